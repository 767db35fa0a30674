package org.inglenook.conformance.subject;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.binding.DriverDeed;
import org.inglenook.conformance.binding.ScriptedDrivers;
import org.inglenook.conformance.binding.Step;
import org.inglenook.trace.Refusal;

/**
 * The actions of {@code Nooks.tla}, each commanded by the step of the mechanism that its definition
 * names: where that step is also one of another mechanism, production code takes both at once.
 */
final class SystemSteps {
  private static final List<String> CALLS =
      List.of(
          "DriverCall",
          "KernelCall",
          "DriverReturn",
          "KernelReturn",
          "DeferKernelCall",
          "RunKernelCall",
          "CancelKernelCall",
          "DeferDriverCall",
          "RunDriverCall",
          "CancelDriverCall",
          "Interrupt",
          "InterruptReturn",
          "Unwind");

  private static final List<String> PAGES =
      List.of(
          "Map",
          "Unmap",
          "Synchronise",
          "Grant",
          "Revoke",
          "Shootdown",
          "Reclaim",
          "Fill",
          "Evict",
          "KernelStore",
          "DriverStore",
          "DmaWrite");

  private static final List<String> OBJECTS =
      List.of(
          "Create",
          "Destroy",
          "Allocate",
          "Free",
          "Fire",
          "Adopt",
          "Yield",
          "Pass",
          "Return",
          "Accept",
          "Finish",
          "Abandon",
          "CopyIn",
          "CopyOut",
          "KernelWrite",
          "Lock",
          "Unlock",
          "Release",
          "BreakLock");

  private static final List<String> RECOVERY =
      List.of(
          "Transfer",
          "Tick",
          "Cross",
          "Probe",
          "Answer",
          "Detect",
          "Excuse",
          "Notice",
          "Mask",
          "Decide",
          "Unwound",
          "ReleaseReference",
          "Released",
          "GiveUp",
          "Load",
          "Start",
          "ReleaseDevice",
          "Serve");

  /** The actions that can be refused for what one mechanism asks of another. */
  static final List<String> ACTIONS =
      Stream.of(
              CALLS,
              PAGES,
              OBJECTS,
              RECOVERY,
              List.of(
                  "Unload",
                  "DriverWrite",
                  "Acquire",
                  "Drop",
                  "Sleep",
                  "Deliver",
                  "Reset",
                  "Activate",
                  "Quiet"))
          .flatMap(List::stream)
          .toList();

  private final Map<String, Step> steps = new HashMap<>();

  SystemSteps(
      ActionBinding.Builder calls,
      ActionBinding.Builder pages,
      ActionBinding.Builder objects,
      ActionBinding.Builder recovery) {
    CALLS.forEach(action -> steps.put(action, calls.step(action)));
    PAGES.forEach(action -> steps.put(action, pages.step(action)));
    OBJECTS.forEach(action -> steps.put(action, objects.step(action)));
    RECOVERY.forEach(action -> steps.put(action, recovery.step(action)));
    steps.put("FreePage", pages.step("Free"));
    steps.put("FireTimer", recovery.step("Fire"));
    steps.put("DecideInKernel", recovery.step("Fallback"));
    for (String action : List.of("Deliver", "Reset", "Activate", "Quiet")) {
      steps.put(action, new ByTask(recovery.step(action)));
    }
    steps.put("DriverWrite", new ByTask(objects.step("DriverWrite")));
  }

  /**
   * The halves of what drivers do that are steps here: the crossings are steps of their own.
   *
   * @param drivers who does them
   */
  SystemSteps by(ScriptedDrivers drivers) {
    steps.put("Acquire", new ByTask(new DriverDeed(drivers, "Register")));
    steps.put("Drop", new ByTask(new DriverDeed(drivers, "Withdraw")));
    steps.put("Sleep", new DriverDeed(drivers, "FallAsleep"));
    steps.put("Wake", new DriverDeed(drivers, "WakeUp"));
    return this;
  }

  /** Adds a step that production code makes of several. */
  SystemSteps with(String action, Step step) {
    steps.put(action, step);
    return this;
  }

  /** Binds all of them. */
  ActionBinding.Builder bind(ActionBinding.Builder system) {
    steps.forEach((action, step) -> system.adapt(action, "the step of a mechanism", new Of(step)));
    return system;
  }

  /** A mechanism's step as one of the system. */
  private record Of(Step step) implements Step {
    @Override
    public Refusal perform(int[] arguments) {
      return step.perform(arguments);
    }
  }

  /** A step that is taken by a task, which the mechanism does not ask for. */
  private record ByTask(Step step) implements Step {
    @Override
    public Refusal perform(int[] arguments) {
      return step.perform(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
  }
}
