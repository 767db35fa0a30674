package org.inglenook.conformance.subject;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.judge.SilentSteps;
import org.inglenook.conformance.monitor.EventReader;
import org.inglenook.conformance.monitor.InstanceEvents;
import org.inglenook.conformance.monitor.Monitor;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.trace.TraceHeader;
import org.inglenook.conformance.trace.TraceWriter;
import org.inglenook.conformance.view.MemoryView;
import org.inglenook.conformance.view.RecoveryView;
import org.inglenook.conformance.view.Rereading;
import org.inglenook.conformance.view.TrackerView;
import org.inglenook.conformance.view.View;
import org.inglenook.conformance.view.XpcView;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.tracker.ObjectTracker;
import org.inglenook.nooks.tracker.TrackerState;
import org.inglenook.nooks.xpc.XpcState;
import org.inglenook.scenario.BootedSystem;
import org.inglenook.sim.Clock;

/**
 * Follows one spec while a scenario with isolation runs, and records its trace. The model that goes
 * with it, {@code Workload<Spec>}, has the constants of a whole machine and is never explored.
 */
public final class WorkloadMonitor implements AutoCloseable {
  private final WorkloadModels models;
  private final SpecEngine engine;
  private final Optional<TraceWriter> recorder;
  private final Monitor monitor;
  private final Runnable forget;

  private WorkloadMonitor(
      String spec,
      WorkloadModels models,
      SpecEngine engine,
      View view,
      EventReader events,
      Runnable forget,
      Clock clock,
      Optional<Recording> out) {
    this.models = models;
    this.engine = engine;
    this.forget = forget;
    recorder = out.map(recording -> recording.open(spec, engine, view));
    monitor = new Monitor(spec, engine, models.store(engine), view, events, clock, recorder);
  }

  /**
   * Begins to follow {@code Xpc.tla} in {@code system}, which has been booted and has not run.
   *
   * @param models where the model is from
   * @param out where the trace goes, and its header without variables; empty to record none
   */
  public static WorkloadMonitor xpc(
      BootedSystem system, Isolation isolation, WorkloadModels models, Optional<Recording> out) {
    SpecEngine engine = models.open("Xpc");
    Map<String, Value> constants = engine.constants();
    BindingTable table =
        BindingTable.builder()
            .entry("domain", "kernel", 0)
            .sort("domain", 1, Names.of(constants, "Domains"))
            .sort("task", 0, Names.of(constants, "Tasks"))
            .sort("stack", 0, Names.of(constants, "Stacks"))
            .pool("buffer", Names.of(constants, "Buffers"))
            .build();
    View view = XpcView.of(isolation.nooks().xpc().state(), Rereading.CHANGED, table);
    EventReader events = new InstanceEvents("Xpc", engine, table);
    return new WorkloadMonitor(
        "Xpc", models, engine, view, events, table::begin, system.bed().world().clock(), out);
  }

  /**
   * Begins to follow {@code Nooks.tla}, which joins the others, in {@code system}: see its model
   * for what of a machine is watched.
   */
  public static WorkloadMonitor nooks(
      BootedSystem system, Isolation isolation, WorkloadModels models, Optional<Recording> out) {
    SpecEngine engine = models.open("Nooks", system.plan());
    NooksWatch watch = new NooksWatch(engine, system, isolation);
    Clock clock = system.bed().world().clock();
    WorkloadMonitor monitor =
        new WorkloadMonitor(
            "Nooks",
            models,
            engine,
            watch.view(Rereading.CHANGED),
            watch.events(),
            watch::begin,
            clock,
            out);
    monitor.monitor.silent(new SilentSteps(engine, NooksEvents.SILENT));
    return monitor;
  }

