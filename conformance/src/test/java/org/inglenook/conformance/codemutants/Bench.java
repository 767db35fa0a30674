package org.inglenook.conformance.codemutants;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Runs tests on the code as it is, and on mutants of it. */
final class Bench {

  /**
   * Steps, of unchanged code, of the tests of one layer that a mutant is put through: about three
   * seconds. The first test is always among them.
   */
  static final long PATIENCE = 700_000_000;

  /** Steps of a test that is asked before others because of what it is about. */
  private static final long SHORT = 10_000_000;

  private static final int LONGEST_DETAIL = 200;

  private static final Comparator<Judged> QUICKEST_FIRST =
      Comparator.comparingLong((Judged each) -> each.baseline().steps())
          .thenComparing(each -> each.test().name());

  private final CodeWorld world;
  private final ClassLoader base;
  private final LineFile<Baseline> baselines;
  private final LineFile<Trial> trials;
  private final Map<Layer, List<Judged>> tests = new EnumMap<>(Layer.class);

  /** A test, and what it does with the code as it is. */
  private record Judged(LayerTest test, Baseline baseline) {
    boolean isShortAndAbout(CodeMutant mutant) {
      return test.isAbout(mutant.group()) && baseline.steps() <= SHORT;
    }
  }

  /** What the first test found that does not pass a mutant. */
  private record Finding(Layer layer, Outcome outcome) {}

  Bench(CodeWorld world, ClassLoader base, LineFile<Baseline> baselines, LineFile<Trial> trials) {
    this.world = world;
    this.base = base;
    this.baselines = baselines;
    this.trials = trials;
  }

  /** By which a baseline is found again. */
  static String name(Baseline baseline) {
    return baseline.test() + " " + baseline.key();
  }

  /** By which a trial is found again. */
  static String name(Trial trial) {
    return trial.mutant() + " " + trial.test() + " " + trial.key();
  }

  /**
   * Takes tests up, after they have been run on the code as it is.
   *
   * @throws IllegalStateException when one fails there: it would catch every mutant
   */
  void add(List<LayerTest> more, Consumer<String> progress) throws IOException {
    for (LayerTest test : more) {
      Optional<Baseline> known = baselines.find(test.name() + " " + test.key());
      if (known.isEmpty()) {
        progress.accept("unchanged code: " + test.name());
        known = Optional.of(baseline(test));
        baselines.add(known.get());
      }
      tests
          .computeIfAbsent(test.layer(), unused -> new ArrayList<>())
          .add(new Judged(test, known.get()));
    }
  }

  /**
   * The tests of a layer that judge a mutant, in their order: of those that run what it changes as
   * many as patience allows.
   */
  private List<Judged> patient(Layer layer, CodeMutant mutant) {
    List<Judged> patient = new ArrayList<>();
    long steps = 0;
    for (Judged each : reaching(layer, mutant)) {
      steps += each.baseline().steps();
      if (steps > PATIENCE && !patient.isEmpty()) {
        break;
      }
      patient.add(each);
    }
    return patient;
  }

  private List<Judged> reaching(Layer layer, CodeMutant mutant) {
    return tests.getOrDefault(layer, List.of()).stream()
        .filter(each -> each.baseline().entered().contains(mutant.probe()))
        .sorted(
            Comparator.comparing((Judged each) -> !each.test().isAbout(mutant.group()))
                .thenComparing(QUICKEST_FIRST))
        .toList();
  }

  private Baseline baseline(LayerTest test) {
    Budget.allow(Long.MAX_VALUE);
    Optional<String> complaint;
    try {
      complaint = test.run(MutantLoader.unchanged(base, world));
    } catch (Exception e) {
      throw new IllegalStateException("fails on unchanged code: " + test.name(), e);
    }
    if (complaint.isPresent()) {
      throw new IllegalStateException(
          "fails on unchanged code: " + test.name() + ": " + complaint.get());
    }
    long steps = Budget.used();
    BitSet entered = Budget.entered();
    List<String> names =
        world.probes().names().stream()
            .filter(each -> entered.get(world.probes().number(each)))
            .toList();
    return new Baseline(test.name(), test.key(), steps, names);
  }

