package org.inglenook.conformance.subject;

import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.monitor.EventReader;
import org.inglenook.conformance.monitor.InstanceEvents;
import org.inglenook.conformance.view.MemoryView;
import org.inglenook.conformance.view.NooksView;
import org.inglenook.conformance.view.RecoveryView;
import org.inglenook.conformance.view.Rereading;
import org.inglenook.conformance.view.TrackerView;
import org.inglenook.conformance.view.View;
import org.inglenook.conformance.view.XpcView;
import org.inglenook.hardware.InterruptController;
import org.inglenook.hardware.Machine;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.recovery.RecoveryService;
import org.inglenook.nooks.recovery.RecoveryState;
import org.inglenook.nooks.tracker.ObjectTracker;
import org.inglenook.nooks.tracker.TrackerState;
import org.inglenook.nooks.xpc.XpcState;
import org.inglenook.scenario.BootedSystem;

/** What is looked at, and listened to, of a scenario that {@code Nooks.tla} follows. */
final class NooksWatch {
  private final SpecEngine engine;
  private final BindingTable table;
  private final Machine machine;
  private final Memory memory;
  private final XpcState calls;
  private final TrackerState tracker;
  private final RecoveryState recovery;
  private final NamedObjects objects;
  private final RecoveryView.Sources sources;

  NooksWatch(SpecEngine engine, BootedSystem system, Isolation isolation) {
    this.engine = engine;
    machine = system.bed().kernel().machine();
    memory = isolation.nooks().memory();
    calls = isolation.nooks().xpc().state();
    tracker = isolation.tracker().state();
    recovery = isolation.recoveryService().steps().state();
    sources = sources(system, isolation);
    Map<String, Value> constants = engine.constants();
    BindingTable.Builder names =
        WatchedPages.bind(constants, "Tasks", system.bed().kernel(), memory)
            .entry("domain", "kernel", 0)
            .sort("domain", 1, Names.of(constants, "Domains"))
            .sort("driver", 1, Names.of(constants, "Domains"))
            .sort("task", 0, Names.of(constants, "Tasks"))
            .sort("stack", 0, Names.of(constants, "Stacks"))
            .pool("buffer", Names.of(constants, "Buffers"))
            .sort("copy", ObjectTracker.NO_SLOT, Names.of(constants, "Copies"))
            .sort("field", TrackerView.NO_WORD, Names.of(constants, "Fields"));
    RecoverySubjects.names(names, constants);
    objects = NamedObjects.of(constants, names, tracker);
    table = names.build();
  }

  /** Where the view of recovery looks while a workload runs. */
  static RecoveryView.Sources sources(BootedSystem system, Isolation isolation) {
    RecoveryService recovery = isolation.recoveryService();
    Memory memory = isolation.nooks().memory();
    Testbed bed = system.bed();
    boolean sound = system.plan().workload().makesSound();
    DeviceLook look = sound ? new SoundLook(bed.soundCard()) : new EthernetLook(bed.controller());
    IntUnaryOperator line = domain -> sound ? Testbed.SOUND_LINE : Testbed.ETHERNET_LINE;
    InterruptController interrupts = bed.kernel().machine().interrupts();
    RecoveryState state = recovery.steps().state();
    return new RecoveryView.Sources(
        state,
        isolation.nooks().xpc().state(),
        recovery.belongings(),
        interrupts,
        line,
        new DeviceReach(look, memory, state, interrupts, line));
  }

  /** All variables but the history. */
  View view(Rereading rereading) {
    return NooksView.of(
        List.of(
            XpcView.of(calls, rereading, table),
            MemoryView.of(machine, memory.state(), rereading, table),
            TrackerView.of(machine.memory(), tracker, table, objects),
            RecoveryView.of(sources, rereading, table)),
        memory.state(),
        recovery,
        rereading,
        table);
  }

  /** A new run begins, in which nothing has turned up yet. */
  void begin() {
    table.begin();
    objects.begin();
  }

  /** The events of all mechanisms. */
  EventReader events() {
    return new NooksEvents(
        new InstanceEvents("Xpc", engine, table),
        new MemoryEvents(machine, table),
        new TrackerEvents(tracker, table, objects),
        new InstanceEvents("Recovery", engine, table),
        recovery);
  }
}
