package org.inglenook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inglenook.driver.load.CodePatch.Change;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.code.CodeFaults;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Each type that changes code: what it makes of an instruction, and what becomes of the driver. */
class CodeFaultsTest {
  private static final int PLACES = 90;
  private static final int CHOICES = 3;

  private final WovenCache cache = new WovenCache();

  @TestFactory
  Stream<DynamicTest> shouldChangeCodeAndBehaviour() {
    return Arrays.stream(FaultType.values())
        .filter(FaultType::isWoven)
        .map(type -> DynamicTest.dynamicTest(type.word(), () -> assertChanges(type)));
  }

  private void assertChanges(FaultType type) throws IOException {
    String golden = new FaultBed(cache).behaviour();
    List<FaultSpec> differing = new ArrayList<>();
    for (int place = 0; place < PLACES; place++) {
      for (int choice = 0; choice < CHOICES; choice++) {
        FaultSpec spec = FaultSpec.of(type, place, choice);
        List<Change> changes = changes(spec);
        changes.forEach(change -> assertIsOf(type, change));
        if (!changes.isEmpty() && differing.size() < CHOICES && differs(spec, golden)) {
          differing.add(spec);
        }
      }
    }
    assertThat(differing)
        .as("faults of this type that change what the driver does")
        .hasSize(CHOICES);
  }

  private boolean differs(FaultSpec spec, String golden) {
    FaultBed bed = new FaultBed(cache, spec);
    String seen = bed.behaviour();
    if (!bed.injection.fired()) {
      assertThat(seen).as("not executed: " + spec).isEqualTo(golden);
    }
    return !seen.equals(golden);
  }

  private static List<Change> changes(FaultSpec spec) throws IOException {
    ClassNode tiny = new ClassNode();
    try (InputStream code = Tiny.class.getResourceAsStream("Tiny.class")) {
      new ClassReader(code).accept(tiny, ClassReader.SKIP_FRAMES);
    }
    TreeMap<Integer, FaultSpec> specs = new TreeMap<>();
    specs.put(0, spec);
    return new CodeFaults(specs).changes(tiny);
  }

  private static void assertIsOf(FaultType type, Change change) {
    int before = change.at().getOpcode();
    List<AbstractInsnNode> code = List.of(change.instead().toArray());
    List<Integer> after = code.stream().map(AbstractInsnNode::getOpcode).toList();
    switch (type) {
      case BRANCH -> {
        assertThat(isCondition(before)).isTrue();
        assertThat(after).isSubsetOf(Opcodes.POP, Opcodes.POP2).hasSize(1);
      }
      case LOOP -> {
        assertThat(isCondition(before)).isTrue();
        assertThat(after).hasSize(1).doesNotContain(before);
        assertThat(((JumpInsnNode) code.get(0)).label).isSameAs(((JumpInsnNode) change.at()).label);
      }
      case INIT -> {
        assertThat(before).isEqualTo(Opcodes.ISTORE);
        assertThat(after).startsWith(Opcodes.POP);
      }
      case NOP, DIRECT_NOP -> assertThat(after).allMatch(CodeFaultsTest::doesNothing);
      case DST -> {
        assertThat(before).isIn(Opcodes.ISTORE, Opcodes.IINC, Opcodes.PUTFIELD);
        assertThat(after).startsWith(before);
        assertThat(operand(code.get(0))).isNotEqualTo(operand(change.at()));
      }
      case SRC -> {
        assertThat(before).isNotIn(Opcodes.ISTORE, Opcodes.IINC, Opcodes.PUTFIELD);
        assertThat(code).hasSize(1);
        assertThat(same(code.get(0), change.at())).isFalse();
      }
      case PTR -> {
        assertThat(after).contains(Opcodes.IXOR).endsWith(Opcodes.INVOKEINTERFACE);
        assertThat(operand(change.at())).matches("(load|store)(8|16|32).*");
      }
      case INTERFACE -> {
        assertThat(before).isEqualTo(Opcodes.ILOAD);
        assertThat(after).hasSize(1).allMatch(CodeFaultsTest::doesNothing);
      }
      case STACK -> {
        assertThat(change.at()).isInstanceOf(MethodInsnNode.class);
        assertThat(after).startsWith(before).contains(Opcodes.IXOR).endsWith(Opcodes.ISTORE);
      }
      default -> assertThat(code.size() == 1 && same(code.get(0), change.at())).isFalse();
    }
  }

