package org.inglenook.fault;

import java.util.List;
import org.inglenook.driver.Memory;
import org.inglenook.driver.load.IllegalInstructionFault;
import org.inglenook.fault.call.CallFacts;
import org.inglenook.fault.call.CallTarget;

/**
 * Failures of a driver as a whole, at the calls that the kernel makes of it: what happens there,
 * happens in the driver. Also counts these calls, for triggers.
 */
final class EntryCalls {
  private static final String INTERRUPT = "interrupt";

  /** How late an answer comes when nothing is said: longer than a tick of 10 ms takes. */
  private static final int LATE_CYCLES = 20_000_000;

  private static final int BIT = 1;
  private static final int ADDRESS = 1_000;
  private static final int VALUE = 1_001;
  private static final int BEHAVIOUR = 1_002;
  private static final int STEP = 4;

  private final List<Occurrence> faults;
  private final Counters counters;
  private final Surroundings around;
  private Memory memory;

  EntryCalls(List<Occurrence> faults, Counters counters, Surroundings around) {
    this.faults = faults;
    this.counters = counters;
    this.around = around;
  }

  /** Says by what the driver loads and stores. */
  void memory(Memory port) {
    memory = port;
  }

  int called(CallTarget target, CallFacts facts, int a, int b, int c) {
    counters.requests++;
    counters.interrupts += facts.name().equals(INTERRUPT) ? 1 : 0;
    for (Occurrence fault : faults) {
      fault.entered();
    }
    for (Occurrence fault : faults) {
      if (fault.type().category() == FaultCategory.FAILURE && fault.passNth()) {
        final FaultType type =
            fault.type() == FaultType.BYZANTINE ? behaviour(fault) : fault.type();
        fault.act();
        return failed(type, fault, target, facts, new int[] {a, b, c});
      }
    }
    return target.invoke(facts.number(), a, b, c);
  }

  /** Returns what a Byzantine driver makes of this call; itself for a store to anywhere. */
  private static FaultType behaviour(Occurrence fault) {
    final FaultType[] all = {
      FaultType.TIMING, FaultType.OMISSION, FaultType.RESPONSE, FaultType.CRASH, FaultType.BYZANTINE
    };
    return all[fault.spec().pick(BEHAVIOUR + STEP * (int) fault.acts(), all.length)];
  }

  private int failed(
      FaultType type, Occurrence fault, CallTarget target, CallFacts facts, int[] arguments) {
    if (type == FaultType.OMISSION) {
      return 0;
    }
    if (type == FaultType.CRASH) {
      throw new IllegalInstructionFault("entry point=" + facts.name());
    }
    if (type == FaultType.BYZANTINE) {
      storeAnywhere(fault);
    }
    final int result = target.invoke(facts.number(), arguments[0], arguments[1], arguments[2]);
    if (type == FaultType.TIMING) {
      final int late = fault.spec().amount();
      around.pass(late == 0 || fault.type() != type ? LATE_CYCLES : late);
    }
    return type == FaultType.RESPONSE
        ? result ^ (1 << fault.spec().pick(BIT + STEP * (int) fault.acts(), Integer.SIZE))
        : result;
  }

  private void storeAnywhere(Occurrence fault) {
    if (memory != null) {
      final int step = STEP * (int) fault.acts();
      final int word = fault.spec().pick(ADDRESS + step, around.memoryBytes() / Integer.BYTES);
      memory.store32(word * Integer.BYTES, fault.spec().pick(VALUE + step, Integer.MAX_VALUE));
    }
  }
}
