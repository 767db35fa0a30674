package org.inglenook.conformance.subject;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.replay.Impossible;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.view.Rereading;
import org.inglenook.conformance.view.XpcView;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcConfig;

/** The extension procedure call, for models of {@code Xpc.tla}. */
public final class XpcSubjects implements SubjectFactory {
  @Override
  public String spec() {
    return "Xpc";
  }

  @Override
  public ReplaySubject create(Set<String> actions, Map<String, Value> constants, long seed) {
    List<String> tasks = Names.of(constants, "Tasks");
    List<String> domains = Names.of(constants, "Domains");
    List<String> stacks = Names.of(constants, "Stacks");
    XpcConfig config =
        new XpcConfig(
            tasks.size(),
            domains.size(),
            stacks.size(),
            Names.number(constants, "MaxDepth"),
            Names.number(constants, "QueueLength"),
            Names.truth(constants, "DirectCalls"));
    Testbed testbed = new Testbed(seed, tasks.size(), false, false, config);
    BindingTable table =
        BindingTable.builder()
            .entry("domain", "kernel", 0)
            .sort("domain", 1, domains)
            .sort("task", 0, tasks)
            .sort("stack", 0, stacks)
            .sort("buffer", 1, Names.of(constants, "Buffers"))
            .build();
    Xpc xpc = testbed.nooks().xpc();
    countDeliveries(testbed, xpc);
    return testbed.subject(
        binding(xpc, table).build(actions),
        XpcView.of(xpc.state(), Rereading.ALWAYS, table),
        xpc::settle);
  }

  /** How actions of {@code Xpc.tla} are commanded. */
  static ActionBinding.Builder binding(Xpc xpc, BindingTable table) {
    return ActionBinding.of("Xpc", table).on(xpc).on(xpc.crossings()).on(xpc.deferred());
  }

  /** What deferred kernel calls do here: they count, in a page of the kernel. */
  private static void countDeliveries(Testbed testbed, Xpc xpc) {
    countDeliveries(testbed, xpc, testbed.firstSpare());
  }

  /** The same, in a page of the caller's choice. */
  static void countDeliveries(Testbed testbed, Xpc xpc, int page) {
    PhysicalMemory memory = testbed.machine().memory();
    int counter = page << PageLayout.PAGE_SHIFT;
    xpc.deferred().register((step, buffer) -> step.store32(counter, memory.load32(counter) + 1));
  }

  @Override
  public List<Impossible> impossible() {
    return List.of();
  }
}
