package org.inglenook.conformance.campaign;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.inglenook.campaign.CampaignPlan;
import org.inglenook.conformance.run.Choices;
import org.inglenook.fault.Distribution;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.WorkloadKind;
import picocli.CommandLine.Option;

/** The options that decide what a campaign consists of. */
final class CampaignOptions {
  private static final int MOST_FAULTS = 1_000;
  private static final int MOST_TRIALS = 10_000_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of every random choice (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "400",
      description = "Trials of each driver (default: ${DEFAULT-VALUE}, as published).")
  private int trials;

  @Option(
      names = "--driver",
      paramLabel = "D",
      split = ",",
      defaultValue = "e1000,sb",
      completionCandidates = Drivers.class,
      description = "The drivers, with commas (default: ${DEFAULT-VALUE}).")
  private List<String> drivers = new ArrayList<>();

  @Option(
      names = "--isolation",
      paramLabel = "I",
      split = ",",
      defaultValue = "none,nooks",
      completionCandidates = Isolations.class,
      description = "The systems, each with the same faults (default: ${DEFAULT-VALUE}).")
  private List<String> isolation = new ArrayList<>();

  @Option(
      names = "--faults",
      paramLabel = "N",
      defaultValue = "5",
      description = "Faults in each trial, of one type (default: ${DEFAULT-VALUE}, as published).")
  private int faults;

  @Option(
      names = "--distribution",
      paramLabel = "X",
      defaultValue = "uniform",
      completionCandidates = Distributions.class,
      description = {
        "How often each type of faults comes: uniform over the types of the published injector,",
        "instructions for those that change one, catalogue for all types, or field-study (default:",
        "${DEFAULT-VALUE})."
      })
  private String distribution;

  @Option(
      names = "--frames",
      paramLabel = "N",
      defaultValue = "6",
      description = "Datagrams of a stream, or KiB of sound (default: ${DEFAULT-VALUE}).")
  private int frames;

  @Option(
      names = "--judge",
      paramLabel = "J",
      defaultValue = "sampled",
      completionCandidates = Judgings.class,
      description = {
        "Which runs under isolation are judged by every property: none, or each by compiled specs;",
        "and by TLC's evaluator, too: all, sampled, which are those that were not clean and 2 in 100",
        "others, or, with the word compiled, no run (default: ${DEFAULT-VALUE})."
      })
  private String judge;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      defaultValue = "1/1",
      description = "Make part I of N of the campaign, for `merge` (default: ${DEFAULT-VALUE}).")
  private String shard;

  /**
   * The campaign, and the part of it that is wanted.
   *
   * @throws BadInputException when a value is none
   */
  CampaignHeader header() {
    String[] part = shard.split("/", -1);
    int shards = part.length == 2 ? number(part[1]) : 0;
    int index = part.length == 2 ? number(part[0]) : 0;
    if (index < 1 || index > shards) {
      throw new BadInputException(
          "--shard", "'" + shard + "' is no part of a campaign", "Write I/N, as in 2/4");
    }
    Judging judging = Choices.of(Judging.class, judge, "way of judging", "--judge");
    return CampaignHeader.of(plan(), judging, index, shards);
  }

  private static int number(String text) {
    return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 0;
  }

  private CampaignPlan plan() {
    return new CampaignPlan(
        seed,
        inRange("--trials", trials, MOST_TRIALS),
        distinct(DriverKind.class, drivers, "driver", "--driver"),
        distinct(IsolationKind.class, isolation, "isolation", "--isolation"),
        inRange("--faults", faults, MOST_FAULTS),
        Choices.of(Distribution.class, distribution, "distribution", "--distribution"),
        inRange("--frames", frames, WorkloadKind.PLAY_TONE.mostFrames()));
  }

  private static int inRange(String option, int number, int most) {
    if (number < 1 || number > most) {
      throw new BadInputException(
          option, number + " is out of range", "Give a number from 1 to " + most);
    }
    return number;
  }

  private static <E extends Enum<E>> List<E> distinct(
      Class<E> type, List<String> words, String kind, String option) {
    List<E> constants = new ArrayList<>();
    for (String word : words) {
      E constant = Choices.of(type, word, kind, option);
      if (constants.contains(constant)) {
        throw new BadInputException(option, word + " is there twice", "Name each once");
      }
      constants.add(constant);
    }
    return constants;
  }

  /** The names of all drivers, for completion. */
  static final class Drivers implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Choices.words(DriverKind.class).iterator();
    }
  }

  /** The names of all kinds of isolation, for completion. */
  static final class Isolations implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Choices.words(IsolationKind.class).iterator();
    }
  }

  /** The names of all distributions, for completion. */
  static final class Distributions implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Choices.words(Distribution.class).iterator();
    }
  }

  /** The names of all ways of judging, for completion. */
  static final class Judgings implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Choices.words(Judging.class).iterator();
    }
  }
}
