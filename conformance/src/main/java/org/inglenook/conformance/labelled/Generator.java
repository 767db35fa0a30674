package org.inglenook.conformance.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.inglenook.conformance.labelled.TraceFacts.Place;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;

/**
 * Draws labelled traces of one model. Whatever is drawn is kept only if {@link Truth} finds that it
 * is what its label says; else something else is drawn. The same seed and number give the same
 * trace, whichever others are asked for.
 */
final class Generator {
  /** Draws before the next class is tried: a model need not have, say, a step with an outcome. */
  private static final int MOST_DRAWS = 400;

  /** States that a judge may have to look at for one trace, so that thousands take minutes. */
  private static final int MOST_WORK = 300;

  /** Odd, and not what the generator itself adds, so that no two sequences are one shifted. */
  private static final long SPREAD = 0xD1342543DE82EF95L;

  private final String model;
  private final long seed;
  private final List<Plan> plans = Plan.turn();
  private final Walks walks;
  private final Faults faults;
  private final Observer observer;
  private final Truth truth;
  private final TraceText text;

  /**
   * @param graph of {@code engine}'s model, complete
   * @param model its name
   */
  Generator(SpecEngine engine, StateGraph graph, String spec, String model, long seed) {
    this.model = model;
    this.seed = seed;
    Tables tables = new Tables(graph, engine.variables().size());
    walks = new Walks(tables);
    faults = new Faults(tables, engine);
    observer = new Observer(tables);
    truth = new Truth(tables);
    text = new TraceText(tables, engine, spec, model);
  }

  /** The trace of that number, from 0. */
  LabelledTrace trace(int number) {
    SplittableRandom random =
        new SplittableRandom((seed * 31 + model.hashCode()) * SPREAD + number * SPREAD * SPREAD);
    for (int plan = 0; plan < plans.size(); plan++) {
      Plan wanted = plans.get((number + plan) % plans.size());
      for (int i = 0; i < MOST_DRAWS; i++) {
        Optional<LabelledTrace> found = draw(wanted, random);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    throw new IllegalStateException("no labelled trace found: model=" + model + ", n=" + number);
  }

  private Optional<LabelledTrace> draw(Plan plan, SplittableRandom random) {
    Draft walk = walks.next(random);
    Optional<Draft> draft =
        plan.kind().label() == Label.ILLEGAL
            ? faults.put(plan.kind(), walk, random)
            : Optional.of(walk);
    if (draft.isEmpty()) {
      return Optional.empty();
    }
    Sight sight = plan.whole() ? observer.all(draft.get()) : observer.some(draft.get(), random);
    Truth.Finding finding = truth.of(sight);
    boolean legal = finding.explained() == sight.records().size();
    boolean wanted = legal == (plan.kind().label() != Label.ILLEGAL);
    return wanted && finding.work() <= MOST_WORK && sight.records().size() > 2
        ? written(plan, sight, finding, draft.get(), random)
        : Optional.empty();
  }

  private Optional<LabelledTrace> written(
      Plan plan, Sight sight, Truth.Finding finding, Draft draft, SplittableRandom random) {
    List<String> lines = text.lines(sight);
    int records = sight.records().size();
    return switch (plan.kind()) {
      case PREFIX -> Optional.of(prefix(plan, lines, random.nextInt(1, records)));
      case CUT -> Optional.of(cut(plan, lines, random.nextInt(2, records + 1), random));
      case UNKNOWN -> unknown(plan, lines, sight, random.nextInt(2, records + 1));
      default ->
          Optional.of(
              new LabelledTrace(
                  new TraceFacts(
                      plan.kind(),
                      plan.whole(),
                      records,
                      finding.explained(),
                      draft.fault().map(fault -> new Place(sight.fault(), fault.text()))),
                  whole(lines)));
    };
  }

  private static LabelledTrace prefix(Plan plan, List<String> lines, int records) {
    return new LabelledTrace(
        new TraceFacts(
            plan.kind(),
            plan.whole(),
            records,
            records,
            Optional.of(new Place(records, "the trace ends here"))),
        whole(lines.subList(0, records + 1)));
  }

  /** A part of a line is never a record: it lacks the last brace. */
  private static LabelledTrace cut(
      Plan plan, List<String> lines, int record, SplittableRandom random) {
    String line = lines.get(record);
    String part = line.substring(0, random.nextInt(1, line.length()));
    return new LabelledTrace(
        new TraceFacts(
            plan.kind(),
            plan.whole(),
            record,
            record - 1,
            Optional.of(new Place(record, "the file ends in the middle of this record"))),
        whole(lines.subList(0, record)) + part);
  }

  private static Optional<LabelledTrace> unknown(
      Plan plan, List<String> lines, Sight sight, int record) {
    String line = lines.get(record);
    String changed = line.replaceFirst("\"action\":\"(\\w+)\"", "\"action\":\"NoSuch$1\"");
    return changed.equals(line)
        ? Optional.empty()
        : Optional.of(
            new LabelledTrace(
                new TraceFacts(
                    plan.kind(),
                    plan.whole(),
                    sight.records().size(),
                    record - 1,
                    Optional.of(new Place(record, "the spec has no such action"))),
                whole(with(lines, record, changed))));
  }

  private static List<String> with(List<String> lines, int line, String text) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(line, text);
    return changed;
  }

  private static String whole(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
