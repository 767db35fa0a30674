package org.inglenook.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.conformance.run.Choices;

/** What a campaign shows: the rows of its results, counted. */
final class CampaignReport {
  /** The system without isolation. */
  static final String NATIVE = "none";

  /** The system under Nooks. */
  static final String NOOKS = "nooks";

  private final CampaignHeader header;
  private final Tally all = new Tally();
  private final SortedMap<String, Tally> byDriver = new TreeMap<>();
  private final SortedMap<String, Tally> byType = new TreeMap<>();
  private final SortedMap<String, Delays> delays = new TreeMap<>();
  private final SortedMap<String, Integer> idle = new TreeMap<>();
  private final SortedMap<String, Integer> trapped = new TreeMap<>();
  private final SortedMap<String, List<Integer>> limits = new TreeMap<>();
  private final SortedMap<String, List<Integer>> through = new TreeMap<>();
  private final SortedMap<String, List<Integer>> violated = new TreeMap<>();
  private final SortedMap<String, List<Integer>> errors = new TreeMap<>();
  private final SortedMap<String, List<Integer>> disagreements = new TreeMap<>();
  private int judged;
  private long steps;
  private int judgedAgain;
  private long stepsAgain;

  private CampaignReport(CampaignHeader header) {
    this.header = header;
  }

  /** Counts all rows of {@code results}. */
  static CampaignReport of(ResultsFile results) {
    CampaignReport report = new CampaignReport(results.header());
    results.forEach((row, line) -> report.add(row));
    return report;
  }

  private void add(TrialRow row) {
    all.add(row);
    byDriver.computeIfAbsent(row.driver(), unused -> new Tally()).add(row);
    byType.computeIfAbsent(row.type(), unused -> new Tally()).add(row);
    row.systems().forEach(system -> add(row.trial(), system));
    if (row.in(NATIVE).filter(SystemRow::fatal).isPresent()) {
      row.in(NOOKS)
          .filter(SystemRow::fatal)
          .ifPresent(system -> note(through, system.limit(), row.trial()));
    }
  }

  private void add(int trial, SystemRow system) {
    String isolation = system.isolation();
    Delays seen = delays.computeIfAbsent(isolation, unused -> new Delays());
    if (system.delay() >= 0) {
      seen.add(system.delay());
    }
    idle.merge(isolation, system.activated() ? 0 : 1, Integer::sum);
    trapped.merge(isolation, system.illegal() > 0 ? 1 : 0, Integer::sum);
    judged += system.verdict().steps() > 0 ? 1 : 0;
    steps += system.verdict().steps();
    judgedAgain += system.verdict().again() > 0 ? 1 : 0;
    stepsAgain += system.verdict().again();
    if (!system.limit().isEmpty()) {
      note(limits, system.limit(), trial);
    }
    if (!system.error().isEmpty()) {
      note(errors, system.error(), trial);
    }
    system.verdict().violated().forEach(id -> note(violated, id, trial));
    system.verdict().disagreements().forEach(spec -> note(disagreements, spec, trial));
  }

  private static void note(Map<String, List<Integer>> lists, String name, int trial) {
    lists.computeIfAbsent(name, unused -> new ArrayList<>()).add(trial);
  }

  CampaignHeader header() {
    return header;
  }

  List<String> systems() {
    return header.plan().systems().stream().map(Choices::word).toList();
  }

  Tally all() {
    return all;
  }

  SortedMap<String, Tally> byDriver() {
    return byDriver;
  }

  SortedMap<String, Tally> byType() {
    return byType;
  }

  Delays delays(String isolation) {
    return delays.getOrDefault(isolation, new Delays());
  }

  /** Trials in which no fault has had any effect. */
  int idle(String isolation) {
    return idle.getOrDefault(isolation, 0);
  }

  /** Trials in which a mutant became an instruction that the processor does not know. */
  int trapped(String isolation) {
    return trapped.getOrDefault(isolation, 0);
  }

  /** Fatal trials under isolation by the model of the limit that explains them. */
  SortedMap<String, List<Integer>> limits() {
    return limits;
  }

  /** Those of them that are fatal without isolation, too. */
  SortedMap<String, List<Integer>> through() {
    return through;
  }

  /** Trials by the property that is violated. */
  SortedMap<String, List<Integer>> violated() {
    return violated;
  }

  /** Trials in which compiled specs and TLC's evaluator disagree, by what each says. */
  SortedMap<String, List<Integer>> disagreements() {
    return disagreements;
  }

  /** Trials in which the simulator has failed, by the message. */
  SortedMap<String, List<Integer>> errors() {
    return errors;
  }

  /** Runs that the specs have judged. */
  int judged() {
    return judged;
  }

  /** Steps that the specs have judged. */
  long steps() {
    return steps;
  }

  /** Runs that TLC's evaluator has judged, too. */
  int judgedAgain() {
    return judgedAgain;
  }

  /** Steps that TLC's evaluator has judged, too. */
  long stepsAgain() {
    return stepsAgain;
  }

  /** Whether there is nothing that has to be explained or mended. */
  boolean holds() {
    return errors.isEmpty()
        && violated.isEmpty()
        && disagreements.isEmpty()
        && !limits.containsKey(SystemRow.UNEXPLAINED);
  }
}
