package org.inglenook.fault;

import java.util.List;
import org.inglenook.driver.Memory;
import org.inglenook.fault.call.CallFacts;
import org.inglenook.fault.call.CallTarget;
import org.inglenook.fault.call.Interposer;

/**
 * Faults at the calls that a driver makes of the kernel. Whatever they do, the driver does: in its
 * domain, with its rights.
 */
final class KernelCalls {
  /** What is copied beyond an end: a byte that stands out in a dump. */
  private static final int COPIED = 0xBC;

  private final List<Occurrence> faults;
  private final Belongings belongings;
  private Memory memory;

  KernelCalls(List<Occurrence> faults, Belongings belongings) {
    this.faults = faults;
    this.belongings = belongings;
  }

  /** Says by what the driver loads and stores. */
  void memory(Memory port) {
    memory = port;
  }

  int called(Class<?> type, CallTarget target, CallFacts facts, int a, int b, int c) {
    if (facts.obtains() != null && happens(FaultType.ALLOC)) {
      return 0;
    }
    if (facts.released() >= 0) {
      return released(target, facts, new int[] {a, b, c});
    }
    final int[] arguments = {a, b, c};
    if (facts.lengthens()) {
      arguments[facts.bytes()] += tooMuch();
    }
    final int result = target.invoke(facts.number(), arguments[0], arguments[1], arguments[2]);
    if (facts.obtains() != null && result != 0) {
      belongings.got(target, facts, Interposer.releaseOf(type, facts), arguments, result);
      overrun(result);
    }
    return result;
  }

  private int released(CallTarget target, CallFacts facts, int[] arguments) {
    boolean skipped = happens(FaultType.LEAK);
    boolean early = false;
    for (Occurrence fault : faults) {
      if (fault.type() == FaultType.FREE && fault.passNth()) {
        skipped |= fault.acts() % 2 == 0;
        early |= fault.acts() % 2 != 0;
        fault.act();
      }
    }
    if (skipped) {
      return 0;
    }
    belongings.released(facts.types()[facts.released()], arguments[facts.released()]);
    final int result = target.invoke(facts.number(), arguments[0], arguments[1], arguments[2]);
    final Belongings.Thing oldest = early ? belongings.oldest() : null;
    if (oldest != null) {
      oldest.giveBack();
    }
    return result;
  }

  private int tooMuch() {
    int bytes = 0;
    for (Occurrence fault : faults) {
      if (fault.type() == FaultType.BCOPY && fault.passNth()) {
        fault.act();
        bytes += Math.max(1, fault.spec().amount());
      }
    }
    return bytes;
  }

  /** The driver fills a block that it has just got, and does not stop at its end. */
  private void overrun(int address) {
    final int size = belongings.bytesAt(address);
    if (size == 0 || memory == null) {
      return;
    }
    final int beyond = tooMuch();
    for (int i = 0; i < beyond; i++) {
      memory.store8(address + size + i, COPIED);
    }
  }

  private boolean happens(FaultType type) {
    boolean happens = false;
    for (Occurrence fault : faults) {
      if (fault.type() == type && fault.passNth()) {
        fault.act();
        happens = true;
      }
    }
    return happens;
  }
}
