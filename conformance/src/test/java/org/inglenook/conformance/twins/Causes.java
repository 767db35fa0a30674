package org.inglenook.conformance.twins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.conformance.diagnosis.Explanation;
import org.inglenook.conformance.diagnosis.Failure;

/**
 * Which conjunct of the spec each twin breaks, by what was changed in its code. Twins that are not
 * here break none: what they break is that a step is all or nothing.
 */
final class Causes {
  private final Map<String, List<String>> causes = new LinkedHashMap<>();

  Causes() {
    because(
        "the stack returned too early: by the inner one of two nested calls",
        "DriverReturn: frames' =");
    because("any stack fits a call", "*: StackFits(t, d, s)");
    because("a stale epoch accepted", "DriverCall: Current(d, e)");
    because("a return goes on with the stack pointer of the frame it discards", "*: mode' =");
    because("a crossing does not switch page tables", "*: mode' =");
    because(
        "a direct call overtakes what the caller deferred, and is made by one that has failed",
        "ExtensionCall: DrainedToKernel(Top(t).domain)",
        "ExtensionCall: Alive(Top(t).domain)");
    because("a direct call where the system has none", "ExtensionCall: DirectCalls");
    because(
        "the way out of a driver leads to the kernel, past the driver that called it",
        "*: mode' = [mode EXCEPT ![t] = Top(t).saved]");
    because("a deferred call run after failure", "RunKernelCall: Publishable(d)");
    because("a buffer queued twice", "*: ~Queued(b)");
    because(
        "a call that was run stays on the chain of its buffer, which is never queued again",
        "RunKernelCall: toKernel' =");
    because(
        "a deferred call into a driver that was made stays on the chain of its buffer",
        "RunDriverCall: toDriver' =");
    because("a deferred call into a driver is made and stays queued", "RunDriverCall: toDriver' =");
    because(
        "a driver's return overtakes what it deferred",
        "KernelCall: DrainedToKernel(d)",
        "DriverReturn: DrainedToKernel(d)");
    because(
        "a cancelled call stays queued",
        "CancelKernelCall: toKernel' =",
        "CancelDriverCall: toDriver' =");
    because(
        "a failed driver may call and return", "KernelCall: Alive(d)", "DriverReturn: Alive(d)");
    because("a driver reloaded while tasks are inside", "Reload: Vacated(d)");
    because(
        "no TLB flush on switch: the machine tags its TLB, and the kernel does not know",
        "SwitchTo: tlb' =");
    because("a page of the kernel's data granted", "Grant: Use[p] # \"data\"");
    because("a domain entered with a stale copy", "SwitchTo: MayEnter(s)");
    because("a page changes hands while processors know it", "*: Quiet(p)");
    because("a shootdown forgets the TLB", "Shootdown: tlb' =");
    because("a revoked page waits for nobody", "Revoke: pending' =");
    because("a driver unloaded at any stage", "Unload: stage[d] = from");
    because("recovery goes on while tasks are inside", "Unwound: Vacated(d)");
    because("a task taken out of a driver that has not failed", "UnwindTask: MayUnwind(t, d)");
    because(
        "recovery goes on while the kernel has references to the driver",
        "Released: Unreferenced(d)");
    because(
        "what the device may reach is not set aside when the driver is unloaded",
        "Unload: aside' =");
    because("the interrupt line of a failed driver is not masked", "Mask: masked' =");
    because("a driver that was to stay unloaded comes back", "Load: decision[d] \\in");
    because("an agent asked although its disk is gone", "Decide: AgentReady");
    because("a decision that forgets how often the driver was restarted", "Decide: decision' =");
    because("a driver that has registered nothing counts as started", "Start: Initialised(d)");
    because("a task that crosses when it is late is not seen", "Cross: pace' =");
    because("a probe that was answered is never forgotten", "Answer: probe' =");
    because(
        "whole objects copied back, as published",
        "*: version' = [version EXCEPT ![o] = Published");
    because(
        "what the driver has changed is not copied back",
        "*: version' = [version EXCEPT ![o] = Published");
    because(
        "a field that drivers may not modify is copied back",
        "*: version' = [version EXCEPT ![o] = Published");
    because("an association ends with the first call that returns", "*: UNCHANGED association");
    because("an association outlives the call that it was made for", "*: association' =");
    because("two objects have their versions in one slot", "*: Placed(d, o, c)");
    because("a parameter of any type accepted", "Accept: Valid(d, o, c, ty)");
    because(
        "a freed object still the driver's when recovery looks",
        "*: owner' = [owner EXCEPT ![o] = OwnerAfterEnd(o)]");
    because("a call goes on with an object that has ended", "*: table' =");
    because("a driver frees an object of the kernel", "Free: owner[o] = d");
    because("what a lock protects is copied all the same", "*: MayCopy(t, o)");
    because("a lock given back without what the driver changed under it", "Unlock: version' =");
    because("a failed driver goes on, calls and returns", "*: Alive(d)", "*: Executes(d)");
    because("what has been released is released again", "ReleaseReference: Held(d, r)");
    because("the handler of a failed driver is called, and quiets its device", "Deliver: Alive(d)");
    because(
        "the next incarnation registers its handler, and its line stays masked",
        "Acquire: masked' =");
    because("every failure is counted as one of the first driver", "*: failures' =");
    ConjunctTwins.causes().forEach(this::because);
  }

  /**
   * @param conjuncts any one of them is right: as in {@code "DriverCall: Alive(d)"}, the action, or
   *     a star for any, and the beginning of the text
   */
  private void because(String twin, String... conjuncts) {
    causes.put(twin, List.of(conjuncts));
  }

  /** Whether a conjunct is known to be the cause. */
  boolean knows(Twin twin) {
    return causes.containsKey(twin.broken());
  }

  /** The conjuncts, any one of which is right. */
  List<String> of(Twin twin) {
    return causes.get(twin.broken());
  }

  /** The rank of the first right one, from 1; 0 when there is none. */
  int rank(Twin twin, List<Explanation> ranked) {
    for (int i = 0; i < ranked.size(); i++) {
      if (isRight(twin, ranked.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private boolean isRight(Twin twin, Explanation explanation) {
    String action = explanation.instance().action();
    String text = explanation.failure().map(Causes::text).orElse("");
    return of(twin).stream()
        .anyMatch(
            cause -> {
              String[] parts = cause.split(": ", 2);
              return (parts[0].equals("*") || parts[0].equals(action)) && text.startsWith(parts[1]);
            });
  }

  private static String text(Failure failure) {
    return failure.conjunct().text().strip().replaceAll("\\s+", " ");
  }
}