  /**
   * Begins to follow {@code Memory.tla} in {@code system}, as {@link #xpc} does: the pages that can
   * be granted first, the registers of the device, and one page of kernel data.
   */
  public static WorkloadMonitor memory(
      BootedSystem system, Isolation isolation, WorkloadModels models, Optional<Recording> out) {
    SpecEngine engine = models.open("Memory");
    Machine machine = system.bed().kernel().machine();
    Memory memory = isolation.nooks().memory();
    BindingTable table =
        WatchedPages.bind(engine.constants(), "Cpus", system.bed().kernel(), memory).build();
    View view = MemoryView.of(machine, memory.state(), Rereading.CHANGED, table);
    EventReader events = new MemoryEvents(machine, table);
    return new WorkloadMonitor(
        "Memory", models, engine, view, events, table::begin, system.bed().world().clock(), out);
  }

  /**
   * Begins to follow {@code Recovery.tla} in {@code system}, whose first driver is that of the
   * device at work: the sound card if it makes sound, else the Ethernet controller.
   */
  public static WorkloadMonitor recovery(
      BootedSystem system, Isolation isolation, WorkloadModels models, Optional<Recording> out) {
    SpecEngine engine = models.open("Recovery", system.plan());
    BindingTable table = RecoverySubjects.table(engine.constants()).build();
    XpcState tasks = isolation.nooks().xpc().state();
    View view = RecoveryView.of(NooksWatch.sources(system, isolation), Rereading.CHANGED, table);
    WorkloadMonitor monitor =
        new WorkloadMonitor(
            "Recovery",
            models,
            engine,
            view,
            new RecoveryEvents(engine, table, tasks),
            table::begin,
            system.bed().world().clock(),
            out);
    monitor.monitor.silent(new SilentSteps(engine, RecoveryEvents.SILENT));
    return monitor;
  }

  /**
   * Begins to follow {@code ObjectTracker.tla} in {@code system}, as {@link #xpc} does: packets,
   * interfaces and timers of the first driver. Stores are not steps here, so that contents are not
   * followed.
   */
  public static WorkloadMonitor tracker(
      BootedSystem system, Isolation isolation, WorkloadModels models, Optional<Recording> out) {
    SpecEngine engine = models.open("ObjectTracker");
    Map<String, Value> constants = engine.constants();
    TrackerState state = isolation.tracker().state();
    BindingTable.Builder table =
        BindingTable.builder()
            .entry("domain", "kernel", 0)
            .sort("domain", 1, Names.of(constants, "Domains"))
            .sort("task", 0, Names.of(constants, "Tasks"))
            .sort("copy", ObjectTracker.NO_SLOT, Names.of(constants, "Copies"))
            .sort("field", TrackerView.NO_WORD, Names.of(constants, "Fields"));
    NamedObjects objects = NamedObjects.of(constants, table, state);
    BindingTable names = table.build();
    PhysicalMemory memory = system.bed().kernel().machine().memory();
    View view = TrackerView.of(memory, state, names, objects);
    EventReader events = new TrackerEvents(state, names, objects);
    Clock clock = system.bed().world().clock();
    return new WorkloadMonitor(
        "ObjectTracker", models, engine, view, events, objects::begin, clock, out);
  }

  /**
   * Begins to follow another run of the system, which has been put back to the moment after boot.
   * What was evaluated before is remembered. Not for those who record.
   */
  public void begin() {
    forget.run();
    monitor.begin();
  }

  /** The listener, to be added to the machine's. */
  public Monitor listener() {
    return monitor;
  }

  /** What has been seen so far. */
  public MonitorReport report() {
    return monitor.report();
  }

  @Override
  public void close() {
    recorder.ifPresent(TraceWriter::close);
    models.release(engine);
  }

  /**
   * Where a trace goes, and what its header says of the run.
   *
   * @param folder of the traces, one file for each spec
   * @param seed of the world
   * @param command the command that gives this trace again
   * @param classes hash of the classes that run
   */
  public record Recording(Path folder, long seed, String command, String classes) {
    TraceWriter open(String spec, SpecEngine engine, View view) {
      List<String> shown = new ArrayList<>(engine.variables());
      shown.retainAll(view.variables());
      Path file = folder.resolve("trace-" + spec.toLowerCase(Locale.ROOT) + ".ndjson");
      return TraceWriter.open(
          file, new TraceHeader(spec, "Workload" + spec, seed, command, classes, shown));
    }
  }
}
