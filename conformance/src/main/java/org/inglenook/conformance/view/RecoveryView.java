package org.inglenook.conformance.view;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
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
  private static final String[] PACES = {"fine", "late", "seen"};

  private final Sources from;
  private final BindingTable table;

  private RecoveryView(Sources from, BindingTable table) {
    this.from = from;
    this.table = table;
  }

  /**
   * Where a view looks.
   *
   * @param state the records of recovery
   * @param tasks the call histories
   * @param belongings what leads to drivers
   * @param interrupts the lines
   * @param line the line of the device of a domain
   * @param device what that device reaches: "fresh", "stale" or "quiet"
   */
  public record Sources(
      RecoveryState state,
      XpcState tasks,
      Belongings belongings,
      InterruptController interrupts,
      IntUnaryOperator line,
      IntFunction<String> device) {}

  /** The view of {@code from}; sorts "driver" (a domain with a driver), "task" and "reference". */
  public static View of(Sources from, BindingTable table) {
    RecoveryView view = new RecoveryView(from, table);
    RecoveryState state = from.state();
    return ViewTable.builder()
        .show("stage", () -> view.overDomains(d -> text(stage(state.stage(d)))))
        .show("trigger", () -> view.overDomains(d -> text(trigger(state.trigger(d)))))
        .show("decision", () -> view.overDomains(d -> text(decision(state, d))))
        .show("restarts", () -> view.overDomains(d -> new Value.Int(state.restarts(d))))
        .show("image", () -> view.overDomains(d -> text(state.alternate(d) ? "alternate" : "main")))
        .show("failures", () -> view.overDomains(d -> new Value.Int(state.failures(d))))
        .show("inside", () -> view.overDomains(d -> view.tasksWhere(t -> view.inside(t, d))))
        .show("asleep", () -> view.tasksWhere(state::asleep))
        .show("pace", () -> view.overDomains(d -> text(view.pace(d))))
        .show("probe", () -> view.overDomains(d -> text(state.probing(d) ? "sent" : "none")))
        .show("references", () -> view.overDomains(view::references))
        .show("masked", () -> view.overDomains(d -> truth(from.interrupts().masked(view.line(d)))))
        .show(
            "raised", () -> view.overDomains(d -> truth(from.interrupts().requested(view.line(d)))))
        .show("device", () -> view.overDomains(d -> text(from.device().apply(d))))
        .show("aside", () -> view.overDomains(d -> truth(state.aside(d))))
        .build();
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
  private String pace(int domain) {
    for (String task : table.names("task")) {
      if (inside(table.number(task), domain)) {
        return PACES[from.state().pace(domain)];
      }
    }
    return PACES[RecoveryState.FINE];
  }

  private boolean inside(int task, int domain) {
    return from.tasks().inside(task, domain);
  }

  private int line(int domain) {
    return from.line().applyAsInt(domain);
  }

  private Value references(int domain) {
    TreeSet<Value> members = new TreeSet<>();
    for (Reference reference : Reference.values()) {
      if (table.names("reference").contains(name(reference))
          && from.belongings().leads(domain, reference)) {
        members.add(text(name(reference)));
      }
    }
    return Value.set(members);
  }

  private static String name(Reference reference) {
    return switch (reference) {
      case HANDLER -> "handler";
      case TIMER -> "timer";
      case INTERFACE -> "interface";
    };
  }

  private Value tasksWhere(Function<Integer, Boolean> condition) {
    TreeSet<Value> members = new TreeSet<>();
    for (String task : table.names("task")) {
      if (condition.apply(table.number(task))) {
        members.add(text(task));
      }
    }
    return Value.set(members);
  }

  private Value overDomains(Function<Integer, Value> image) {
    Map<Value, Value> mapping = new TreeMap<>();
    for (String domain : table.names("driver")) {
      mapping.put(text(domain), image.apply(table.number(domain)));
    }
    return Value.function(mapping);
  }

  private static Value text(String value) {
    return new Value.Str(value);
  }

  private static Value truth(boolean value) {
    return new Value.Bool(value);
  }
}
