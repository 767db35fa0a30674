package org.inglenook.conformance.judge;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.inglenook.conformance.trace.Begin;
import org.inglenook.conformance.trace.StepRange;
import org.inglenook.conformance.trace.TraceDescription;
import org.inglenook.conformance.trace.TraceRecord;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;

/** One trace on its way through the judge. */
final class TraceRun {
  private static final String ADVICE =
      "Write it as the spec has it, or judge by another model; docs/traces.md has the format";

  private final Model model;
  private final String file;
  private final JudgeOptions options;
  private final Watcher watcher;
  private final Waypoints waypoints;
  private final TraceSource trace;
  private final TraceDescription description;
  private final Tally tally;
  private final List<BadInputException> trouble = new ArrayList<>(1);
  private final List<TraceRecord> looped = new ArrayList<>(1);
  private Explanations explanations;
  private Observation seen;
  private String place = "its header";
  private boolean undecided;

  TraceRun(
      Model model,
      TraceSource trace,
      String file,
      JudgeOptions options,
      Watcher watcher,
      Waypoints waypoints) {
    this.model = model;
    this.trace = trace;
    this.file = file;
    this.options = options;
    this.watcher = watcher;
    this.waypoints = waypoints;
    description = trace.describes();
    tally = new Tally(model.variables());
  }

  JudgeReport judge() throws IOException {
    Optional<RejectedRecord> rejected = Optional.empty();
    try {
      seen = new Observation(model, description, options.ignored());
      MoveReader moves = model.moves();
      Moves hidden = description.hidden().map(moves::of).orElse(moves.any());
      explanations = new Explanations(model, hidden, options.maxCandidates());
      rejected = records();
    } catch (BadInputException e) {
      trouble.add(e);
    } catch (IllegalArgumentException e) {
      trouble.add(new BadInputException(file + ", " + place, e.getMessage(), ADVICE, e));
    } catch (EvaluationException e) {
      trouble.add(
          new BadInputException(
              file + ", " + place,
              e.getMessage(),
              "Look at the values of the state that the trace gives, or at the spec",
              e));
    }
    return report(rejected);
  }

  private Optional<RejectedRecord> records() throws IOException {
    Optional<Waypoint> last = waypoints.last();
    Optional<RejectedRecord> rejected = Optional.empty();
    if (last.isPresent()) {
      goOn(last.get());
    } else {
      rejected = first();
    }
    while (rejected.isEmpty() && !undecided) {
      Optional<TraceRecord> next = trace.next();
      if (next.isEmpty()) {
        return description.loop().isPresent() ? goBack() : rejected;
      }
      keepIfLooped(next.get());
      rejected = step(next.get());
    }
    return rejected;
  }

  private void goOn(Waypoint waypoint) {
    tally.goOn(waypoint.judged().getAsJsonObject("tally"));
    seen.goOn(waypoint.judged().getAsJsonObject("seen"));
    explanations.goOn(waypoint.judged().getAsJsonObject("explanations"), waypoint.states());
  }

  /** A place to which the trace may lead back is not kept, and so nothing is of such a trace. */
  private void keepWaypoint() {
    if (waypoints.isDue(explanations.size()) && description.loop().isEmpty()) {
      JsonObject judged = new JsonObject();
      judged.add("tally", tally.json());
      judged.add("seen", seen.json());
      judged.add("explanations", explanations.json());
      trace
          .place()
          .ifPresent(place -> waypoints.keep(new Waypoint(place, judged, explanations.all())));
    }
  }

  private Optional<RejectedRecord> first() throws IOException {
    Optional<TraceRecord> first = trace.next();
    if (first.isEmpty()) {
      throw new BadInputException(
          file, "the trace has no record", "Record it again, from its first state on");
    }
    Optional<RejectedRecord> rejected = begin(first.get());
    keepIfLooped(first.get());
    return rejected;
  }

  private void keepIfLooped(TraceRecord record) {
    if (description.loop().isPresent() && record.number() == description.loop().getAsInt() + 1) {
      looped.add(record);
    }
  }

  /** From the last state it goes on to one seen before, by steps as between records or by none. */
  private Optional<RejectedRecord> goBack() {
    int index = description.loop().getAsInt();
    if (looped.isEmpty()) {
      throw new IllegalArgumentException(
          "loop names state %d, there are states 0 to %d".formatted(index, tally.records() - 1));
    }
    place = "its loop";
    TraceRecord back =
        new TraceRecord(
            tally.records() + 1,
            "the loop back to state " + index,
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            looped.get(0).values());
    seen.take(back);
    StepRange range = new StepRange(0, options.steps(description.steps()).max());
    Moves any = model.moves().any();
    return decided(back, any, explanations.advance(any, range, seen.seen()));
  }

  private Optional<RejectedRecord> begin(TraceRecord record) {
    if (record.move().isPresent() || record.steps().isPresent()) {
      explanations.beginAnywhere();
      return step(record);
    }
    place = record.place();
    seen.take(record);
    Begin begin = options.begin().orElse(description.begin());
    return counted(
        record, model.moves().read(record.move()), explanations.begin(begin, seen.seen()));
  }

  private Optional<RejectedRecord> step(TraceRecord record) {
    place = record.place();
    seen.take(record);
    Moves allowed = model.moves().read(record.move());
    StepRange range = options.steps(record.steps().orElse(description.steps()));
    return counted(record, allowed, explanations.advance(allowed, range, seen.seen()));
  }

  private Optional<RejectedRecord> counted(
      TraceRecord record, Moves allowed, Explanations.Outcome outcome) {
    Optional<RejectedRecord> rejected = decided(record, allowed, outcome);
    if (rejected.isEmpty() && !undecided) {
      tally.record(seen);
      tally.move(allowed);
      watcher.explained(tally.records(), explanations.size());
      keepWaypoint();
    }
    return rejected;
  }

  private Optional<RejectedRecord> decided(
      TraceRecord record, Moves allowed, Explanations.Outcome outcome) {
    if (outcome == Explanations.Outcome.TOO_MANY) {
      undecided = true;
      trouble.add(
          new BadInputException(
              file + ", " + record.place(),
              "more than %d explanations at record %d"
                  .formatted(options.maxCandidates(), record.number()),
              "Observe more variables, name actions and arguments, allow fewer steps, or raise"
                  + " --max-candidates"));
      return Optional.empty();
    }
    if (outcome == Explanations.Outcome.NONE) {
      return Optional.of(explanations.rejected(record, allowed, seen.seen()));
    }
    return Optional.empty();
  }

  private JudgeReport report(Optional<RejectedRecord> rejected) {
    return new JudgeReport(
        description,
        verdict(rejected),
        tally.records(),
        tally,
        explanations == null ? new JudgeReport.Width(0, 0, 0) : explanations.width(),
        rejected,
        trouble.stream().findFirst(),
        model.engine().module().properties().stream()
            .filter(property -> isPending(property.kind()))
            .map(SpecProperty::id)
            .toList());
  }

  private Verdict verdict(Optional<RejectedRecord> rejected) {
    if (rejected.isPresent()) {
      return Verdict.REJECTED;
    }
    if (undecided) {
      return Verdict.UNDECIDED;
    }
    return trouble.isEmpty() ? Verdict.CONFORMS : Verdict.UNREADABLE;
  }

  private static boolean isPending(Kind kind) {
    return kind == Kind.LEADS_TO || kind == Kind.INFINITELY_OFTEN || kind == Kind.EVENTUALLY;
  }
}
