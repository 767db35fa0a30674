package org.inglenook.conformance.subject;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.monitor.InstanceEvents;
import org.inglenook.conformance.monitor.Monitor;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.trace.TraceHeader;
import org.inglenook.conformance.trace.TraceWriter;
import org.inglenook.conformance.view.View;
import org.inglenook.conformance.view.XpcView;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.nooks.Isolation;
import org.inglenook.scenario.Scenario;

/** Follows {@code Xpc.tla} while a scenario with isolation runs, and records its trace. */
public final class WorkloadMonitor implements AutoCloseable {
  /** The model whose constants are those of a whole machine. */
  public static final String MODEL = "WorkloadXpc";

  private static final String SPEC = "Xpc";

  private final SpecEngine engine;
  private final Optional<TraceWriter> recorder;
  private final Monitor monitor;

  private WorkloadMonitor(SpecEngine engine, Optional<TraceWriter> recorder, Monitor monitor) {
    this.engine = engine;
    this.recorder = recorder;
    this.monitor = monitor;
  }

  /**
   * Begins to follow {@code scenario}, which has been booted and has not run yet.
   *
   * @param root the project's folder
   * @param out where the trace goes, and its header without variables; empty to record none
   */
  public static WorkloadMonitor on(
      Scenario scenario, Isolation isolation, Path root, Optional<Recording> out) {
    Path cfg = root.resolve("conformance/src/main/models").resolve(MODEL + ".cfg");
    SpecEngine engine = SpecEngine.open(cfg, List.of(root.resolve("spec")));
    BindingTable table = table(engine);
    View view = XpcView.of(isolation.nooks().xpc().state(), table);
    Optional<TraceWriter> recorder = out.map(recording -> recording.open(engine, view));
    Monitor monitor =
        new Monitor(
            SPEC,
            engine,
            view,
            new InstanceEvents(SPEC, engine, table),
            scenario.bed().world().clock(),
            recorder);
    return new WorkloadMonitor(engine, recorder, monitor);
  }

  private static BindingTable table(SpecEngine engine) {
    var constants = engine.constants();
    return BindingTable.builder()
        .entry("domain", "kernel", 0)
        .sort("domain", 1, Names.of(constants, "Domains"))
        .sort("task", 0, Names.of(constants, "Tasks"))
        .sort("stack", 0, Names.of(constants, "Stacks"))
        .pool("buffer", Names.of(constants, "Buffers"))
        .build();
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
    engine.close();
  }

  /**
   * Where a trace goes, and what its header says of the run.
   *
   * @param file the trace
   * @param seed of the world
   * @param command the command that gives this trace again
   * @param classes hash of the classes that run
   */
  public record Recording(Path file, long seed, String command, String classes) {
    TraceWriter open(SpecEngine engine, View view) {
      List<String> shown = new ArrayList<>(engine.variables());
      shown.retainAll(view.variables());
      return TraceWriter.open(file, new TraceHeader(SPEC, MODEL, seed, command, classes, shown));
    }
  }
}
