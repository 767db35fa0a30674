package org.inglenook.conformance.twins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Twins that each break one conjunct of the spec, in one place: a guard that is not asked, a guard
 * that is always taken to be false, an update that is left out. Whether the diagnosis names that
 * conjunct is what they are for.
 */
final class ConjunctTwins {
  private static final String XPC = "org.inglenook.nooks.xpc.Xpc";
  private static final String TRANSFER = "org.inglenook.nooks.xpc.Transfer";
  private static final String CROSSINGS = "org.inglenook.nooks.xpc.Crossings";
  private static final String DEFERRED = "org.inglenook.nooks.xpc.DeferredCalls";
  private static final String MEMORY = "org.inglenook.nooks.domain.Memory";
  private static final String RECOVERY = "org.inglenook.nooks.recovery.Recovery";
  private static final String DETECTION = "org.inglenook.nooks.recovery.Detection";
  private static final String PARAMETERS = "org.inglenook.nooks.tracker.Parameters";
  private static final String LIFETIMES = "org.inglenook.nooks.tracker.Lifetimes";
  private static final String LOCKS = "org.inglenook.nooks.tracker.Locks";
  private static final int FREE = 0xFF;
  private static final int LATE = 1;

  private ConjunctTwins() {}

  /** A twin, and the conjunct that it breaks, as {@link Causes} has it. */
  private record Broken(Twin twin, String cause) {}

  static List<Twin> all() {
    return broken().stream().map(Broken::twin).toList();
  }

  /** The conjunct that each breaks, by what is broken. */
  static Map<String, String> causes() {
    Map<String, String> causes = new LinkedHashMap<>();
    broken().forEach(each -> causes.put(each.twin().broken(), each.cause()));
    return causes;
  }

