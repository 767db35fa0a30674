package org.inglenook.conformance.subject;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.binding.ScriptedDrivers;
import org.inglenook.conformance.replay.Impossible;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.view.MemoryView;
import org.inglenook.conformance.view.NooksView;
import org.inglenook.conformance.view.RecoveryView;
import org.inglenook.conformance.view.Rereading;
import org.inglenook.conformance.view.TrackerView;
import org.inglenook.conformance.view.View;
import org.inglenook.conformance.view.XpcView;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.domain.Use;
import org.inglenook.nooks.recovery.RecoverySteps;
import org.inglenook.nooks.tracker.ObjectTracker;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcConfig;

/**
 * The four mechanisms on one machine, around scripted drivers, for models of {@code Nooks.tla}.
 *
 * <pre>
 *  first spare page   drivers and devices | what deferred calls count | objects
 *                     | versions and records of the tracker | pages of the model
 * </pre>
 */
public final class NooksSubjects implements SubjectFactory {
  private static final int COUNTER = 1;
  private static final int OBJECTS = 2;
  private static final int TRACKER = 3;

  private static final String AWAKE = "Awake(t)";

  /** The steps of the kernel that recovery has a say in: they are refused for a sleeper. */
  private static final Set<String> ENTRIES = Set.of("DriverCall", "RunDriverCall");

  /** Why a guard that joins two mechanisms is not refused by either. */
  private static final Map<String, String> JOINTS =
      Map.ofEntries(
          Map.entry("MayPass", "wrappers run in the kernel, for a driver that has not failed"),
          Map.entry("MayPublish", "wrappers abandon what a failed driver has made of a parameter"),
          Map.entry("MayAbandon", "wrappers publish what a live driver has made of a parameter"),
          Map.entry("X!Alive(d)", "wrappers run for a driver that has not failed"),
          Map.entry("o \\notin kept[d]", "what is kept is not shown to the next incarnation"),
          Map.entry("MayTakeBack", "recovery takes pages back in the stages meant for it"),
          Map.entry("MayRelease", "recovery releases objects in the stages meant for it"),
          Map.entry("MayLock", "locks are taken by kernel code, for a driver that called it"),
          Map.entry("MayStore", "who writes is up to the code that is called"),
          Map.entry("MayChange", "who writes is up to the code that is called"),
          Map.entry("failed[d]", "recovery breaks the locks of drivers that have failed"),
          Map.entry("X!InDriver(t, d)", "code of a driver runs where that driver executes"),
          Map.entry("X!InKernel(t)", "code of the kernel runs where the kernel executes"),
          Map.entry("Executes(t, d)", "code of a driver runs where that driver executes"),
          Map.entry("Serves(t, d)", "drivers register in a call to the kernel"),
          Map.entry("UnwindingDone", "a call that is unwound abandons its parameters"),
          Map.entry("CallsDone", "deferred calls are cancelled before"),
          Map.entry("\\A o \\in Objects", "objects are released before"),
          Map.entry("\\A p \\in Pages", "registers are taken back before"),
          Map.entry("kept[d] = {}", "what is kept is released before"));

  @Override
  public String spec() {
    return "Nooks";
  }

