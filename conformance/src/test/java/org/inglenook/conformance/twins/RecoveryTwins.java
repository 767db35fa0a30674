package org.inglenook.conformance.twins;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The broken twins of recovery: what each has wrong, and what has to catch it. */
final class RecoveryTwins {
  private static final String PACKAGE = "org.inglenook.nooks.recovery.";
  private static final String RECOVERY = PACKAGE + "Recovery";
  private static final String DETECTION = PACKAGE + "Detection";
  private static final String RECORDS = PACKAGE + "RecoveryRecords";
  private static final String LAYOUT = PACKAGE + "RecoveryLayout";
  private static final String TRANSFER = "org.inglenook.nooks.xpc.Transfer";

  /** Stands for the kernel's interrupt entry and for its table of handlers. */
  private static final String KERNEL = "org.inglenook.conformance.binding.ScriptedDrivers";

  private static final String SECOND = "MCRecoveryReplaySecond";
  private static final String TRIGGERS = "MCRecoveryReplayTriggers";
  private static final String DOMAINS = "MCRecoveryReplayDomains";

  private RecoveryTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of(
            "a driver unloaded at any stage",
            SECOND,
            "REC-S1",
            Patch.result(RECOVERY, "unload", "Recovery.stage", n -> stage(n, "RELEASED"))),
        Twin.of(
            "a failed driver goes on, calls and returns",
            DOMAINS,
            "REC-S2",
            Patch.result(TRANSFER, "mayLeave", "XpcRecords.failed", 0)),
        Twin.of(
            "recovery goes on while tasks are inside",
            SECOND,
            "REC-S3",
            Patch.result(RECOVERY, "unwound", "XpcState.anyoneInside", 0)),
        Twin.of(
            "a task taken out of a driver that has not failed",
            SECOND,
            "REC-S4",
            Patch.returns(PACKAGE + "Stage", "failed", 1),
            Patch.result("org.inglenook.nooks.xpc.Xpc", "unwind", "Xpc.failed", 1)),
        Twin.of(
            "what has been released is released again",
            SECOND,
            "REC-S5",
            Patch.result(RECOVERY, "releaseReference", "Belongings.leads", 1)),
        Twin.of(
            "recovery goes on while the kernel has references to the driver",
            SECOND,
            "REC-S6",
            Patch.returns(RECOVERY, "referenced", 0)),
        Twin.of(
            "what the device may reach is not set aside when the driver is unloaded",
            SECOND,
            "REC-S7",
            Patch.result(RECOVERY, "unload", "Recovery.setAside", RecoveryTwins::status)),
        Twin.of(
            "the interrupt line of a failed driver is not masked",
            SECOND,
            "REC-S8",
            Patch.skips(RECOVERY, "mask", "Belongings.mask")),
        Twin.of(
            "the handler of a failed driver is called, and quiets its device",
            SECOND,
            "REC-S9",
            Patch.result(KERNEL, "deliver", "Xpc.failed", 0)),
        Twin.of(
            "the next incarnation registers its handler, and its line stays masked",
            SECOND,
            "REC-S10",
            Patch.skips(KERNEL, "register", "InterruptController.unmask")),
        Twin.of(
            "every failure is counted as one of the first driver",
            DOMAINS,
            "REC-S11",
            Patch.result(LAYOUT, "failures", "RecoveryLayout.status", RecoveryTwins::firstStatus)),
        Twin.of(
            "a driver that was to stay unloaded comes back",
            DOMAINS,
            "REC-S12",
            Patch.result(RECOVERY, "load", "RecoveryState.decision", n -> decision(n, "RESTART"))),
        Twin.of(
            "an agent asked although its disk is gone",
            DOMAINS,
            "guard fails: AgentReady",
            Patch.result(RECOVERY, "decide", "RecoveryManager.ready", 1)),
        Twin.of(
            "a decision that forgets how often the driver was restarted",
            SECOND,
            "update fails: decision' =",
            Patch.result(RECOVERY, "decided", "RecoveryState.restarts", 0)),
        Twin.of(
            "a driver that has registered nothing counts as started",
            SECOND,
            "guard fails: Initialised(d)",
            Patch.result(RECOVERY, "start", "Recovery.referenced", 1)),
        Twin.of(
            "a task that crosses when it is late is not seen",
            TRIGGERS,
            "update fails: pace' =",
            Patch.skips(DETECTION, "cross", "RecoveryRecords.set")),
        Twin.of(
            "a probe that was answered is never forgotten",
            TRIGGERS,
            "update fails: probe' =",
            Patch.skips(DETECTION, "answer", "RecoveryRecords.set")),
        Twin.of(
            "a recovery cut short is not settled",
            SECOND,
            "a step cut short leaves neither",
            Patch.returns(RECOVERY, "settle", 0)));
  }

  private static void stage(MethodVisitor code, String name) {
    constant(code, "Stage", name);
  }

  private static void decision(MethodVisitor code, String name) {
    constant(code, "Decision", name);
  }

  private static void constant(MethodVisitor code, String type, String name) {
    String owner = (PACKAGE + type).replace('.', '/');
    code.visitFieldInsn(Opcodes.GETSTATIC, owner, name, "L" + owner + ";");
  }

  /** Pushes the address of the status of the first domain, in a method of the layout. */
  private static void firstStatus(MethodVisitor code) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, LAYOUT.replace('.', '/'), "status", "(I)I", false);
  }

  /** Pushes the status of the domain that is the method's first argument. */
  private static void status(MethodVisitor code) {
    String records = RECORDS.replace('.', '/');
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(
        Opcodes.GETFIELD, RECOVERY.replace('.', '/'), "records", "L" + records + ";");
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, records, "status", "(I)I", false);
  }
}
