package org.inglenook.fault;

import java.util.List;
import org.inglenook.hardware.Misbehaviour;

/** Faults of a device. */
final class DeviceFaults implements Misbehaviour {
  private static final int BIT = 2;

  /** A stray transfer stays aligned: the lowest bits of an address are none on the bus. */
  private static final int LOWEST_BIT = 2;

  /** Times that a device does not take its interrupt back when nothing is said. */
  private static final int STORM = 256;

  private final List<Occurrence> faults;
  private final Surroundings around;

  DeviceFaults(List<Occurrence> faults, Surroundings around) {
    this.faults = faults;
    this.around = around;
  }

  @Override
  public boolean line(boolean asserted) {
    boolean level = asserted;
    for (Occurrence fault : faults) {
      if (fault.type() == FaultType.NO_INTERRUPT && fault.pass() && level) {
        fault.act();
        level = false;
      } else if (fault.type() == FaultType.INTERRUPT_STORM && fault.pass() && !level) {
        level = again(fault, STORM);
      }
    }
    return level;
  }

  @Override
  public int address(int address) {
    int stray = address;
    for (Occurrence fault : faults) {
      if (fault.type() == FaultType.DMA_WRONG_ADDRESS && fault.passNth()) {
        fault.act();
        final int bits = Integer.SIZE - Integer.numberOfLeadingZeros(around.memoryBytes() - 1);
        stray ^= 1 << (LOWEST_BIT + fault.spec().pick(BIT, bits - LOWEST_BIT));
      }
    }
    return stray;
  }

  @Override
  public int flip() {
    for (Occurrence fault : faults) {
      if (fault.type() == FaultType.WRONG_DATA && fault.passNth()) {
        final int bit = fault.spec().pick(BIT + (int) fault.acts(), Integer.MAX_VALUE);
        fault.act();
        return bit;
      }
    }
    return NOTHING;
  }

  @Override
  public boolean ignoresReset() {
    boolean ignored = false;
    for (Occurrence fault : faults) {
      if (fault.type() == FaultType.NO_RESET && fault.pass()) {
        ignored |= again(fault, 1);
      }
    }
    return ignored;
  }

  /** Returns whether the fault has its effect once more; {@code times} if it does not say. */
  private static boolean again(Occurrence fault, int times) {
    final int most = fault.spec().amount() == 0 ? times : fault.spec().amount();
    if (fault.acts() >= most) {
      return false;
    }
    if (fault.acts() + 1 == most) {
      fault.actOnce();
    } else {
      fault.act();
    }
    return true;
  }
}