  @Override
  public ReplaySubject create(Set<String> actions, Map<String, Value> constants, long seed) {
    List<String> domains = Names.of(constants, "Domains");
    Testbed testbed = testbed(constants, seed);
    BindingTable table = table(testbed, constants);
    final Memory memory = testbed.nooks().memory();
    for (String page : Names.of(constants, "Pages")) {
      String use = Names.image(constants, "Use", page).toUpperCase(Locale.ROOT);
      memory.use(table.number(page), Use.valueOf(use));
    }
    final Xpc xpc = testbed.nooks().xpc();
    XpcSubjects.countDeliveries(testbed, xpc, testbed.firstSpare() + COUNTER);
    ObjectTracker tracker =
        ObjectTrackerSubjects.tracker(testbed, constants, table, testbed.firstSpare() + TRACKER);
    ScriptedDrivers drivers =
        new ScriptedDrivers(
            testbed.machine().memory(),
            testbed.machine().interrupts(),
            xpc,
            testbed.firstSpare() << PAGE_SHIFT);
    ModelPolicy policy = new ModelPolicy(constants, table);
    RecoverySteps steps =
        new RecoverySteps(testbed.machine(), xpc, testbed.nooks().recoveryBase(), drivers, policy);
    drivers.watchedBy(steps);
    policy.follow(steps.state());
    SystemSteps system =
        new SystemSteps(
                XpcSubjects.binding(xpc, table),
                MemorySubjects.binding(testbed, table, domains.size()),
                ObjectTrackerSubjects.binding(testbed, tracker, constants, table),
                RecoverySubjects.binding(steps, drivers, table))
            .by(drivers)
            .with("Unload", new Unloading(memory, steps));
    List<View> views =
        List.of(
            XpcView.of(xpc.state(), Rereading.ALWAYS, table),
            MemoryView.of(testbed.machine(), memory.state(), Rereading.ALWAYS, table),
            TrackerView.of(
                testbed.machine().memory(), tracker.state(), table, new FixedObjects(table)),
            RecoveryView.of(
                RecoverySubjects.sources(testbed, steps, drivers), Rereading.ALWAYS, table));
    return testbed.subject(
        system.bind(ActionBinding.of("Nooks", table)).build(actions),
        NooksView.of(views, memory.state(), steps.state(), Rereading.ALWAYS, table),
        steps.recovery()::settle);
  }

  private static Testbed testbed(Map<String, Value> constants, long seed) {
    return new Testbed(
        seed,
        Names.of(constants, "Tasks").size(),
        Names.truth(constants, "TaggedTlb"),
        Names.truth(constants, "Iommu"),
        new XpcConfig(
            Names.of(constants, "Tasks").size(),
            Names.of(constants, "Domains").size(),
            Names.of(constants, "Stacks").size(),
            Names.number(constants, "MaxDepth"),
            Names.number(constants, "QueueLength")));
  }

  private static BindingTable table(Testbed testbed, Map<String, Value> constants) {
    List<String> tasks = Names.of(constants, "Tasks");
    List<String> domains = Names.of(constants, "Domains");
    int pages = testbed.firstSpare() + TRACKER + ObjectTrackerSubjects.pages(constants);
    BindingTable.Builder table =
        BindingTable.builder()
            .entry("domain", "kernel", 0)
            .sort("domain", 1, domains)
            .sort("driver", 1, domains)
            .entry("space", "kernel", 0)
            .sort("space", 1, domains)
            .sort("task", 0, tasks)
            .sort("cpu", 0, tasks)
            .sort("stack", 0, Names.of(constants, "Stacks"))
            .sort("buffer", 1, Names.of(constants, "Buffers"))
            .sort("page", pages, Names.of(constants, "Pages"));
    RecoverySubjects.names(table, constants);
    return ObjectTrackerSubjects.names(
            table, constants, (testbed.firstSpare() + OBJECTS) << PAGE_SHIFT)
        .build();
  }

  @Override
  public List<Impossible> impossible() {
    List<Impossible> rows = new ArrayList<>();
    for (String action : SystemSteps.ACTIONS) {
      JOINTS.forEach((guard, reason) -> rows.add(new Impossible(action, guard, reason)));
      if (!ENTRIES.contains(action)) {
        rows.add(new Impossible(action, AWAKE, "a task that sleeps executes nothing"));
      }
    }
    rows.add(new Impossible("Sleep", "", "a task sleeps if the kernel code that it runs does so"));
    for (Impossible row : new RecoverySubjects().impossible()) {
      rows.add(new Impossible(row.action(), "", row.reason()));
    }
    return rows;
  }
}
