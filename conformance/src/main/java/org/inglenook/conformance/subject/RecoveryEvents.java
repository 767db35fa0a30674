package org.inglenook.conformance.subject;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.monitor.EventReader;
import org.inglenook.conformance.monitor.InstanceEvents;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.nooks.xpc.XpcState;

/**
 * Reads the events of recovery, and those of crossings in which a task comes into a driver or is
 * out of it for good. Registrations, and what devices do, nobody reports.
 */
final class RecoveryEvents implements EventReader {
  /** What nobody reports. */
  static final Set<String> SILENT =
      Set.of("Reset", "Activate", "Acquire", "Drop", "Fire", "Transfer", "Deliver", "Quiet");

  /** They are a part of the step that recovery reports next. */
  private static final Set<String> PARTS = Set.of("Xpc.Fail", "Xpc.Reload");

  private final InstanceEvents instances;
  private final XpcState tasks;
  private final Set<Integer> domains;

  RecoveryEvents(SpecEngine engine, BindingTable table, XpcState tasks) {
    instances = new InstanceEvents("Recovery", engine, table);
    this.tasks = tasks;
    domains = table.names("driver").stream().map(table::number).collect(Collectors.toSet());
  }

  @Override
  public boolean concerns(String spec, String action) {
    return action.startsWith("Recovery.") || (action.startsWith("Xpc.") && !PARTS.contains(action));
  }

  @Override
  public Optional<ActionInstance> read(String action, int a, int b, int c, int d) {
    return switch (action) {
      case "Xpc.DriverCall", "Xpc.RunDriverCall" ->
          frames(a, b) == 1 ? step("Recovery.Enter", a, b) : Optional.empty();
      case "Xpc.DriverReturn" ->
          frames(a, b) == 0 ? step("Recovery.Leave", a, b) : Optional.empty();
      case "Xpc.Unwind" -> frames(a, b) == 0 ? step("Recovery.UnwindTask", a, b) : Optional.empty();
      default -> instances.read(action, a, b, c, d);
    };
  }

  @Override
  public void begin() {
    instances.begin();
  }

  private Optional<ActionInstance> step(String action, int task, int domain) {
    return instances.read(action, task, domain, 0, 0);
  }

  private int frames(int task, int domain) {
    int frames = 0;
    for (int i = 0; i < tasks.depth(task) && domains.contains(domain); i++) {
      frames += tasks.domain(task, i) == domain ? 1 : 0;
    }
    return domains.contains(domain) ? frames : -1;
  }
}
