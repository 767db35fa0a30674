package org.inglenook.conformance.twins;

import java.util.List;
import org.inglenook.modelchecking.engine.Value;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The broken twins: what each has wrong, and what has to catch it. */
final class Twins {
  private static final String XPC = "org.inglenook.nooks.xpc.Xpc";
  private static final String TRANSFER = "org.inglenook.nooks.xpc.Transfer";
  private static final String CROSSINGS = "org.inglenook.nooks.xpc.Crossings";
  private static final String DEFERRED = "org.inglenook.nooks.xpc.DeferredCalls";
  private static final String QUEUED = "org.inglenook.nooks.xpc.QueuedBuffers";
  private static final String STACKS = "org.inglenook.nooks.xpc.StackPool";
  private static final String MEMORY = "org.inglenook.nooks.domain.Memory";
  private static final String RECORDS = "org.inglenook.nooks.domain.MemoryRecords";
  private static final String JOURNAL = "org.inglenook.nooks.domain.Journal";
  private static final String SHARING = "MCXpcReplaySharing";
  private static final String NESTING = "MCXpcReplayNesting";
  private static final String DIRECT = "MCXpcReplayDirect";
  private static final String QUEUES = "MCXpcReplayQueues";
  private static final String DOMAINS = "MCMemoryReplayDomains";
  private static final String SHOOTDOWN = "MCMemoryReplayShootdown";
  private static final String TORN = "a step cut short leaves neither";

  private Twins() {}

  static List<Twin> all() {
    return List.of(
        // Calls.
        Twin.of(
            "the stack returned too early: by the inner one of two nested calls",
            SHARING,
            "XPC-S4",
            Patch.result(TRANSFER, "pop", "XpcRecords.inside", 0)),
        Twin.of("any stack fits a call", SHARING, "XPC-S4", Patch.returns(STACKS, "stackFits", 1)),
        Twin.of(
            "a stale epoch accepted",
            QUEUES,
            "XPC-S10",
            Patch.result(
                CROSSINGS,
                "pushDriverFrame",
                "XpcRecords.epoch",
                n -> n.visitVarInsn(Opcodes.ILOAD, 3))),
        Twin.of(
            "a return goes on with the stack pointer of the frame it discards",
            NESTING,
            "XPC-S3",
            Patch.skips(TRANSFER, "enter", "Cpu.stackPointer")),
        Twin.of(
            "a crossing does not switch page tables",
            NESTING,
            "XPC-S3",
            Patch.result(
                TRANSFER, "enter", "Memory.current", n -> n.visitVarInsn(Opcodes.ILOAD, 2))),
        // Calls between drivers.
        Twin.of(
            "a direct call overtakes what the caller deferred, and is made by one that has failed",
            DIRECT,
            "XPC-S12",
            Patch.result(CROSSINGS, "extensionCall", "Crossings.mayLeave", Twins::none)),
        Twin.of(
            "a direct call where the system has none",
            NESTING,
            "guard fails: DirectCalls",
            Patch.result(CROSSINGS, "extensionCall", "XpcConfig.directCalls", 1)),
        Twin.of(
            "the way out of a driver leads to the kernel, past the driver that called it",
            DIRECT,
            "XPC-S3",
            Patch.result(TRANSFER, "pop", "XpcRecords.saved", 0)),
        // Deferred calls.
        Twin.of(
            "a deferred call run after failure",
            QUEUES,
            "XPC-S9",
            Patch.result(DEFERRED, "runKernelCall", "XpcRecords.failed", 0)),
        Twin.of("a buffer queued twice", QUEUES, "XPC-S8", Patch.returns(QUEUED, "anyAbout", 0)),
        Twin.of(
            "a call that was run stays on the chain of its buffer, which is never queued again",
            QUEUES,
            "XPC-S8",
            Patch.skips(DEFERRED, "runKernelCall", "XpcRecords.unchain")),
        Twin.of(
            "a deferred call into a driver that was made stays on the chain of its buffer",
            QUEUES,
            "XPC-S8",
            Patch.skips(DEFERRED, "runDriverCall", "XpcRecords.unchain")),
        Twin.of(
            "a deferred call into a driver is made and stays queued",
            QUEUES,
            "XPC-S8",
            Patch.skips(DEFERRED, "runDriverCall", "DeferredCalls.dropOldest")),
        Twin.of(
            "a driver's return overtakes what it deferred",
            QUEUES,
            "XPC-S12",
            Patch.result(TRANSFER, "mayLeave", "XpcRecords.queued", 0)),
        Twin.of(
            "a cancelled call stays queued",
            QUEUES,
            "XPC-S8",
            Patch.skips(DEFERRED, "cancel", "PhysicalMemory.store32")),
        Twin.of(
            "a failed driver may call and return",
            NESTING,
            "guard fails: Alive(d)",
            Patch.result(TRANSFER, "mayLeave", "XpcRecords.failed", 0)),
        Twin.of(
            "a driver reloaded while tasks are inside",
            NESTING,
            "XPC-S10",
            Patch.returns(XPC, "vacated", 1)),
        // Memory.
        Twin.of(
                "no TLB flush on switch: the machine tags its TLB, and the kernel does not know",
                SHOOTDOWN,
                "MEM-S5",
                Patch.result(MEMORY, "<init>", "MachineConfig.taggedTlb", 0),
                Patch.result(RECORDS, "<init>", "MachineConfig.taggedTlb", 0))
            .on("TaggedTlb", new Value.Bool(true)),
        Twin.of(
            "a page of the kernel's data granted",
            SHOOTDOWN,
            "MEM-S1",
            Patch.result(
                MEMORY, "grant", "MemoryRecords.use", n -> n.visitInsn(Opcodes.ACONST_NULL))),
        Twin.of(
            "a domain entered with a stale copy",
            DOMAINS,
            "MEM-S4",
            Patch.returns(MEMORY, "mayEnter", 1)),
        Twin.of(
            "a page changes hands while processors know it",
            DOMAINS,
            "guard fails: Quiet(p)",
            Patch.returns(RECORDS, "quiet", 1)),
        Twin.of(
            "a shootdown forgets the TLB",
            SHOOTDOWN,
            "update fails: tlb' =",
            Patch.skips(MEMORY, "shootdown", "Tlb.invalidate")),
        Twin.of(
            "a revoked page waits for nobody",
            SHOOTDOWN,
            "update fails: pending' =",
            Patch.returns(RECORDS, "mayCache", 0)),
        // Crash points.
        Twin.of(
            "a committed step is not finished after a trap",
            DOMAINS,
            TORN,
            Patch.returns(JOURNAL, "settle", 0)),
        Twin.of(
            "after a trap the processor goes on with the page table of the frame that is gone",
            NESTING,
            TORN,
            Patch.result(XPC, "settle", "Memory.current", Twins::domainOfNewestFrame)),
        Twin.of(
            "a step carried out before it is committed",
            QUEUES,
            TORN,
            Patch.skips(JOURNAL, "commit", "PhysicalMemory.store32")));
  }

  private static void none(MethodVisitor next) {
    next.visitFieldInsn(
        Opcodes.GETSTATIC, "org/inglenook/trace/Refusal", "NONE", "Lorg/inglenook/trace/Refusal;");
  }

  /** What {@code Xpc.settle} has worked out just before. */
  private static void domainOfNewestFrame(MethodVisitor next) {
    next.visitVarInsn(Opcodes.ILOAD, 3);
    next.visitMethodInsn(
        Opcodes.INVOKESTATIC, "org/inglenook/nooks/xpc/XpcLayout", "domain", "(I)I", false);
  }
}