  private static List<Broken> broken() {
    return List.of(
        // Memory: guards that are not asked.
        memory(
            "a page mapped that is not free",
            "Map: holder[p] = \"free\"",
            Patch.result(MEMORY, "map", "MemoryRecords.holder", n -> push(n, FREE))),
        memory(
            "a page taken from whom it does not belong to",
            "Revoke: holder[p] = d",
            Patch.result(MEMORY, "revoke", "MemoryRecords.holder", n -> argument(n, 1))),
        memory(
            "a shootdown for nobody",
            "Shootdown: c \\in pending[p]",
            Patch.result(MEMORY, "shootdown", "MemoryRecords.pending", 1)),
        memory(
            "a shootdown while a copy is stale",
            "Shootdown: \\A d \\in Domains : Synchronised(d, p)",
            Patch.result(MEMORY, "shootdown", "MemoryRecords.synchronisedEverywhere", 1)),
        memory(
            "an entry synchronised that is up to date",
            "Synchronise: ~Synchronised(d, p)",
            Patch.result(MEMORY, "synchronise", "MemoryRecords.synchronised", 0)),
        memory(
            "a page of the kernel's data unmapped",
            "Unmap: Use[p] # \"data\"",
            Patch.result(
                MEMORY, "unmap", "MemoryRecords.use", n -> n.visitInsn(Opcodes.ACONST_NULL))),
        memory(
            "a page mapped while no kernel code runs",
            "Map: KernelRuns",
            Patch.result(MEMORY, "map", "MemoryRecords.kernelRuns", 1)),
        // Memory: updates left out.
        memory(
            "an unmapped page waits for nobody",
            "Unmap: pending' =",
            Patch.result(MEMORY, "unmap", "MemoryRecords.stampNow", 0)),
        memory(
            "a granted page stays the kernel's",
            "Grant: holder' =",
            Patch.skips(MEMORY, "grant", "Memory.change")),
        memory(
            "a revoked page stays the domain's",
            "Revoke: holder' =",
            Patch.skips(MEMORY, "revoke", "Memory.change")),
        memory(
            "a mapped page without an entry",
            "Map: pt' =",
            Patch.skips(MEMORY, "map", "Memory.changeKernelEntry")),
        // Memory: guards always false.
        memory(
            "no page is ever quiet enough to be granted",
            "Grant: Quiet(p)",
            Patch.result(MEMORY, "grant", "MemoryRecords.quiet", 0)),
        memory(
            "no space may be entered",
            "SwitchTo: MayEnter(s)",
            Patch.result(MEMORY, "switchTo", "Memory.mayEnter", 0)),
        // Xpc: guards that are not asked.
        nesting(
            "a driver called from anywhere",
            "DriverCall: InKernel(t)",
            Patch.result(CROSSINGS, "driverCall", "XpcRecords.domainOf", 0)),
        nesting(
            "a return from an interrupt that is none",
            "KernelReturn: ~Top(t).interrupt",
            Patch.result(CROSSINGS, "kernelReturn", "XpcLayout.interrupt", 0)),
        nesting(
            "the end of an interrupt that there is not",
            "InterruptReturn: Top(t).interrupt",
            Patch.result(CROSSINGS, "interruptReturn", "XpcLayout.interrupt", 1)),
        nesting(
            "a task unwound from a driver that is alive",
            "Unwind: failed[d]",
            Patch.result(XPC, "unwind", "Xpc.failed", 1)),
        nesting(
            "a task unwound that is elsewhere",
            "Unwind: InDriver(t, d)",
            Patch.result(XPC, "unwind", "Xpc.domainOf", n -> argument(n, 2))),
        nesting(
            "a driver reloaded that is alive",
            "Reload: failed[d]",
            Patch.result(XPC, "mayReload", "Xpc.failed", 1)),
        nesting(
            "a failed driver called",
            "*: Alive(d)",
            Patch.result(TRANSFER, "mayEnter", "XpcRecords.failed", 0)),
        queues(
            "a call of a driver that is alive cancelled",
            "*: failed[d]",
            Patch.result(DEFERRED, "cancel", "XpcRecords.failed", 1)),
        queues(
            "a call deferred by or to a failed driver",
            "*: Alive(d)",
            Patch.result(DEFERRED, "defer", "XpcRecords.failed", 0)),
        queues(
            "a call into a driver overtakes a deferred one",
            "DriverCall: DrainedToDriver(d)",
            Patch.result(CROSSINGS, "pushDriverFrame", "XpcRecords.queued", 0)),
        queues(
            "a call deferred from outside the driver",
            "DeferKernelCall: InDriver(t, d)",
            Patch.result(DEFERRED, "deferKernelCall", "XpcRecords.domainOf", n -> argument(n, 2))),
        queues(
            "a call into a driver deferred by a driver",
            "DeferDriverCall: InKernel(t)",
            Patch.result(DEFERRED, "deferDriverCall", "XpcRecords.domainOf", 0)),
        queues(
            "a deferred call into a driver made by a driver",
            "RunDriverCall: InKernel(t)",
            Patch.result(DEFERRED, "runDriverCall", "XpcRecords.domainOf", 0)),
        direct(
            "a kernel call run on the way into another driver",
            "RunKernelCall: AtCrossing(t, d)",
            Patch.result(DEFERRED, "runKernelCall", "XpcRecords.domainOf", 0)),
        // Xpc: updates left out.
        nesting(
            "a reloaded driver that is no new incarnation",
            "Reload: epoch' =",
            Patch.result(XPC, "next", "Xpc.epoch", -1)),
        nesting(
            "a frame that comes back to the kernel's space",
            "*: frames' =",
            Patch.result(TRANSFER, "mode", "Memory.current", 0)),
        queues(
            "a deferred call that is lost",
            "*: to",
            Patch.skips(DEFERRED, "defer", "XpcRecords.append")),
        queues(
            "what a deferred call does is another driver's",
            "RunKernelCall: object' =",
            Patch.result(DEFERRED, "runKernelCall", "XpcLayout.publication", 0)),
        // Xpc: guards always false.
        nesting(
            "no driver is ever vacated", "Reload: Vacated(d)", Patch.returns(XPC, "vacated", 0)),
        queues(
            "every queue counts as full of what comes first",
            "*: DrainedToKernel(d)",
            Patch.result(TRANSFER, "mayLeave", "XpcRecords.queued", 1)),
        queues(
            "no stack ever fits",
            "*: StackFits(t, d, s)",
            Patch.result(TRANSFER, "mayEnter", "XpcRecords.stackFits", 0)),
        queues(
            "every buffer is queued already",
            "*: ~Queued(b)",
            Patch.result(DEFERRED, "defer", "XpcRecords.anyAbout", 1)),
        // Recovery.
        second(
            "interrupts disabled at any stage",
            "Mask: stage[d] =",
            Patch.result(
                RECOVERY, "mask", "Recovery.stage", n -> constant(n, "Stage", "DETECTED"))),
        second(
            "unwinding over at any stage",
            "Unwound: stage[d] =",
            Patch.result(
                RECOVERY, "unwound", "Recovery.stage", n -> constant(n, "Stage", "AGENT"))),
        second(
            "a driver serves at any stage",
            "Serve: stage[d] =",
            Patch.result(
                RECOVERY, "serve", "Recovery.stage", n -> constant(n, "Stage", "DEVICE_RELEASED"))),
        second(
            "the device released at any stage",
            "ReleaseDevice: MayReleaseDevice(d)",
            Patch.result(
                RECOVERY, "releaseDevice", "Recovery.stage", n -> constant(n, "Stage", "STARTED"))),
        second(
            "there is always something left that leads to the driver",
            "Released: Unreferenced(d)",
            Patch.returns(RECOVERY, "referenced", 1)),
        triggers(
            "every task that crosses is late",
            "Cross: pace[d] = \"late\"",
            Patch.result(DETECTION, "cross", "RecoveryState.pace", LATE)),
        triggers(
            "an answer that nobody has asked for",
            "Answer: probe[d] = \"sent\"",
            Patch.result(DETECTION, "answer", "RecoveryState.probing", 1)),
        // ObjectTracker.
        lifetimes(
            "the kernel destroys what a driver knows",
            "Destroy: \\A d \\in Domains : ~Known(d, o)",
            Patch.result(LIFETIMES, "destroy", "ObjectTable.first", 0)),
        lifetimes(
            "an object changes hands that no call has passed",
            "*: UsedBy(t, d, o,",
            Patch.result(LIFETIMES, "change", "TaskTable.uses", 1)),
        locks(
            "an object destroyed that is locked",
            "*: Unlocked(o)",
            Patch.result(LIFETIMES, "end", "ObjectTable.lock", 0)),
        locks(
            "a lock taken twice",
            "Lock: Unlocked(o)",
            Patch.result(LOCKS, "lock", "ObjectTable.lock", 0)),
        locks(
            "a write past a lock",
            "KernelWrite: MayWrite(t, o)",
            Patch.result(LOCKS, "kernelWrite", "TrackerRecords.mayCopy", 1)),
        locks(
            "a driver that takes a lock and sees what was before",
            "Lock: copy' =",
            Patch.skips(LOCKS, "lock", "TrackerRecords.refresh")),
        sharing(
            "the driver's call ends without what the kernel changed",
            "Finish: copy' =",
            Patch.skips(PARAMETERS, "finish", "TrackerRecords.refresh")),
        sharing(
            "nothing may be copied",
            "*: MayCopy(t, o)",
            Patch.returns("org.inglenook.nooks.tracker.TrackerRecords", "mayCopy", 0)));
  }