  private static boolean isCondition(int opcode) {
    return opcode >= Opcodes.IFEQ && opcode <= Opcodes.IF_ICMPLE;
  }

  /** What stands for an instruction that is not there: the stack as it was, and stale words. */
  private static boolean doesNothing(int opcode) {
    return opcode == Opcodes.POP
        || opcode == Opcodes.POP2
        || opcode == Opcodes.ISTORE
        || opcode == Opcodes.LDC
        || (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.SIPUSH);
  }

  private static boolean same(AbstractInsnNode one, AbstractInsnNode other) {
    return one.getOpcode() == other.getOpcode() && operand(one).equals(operand(other));
  }

  private static String operand(AbstractInsnNode i) {
    if (i instanceof VarInsnNode variable) {
      return "" + variable.var;
    }
    if (i instanceof IincInsnNode step) {
      return step.var + "+" + step.incr;
    }
    if (i instanceof FieldInsnNode field) {
      return field.name;
    }
    if (i instanceof MethodInsnNode call) {
      return call.name + call.desc;
    }
    return i instanceof IntInsnNode push
        ? "" + push.operand
        : i instanceof LdcInsnNode load ? "" + load.cst : "";
  }

  @Test
  void shouldGiveUpWhenThereIsNoCandidateUpToTheEndOfTheMethod() throws IOException {
    FaultSpec noBranchThere = spec("total", FaultType.BRANCH);

    FaultBed bed = new FaultBed(cache, noBranchThere);

    assertThat(bed.report().phase()).isEqualTo(Phase.NO_PLACE);
    assertThat(bed.behaviour()).isEqualTo(new FaultBed(cache).behaviour());
  }

  /** A fault whose search begins at the first instruction of {@code method}. */
  private static FaultSpec spec(String method, FaultType type) throws IOException {
    for (int place = 0; place < PLACES; place++) {
      FaultSpec probe = FaultSpec.of(FaultType.DIRECT_NOP, place + 1, 0);
      List<Change> changes = changes(probe);
      if (!changes.isEmpty() && changes.get(0).method().name.equals(method)) {
        return FaultSpec.of(type, place, 0);
      }
    }
    throw new IllegalStateException("no such method: name=" + method);
  }

  @Test
  void shouldMakeATrapOfWhatDoesNotVerify() {
    for (int place = 0; place < PLACES; place++) {
      FaultBed bed = new FaultBed(cache, FaultSpec.of(FaultType.DIRECT_NOP, place, 0));
      if (bed.report().illegal() && bed.behaviour().contains("IllegalInstructionFault")) {
        assertThat(bed.report().fired()).isTrue();
        return;
      }
    }
    throw new AssertionError("every mutant verifies");
  }

  @Test
  void shouldCostNothingBeforeItHappens() {
    FaultBed golden = new FaultBed(cache);
    golden.behaviour();
    long cycles = golden.bed.world().clock().now();

    for (int place = 0; place < PLACES; place++) {
      Trigger never = new Trigger.Request(1_000_000);
      FaultBed armed = new FaultBed(cache, FaultSpec.of(FaultType.TEXT, place, 1).on(never));
      armed.behaviour();

      assertThat(armed.bed.world().clock().now()).isEqualTo(cycles);
    }
  }

  @Test
  void shouldChangeCodeInTheMiddleOfALoop() throws IOException {
    FaultSpec afterThreeTurns = spec("sum", FaultType.BRANCH).on(new Trigger.Code(true, 3));

    FaultBed bed = new FaultBed(cache, afterThreeTurns);

    assertThat(bed.report().where()).contains("Tiny.sum");
    assertThat(bed.behaviour()).contains("LockupFault");
    assertThat(new FaultBed(cache, afterThreeTurns).tiny().sum(1, 0)).isEqualTo(1);
  }

  @Test
  void shouldKeepFewPatchedClasses() {
    for (int place = 0; place < 40; place++) {
      new FaultBed(cache, FaultSpec.of(FaultType.TEXT, place, 1));
    }

    assertThat(cache.size()).isLessThanOrEqualTo(6);
  }
}