  /**
   * What {@code layer} makes of a mutant: the fate under the first test that catches it, if any.
   */
  Outcome judge(Layer layer, CodeMutant mutant, byte[] file) throws IOException {
    List<Judged> patient = patient(layer, mutant);
    Optional<Finding> first = first(patient, mutant, file);
    return first.isPresent() ? first.get().outcome() : unfound(patient);
  }

  /**
   * The same of several layers together, the quickest tests first: the outcome of the layer whose
   * test catches the mutant first, and of no other; or those of all layers, when none does.
   */
  Map<Layer, Outcome> judge(Set<Layer> layers, CodeMutant mutant, byte[] file) throws IOException {
    List<Judged> all = new ArrayList<>();
    Map<Layer, Outcome> outcomes = new EnumMap<>(Layer.class);
    for (Layer layer : layers) {
      List<Judged> patient = patient(layer, mutant);
      all.addAll(patient);
      outcomes.put(layer, unfound(patient));
    }
    all.sort(
        Comparator.comparing((Judged each) -> !each.isShortAndAbout(mutant))
            .thenComparing(QUICKEST_FIRST));
    Optional<Finding> first = first(all, mutant, file);
    return first.isPresent() ? Map.of(first.get().layer(), first.get().outcome()) : outcomes;
  }

  private static Outcome unfound(List<Judged> asked) {
    return new Outcome(asked.isEmpty() ? Fate.UNREACHED : Fate.MISSED, "");
  }

  private Optional<Finding> first(List<Judged> asked, CodeMutant mutant, byte[] file)
      throws IOException {
    String change = Hashes.of(file);
    MutantLoader loader = new MutantLoader(base, world, mutant.type(), file);
    for (Judged each : asked) {
      String key = Hashes.of(each.test().key(), change);
      Optional<Trial> known = trials.find(mutant.id() + " " + each.test().name() + " " + key);
      Trial trial = known.isPresent() ? known.get() : made(each, mutant, loader, key);
      if (trial.fate() != Fate.MISSED) {
        Outcome outcome = new Outcome(trial.fate(), trial.test());
        return Optional.of(new Finding(each.test().layer(), outcome));
      }
    }
    return Optional.empty();
  }

  private Trial made(Judged judged, CodeMutant mutant, MutantLoader loader, String key)
      throws IOException {
    long start = System.nanoTime();
    Budget.allow(judged.baseline().allowance());
    Trial trial;
    try {
      trial = run(judged, mutant, loader, key, start);
    } finally {
      Budget.allow(Long.MAX_VALUE);
    }
    trials.add(trial);
    return trial;
  }

  private static Trial run(
      Judged judged, CodeMutant mutant, MutantLoader loader, String key, long start) {
    Fate fate = Fate.MISSED;
    String detail = "";
    try {
      if (!loader.isValid()) {
        fate = Fate.INVALID;
      } else {
        Optional<String> complaint = judged.test().run(loader);
        fate = complaint.isPresent() ? Fate.CAUGHT : Fate.MISSED;
        detail = complaint.orElse("");
      }
    } catch (OutOfMemoryError | StackOverflowError e) {
      fate = Fate.SPENT;
      detail = e.getClass().getSimpleName();
    } catch (Throwable e) {
      fate = Fate.CAUGHT;
      detail = e.toString();
    }
    if (Budget.isSpent()) {
      fate = Fate.SPENT;
    }
    String line = detail.strip().replaceAll("\\s+", " ");
    return new Trial(
        mutant.id(),
        judged.test().name(),
        key,
        fate,
        line.substring(0, Math.min(LONGEST_DETAIL, line.length())),
        (System.nanoTime() - start) / 1_000_000);
  }

  /**
   * What a layer made of a mutant.
   *
   * @param fate of the mutant
   * @param test the test that caught it, or found that it cannot be loaded; else empty
   */
  record Outcome(Fate fate, String test) {}
}