  private static Broken memory(String broken, String cause, Patch patch) {
    return twin(broken, "MCMemoryReplayShootdown", cause, patch);
  }

  private static Broken nesting(String broken, String cause, Patch patch) {
    return twin(broken, "MCXpcReplayNesting", cause, patch);
  }

  private static Broken queues(String broken, String cause, Patch patch) {
    return twin(broken, "MCXpcReplayQueues", cause, patch);
  }

  private static Broken direct(String broken, String cause, Patch patch) {
    return twin(broken, "MCXpcReplayDirect", cause, patch);
  }

  private static Broken second(String broken, String cause, Patch patch) {
    return twin(broken, "MCRecoveryReplaySecond", cause, patch);
  }

  private static Broken triggers(String broken, String cause, Patch patch) {
    return twin(broken, "MCRecoveryReplayTriggers", cause, patch);
  }

  private static Broken lifetimes(String broken, String cause, Patch patch) {
    return twin(broken, "MCObjectTrackerReplayLifetimes", cause, patch);
  }

  private static Broken locks(String broken, String cause, Patch patch) {
    return twin(broken, "MCObjectTrackerReplayLocks", cause, patch);
  }

  private static Broken sharing(String broken, String cause, Patch patch) {
    return twin(broken, "MCObjectTrackerReplaySharing", cause, patch);
  }

  private static Broken twin(String broken, String model, String cause, Patch patch) {
    return new Broken(Twin.of(broken, model, "", patch), cause);
  }

  private static void push(MethodVisitor code, int number) {
    code.visitIntInsn(Opcodes.SIPUSH, number);
  }

  private static void argument(MethodVisitor code, int which) {
    code.visitVarInsn(Opcodes.ILOAD, which);
  }

  private static void constant(MethodVisitor code, String type, String name) {
    String owner = "org/inglenook/nooks/recovery/" + type;
    code.visitFieldInsn(Opcodes.GETSTATIC, owner, name, "L" + owner + ";");
  }
}
