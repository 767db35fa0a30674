package org.inglenook.conformance.subject;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.binding.DriverDeed;
import org.inglenook.conformance.binding.ScriptedDrivers;
import org.inglenook.conformance.replay.Impossible;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.view.RecoveryView;
import org.inglenook.conformance.view.RecoveryView.Reach;
import org.inglenook.conformance.view.Rereading;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.recovery.RecoverySteps;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcConfig;

/** The steps of recovery around scripted drivers, for models of {@code Recovery.tla}. */
public final class RecoverySubjects implements SubjectFactory {
  /** A kernel frame, one in a driver, and one in the kernel again, where a task can sleep. */
  private static final int DEPTH = 3;

  private static final List<String> DEEDS =
      List.of(
          "Enter",
          "Leave",
          "Sleep",
          "Wake",
          "Reset",
          "Activate",
          "Acquire",
          "Drop",
          "Fire",
          "Transfer",
          "Deliver",
          "Quiet");

  @Override
  public String spec() {
    return "Recovery";
  }

  @Override
  public ReplaySubject create(Set<String> actions, Map<String, Value> constants, long seed) {
    int tasks = Names.of(constants, "Tasks").size();
    int domains = Names.of(constants, "Domains").size();
    Testbed testbed =
        new Testbed(seed, tasks, false, false, new XpcConfig(tasks, domains, tasks, DEPTH, 1));
    BindingTable table = table(constants).build();
    Xpc xpc = testbed.nooks().xpc();
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
    return testbed.subject(
        binding(steps, drivers, table).build(actions),
        RecoveryView.of(sources(testbed, steps, drivers), Rereading.ALWAYS, table),
        () -> {
          steps.recovery().settle();
          drivers.settle();
        });
  }

  /** Where the view of recovery looks on a testbed. */
  static RecoveryView.Sources sources(
      Testbed testbed, RecoverySteps steps, ScriptedDrivers drivers) {
    return new RecoveryView.Sources(
        steps.state(),
        testbed.nooks().xpc().state(),
        drivers,
        testbed.machine().interrupts(),
        drivers::line,
        domain -> device(drivers, steps, domain));
  }

  /** The table with the sorts that {@code RecoveryView} wants, and the triggers. */
  static BindingTable.Builder table(Map<String, Value> constants) {
    BindingTable.Builder table =
        BindingTable.builder()
            .sort("driver", 1, Names.of(constants, "Domains"))
            .sort("task", 0, Names.of(constants, "Tasks"));
    names(table, constants);
    return table;
  }

  /** Adds the sorts "reference" and "trigger". */
  static void names(BindingTable.Builder table, Map<String, Value> constants) {
    for (String reference : Names.of(constants, "References")) {
      table.entry("reference", reference, RecoveryNumbers.reference(reference).number());
    }
    for (String trigger : Names.of(constants, "Triggers")) {
      table.entry("trigger", trigger, RecoveryNumbers.trigger(trigger).number());
    }
  }

  /** What a device was given before its driver was unloaded is stale from then on. */
  private static Reach device(ScriptedDrivers drivers, RecoverySteps steps, int domain) {
    if (drivers.quiet(domain)) {
      return Reach.QUIET;
    }
    boolean unloaded =
        switch (steps.state().stage(domain)) {
          case UNLOADED, GIVEN_UP -> true;
          default -> false;
        };
    return drivers.fresh(domain) && !unloaded ? Reach.FRESH : Reach.STALE;
  }

  static ActionBinding.Builder binding(
      RecoverySteps steps, ScriptedDrivers drivers, BindingTable table) {
    ActionBinding.Builder binding = ActionBinding.of("Recovery", table).on(steps.recovery());
    for (String deed : DEEDS) {
      binding.adapt(
          deed,
          "drivers and devices do it, through the steps of Xpc and the interrupt controller",
          new DriverDeed(drivers, deed));
    }
    return binding.on(steps.detection());
  }

  @Override
  public List<Impossible> impossible() {
    return List.of(
        new Impossible(
            "Reset",
            "",
            "only code of a driver that executes resets its device, and to reset a quiet one changes nothing"),
        new Impossible(
            "Activate", "", "only code of a driver that executes gives its device buffers"),
        new Impossible("Acquire", "MayRegister", "drivers are assumed to reset their device first"),
        new Impossible("Deliver", "raised", "a line that no device asserts is not delivered"),
        new Impossible("Deliver", "masked", "a masked line is not delivered"),
        new Impossible(
            "Quiet",
            "",
            "only code of a driver that executes looks after its device, and a device that wants nothing stays as it is"));
  }
}
