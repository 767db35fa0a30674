package org.inglenook.conformance.view;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.hardware.InterruptController;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.recovery.Belongings;
import org.inglenook.nooks.recovery.RecoveryState;
import org.inglenook.nooks.recovery.Reference;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Trigger;
import org.inglenook.nooks.xpc.XpcState;

/**
 * Shows the records of recovery, call histories, interrupt lines, devices and what leads to drivers
 * as the variables of {@code Recovery.tla}.
 */
public final class RecoveryView {
  private static final List<Value> PACES =
      List.of(new Value.Str("fine"), new Value.Str("late"), new Value.Str("seen"));

  private static final List<Value> REACHES =
      List.of(new Value.Str("quiet"), new Value.Str("fresh"), new Value.Str("stale"));

  private static final int PACE_BITS = 2;
  private static final int REACH_BITS = 2;
  private static final List<Reference> REFERENCES = List.of(Reference.values());

  private final Sources from;
  private final Constants constants = new Constants();
  private final Sort drivers;
  private final Sort tasks;
  private final Sort references;
  private final CodedFunction visitors;
  private final CodedFunction paces;
  private final CodedFunction devices;

  private RecoveryView(Sources from, BindingTable table) {
    this.from = from;
    drivers = Sort.of(table, "driver");
    tasks = Sort.of(table, "task");
    references = Sort.of(table, "reference");
    visitors =
        new CodedFunction(
            drivers,
            from.tasks().config().tasks(),
            bits -> tasks.where(task -> (bits >>> task & 1) != 0));
    paces = new CodedFunction(drivers, PACE_BITS, PACES::get);
    devices = new CodedFunction(drivers, REACH_BITS, REACHES::get);
  }

  /**
   * Where a view looks.
   *
   * @param state the records of recovery
   * @param tasks the call histories
   * @param belongings what leads to drivers
   * @param interrupts the lines
   * @param line the line of the device of a domain
   * @param device what that device reaches
   */
  public record Sources(
      RecoveryState state,
      XpcState tasks,
      Belongings belongings,
      InterruptController interrupts,
      IntUnaryOperator line,
      IntFunction<Reach> device) {}

  /** What a device reaches. */
  public enum Reach {
    /** Nothing. */
    QUIET(0),

    /** Memory of the present incarnation of its driver. */
    FRESH(1),

    /** Memory that was kept when an earlier one was unloaded. */
    STALE(2);

    /** Its place in {@link RecoveryView#REACHES}. */
    private final int code;

    Reach(int code) {
      this.code = code;
    }
  }

  /** The view of {@code from}; sorts "driver" (a domain with a driver), "task" and "reference". */
  public static View of(Sources from, Rereading rereading, BindingTable table) {
    RecoveryView view = new RecoveryView(from, table);
    RecoveryState state = from.state();
    LongSupplier stages = state.watch();
    UnaryOperator<Supplier<Value>> record = reader -> rereading.of(reader, stages);
    LongSupplier calls = from.tasks().watchCrossings();
    LongSupplier both = () -> calls.getAsLong() + stages.getAsLong();
    LongSupplier kernel = from.belongings()::changes;
    InterruptController lines = from.interrupts();
    return ViewTable.builder()
        .show("stage", record.apply(() -> view.words(d -> stage(state.stage(d)))))
        .show("trigger", record.apply(() -> view.words(d -> trigger(state.trigger(d)))))
        .show("decision", record.apply(() -> view.words(d -> decision(state, d))))
        .show("restarts", record.apply(() -> view.numbers(state::restarts)))
        .show("image", record.apply(() -> view.words(d -> image(state, d))))
        .show("failures", record.apply(() -> view.numbers(state::failures)))
        .show("inside", rereading.of(view.visitors.reader(view::visiting), calls))
        .show("asleep", record.apply(() -> view.tasks.where(state::asleep)))
        .show("pace", rereading.of(view.paces.reader(view::pace), both))
        .show("probe", record.apply(() -> view.words(d -> state.probing(d) ? "sent" : "none")))
        .show("references", rereading.of(() -> view.drivers.over(view::references), kernel))
        .show(
            "masked",
            rereading.of(() -> view.truths(d -> lines.masked(view.line(d))), lines::masked))
        .show(
            "raised",
            rereading.of(() -> view.truths(d -> lines.requested(view.line(d))), lines::requested))
        .show("device", view.devices.reader(domain -> from.device().apply(domain).code))
        .show("aside", record.apply(() -> view.truths(state::aside)))
        .build();
  }

  /** A bit for each task that is in {@code domain}. */
  private int visiting(int domain) {
    int bits = 0;
    for (int i = 0; i < tasks.size(); i++) {
      int task = tasks.number(i);
      bits |= from.tasks().inside(task, domain) ? 1 << task : 0;
    }
    return bits;
  }

  private static String image(RecoveryState state, int domain) {
    return state.alternate(domain) ? "alternate" : "main";
  }

  private Value words(IntFunction<String> word) {
    return drivers.over(domain -> constants.text(word.apply(domain)));
  }

  private Value numbers(IntUnaryOperator number) {
    return drivers.over(domain -> constants.number(number.applyAsInt(domain)));
  }

  private Value truths(IntPredicate condition) {
    return drivers.over(domain -> constants.truth(condition.test(domain)));
  }

  private static String stage(Stage stage) {
    return switch (stage) {
      case SERVING -> "running";
      case DETECTED -> "detected";
      case INTERRUPTS_DISABLED -> "masked";
      case AGENT -> "decided";
      case UNWOUND -> "unwound";
      case RELEASED -> "released";
      case UNLOADED -> "unloaded";
      case GIVEN_UP -> "down";
      case RELOADED -> "loaded";
      case STARTED -> "started";
      case DEVICE_RELEASED -> "settled";
    };
  }

  private static String trigger(Trigger trigger) {
    return switch (trigger) {
      case NONE -> "none";
      case EXCEPTION -> "exception";
      case PARAMETER -> "parameter";
      case EXCESS -> "excess";
      case SIGNAL -> "signal";
      case REQUEST -> "request";
      case LIVELOCK -> "livelock";
      case WATCHDOG -> "watchdog";
      case PROBE -> "probe";
    };
  }

  private static String decision(RecoveryState state, int domain) {
    return switch (state.decision(domain)) {
      case NONE -> "none";
      case RESTART -> "restart";
      case ALTERNATE -> "alternate";
      case UNLOAD -> "unload";
    };
  }

  /** Nobody can be late in a driver that nobody is in. */
  private int pace(int domain) {
    return visiting(domain) == 0 ? RecoveryState.FINE : from.state().pace(domain);
  }

  private int line(int domain) {
    return from.line().applyAsInt(domain);
  }

  private Value references(int domain) {
    return references.where(number -> leads(domain, number));
  }

  private boolean leads(int domain, int number) {
    for (Reference reference : REFERENCES) {
      if (reference.number() == number) {
        return from.belongings().leads(domain, reference);
      }
    }
    throw new IllegalArgumentException("no class of references: number=" + number);
  }
}
