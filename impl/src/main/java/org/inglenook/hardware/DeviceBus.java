package org.inglenook.hardware;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The frames above memory: which device answers in which.
 *
 * <p>Devices are plugged in while the machine is put together and stay. Where no device answers,
 * the bus behaves as on a PC: a load gives all ones, a store is lost. Registers are reached by
 * aligned words only; a narrower load takes its part of the register, a narrower store is lost.
 */
public final class DeviceBus {
  /** Frames for device registers above the last frame of memory. */
  public static final int FRAMES = 64;

  private static final int OPEN_BUS = -1;

  private final int firstFrame;
  private final RegisterFile[] devices = new RegisterFile[FRAMES];
  private final int[] bases = new int[FRAMES];
  private final List<DeviceSlot> slots = new ArrayList<>();
  private int used;

  DeviceBus(int firstFrame) {
    this.firstFrame = firstFrame;
  }

  /**
   * Plugs in a device.
   *
   * @param device its registers
   * @param vendor PCI vendor number
   * @param model PCI device number
   * @param frames pages of registers
   * @param line interrupt line
   * @param dma its access to memory
   */
  public DeviceSlot attach(
      RegisterFile device, int vendor, int model, int frames, int line, Dma dma) {
    if (used + frames > FRAMES) {
      throw new IllegalArgumentException(
          "no room on the device bus: frames=" + frames + ", free=" + (FRAMES - used));
    }
    final int base = firstFrame + used;
    Arrays.fill(devices, used, used + frames, device);
    Arrays.fill(bases, used, used + frames, base << PageLayout.PAGE_SHIFT);
    used += frames;
    final DeviceSlot slot = new DeviceSlot(vendor, model, base, frames, line, dma.master());
    slots.add(slot);
    return slot;
  }

  /** Returns what is plugged in, in the order of the slots. */
  public List<DeviceSlot> slots() {
    return Collections.unmodifiableList(slots);
  }

  /** Returns the first frame of device registers, which is the number of memory frames. */
  public int firstFrame() {
    return firstFrame;
  }

  int load(int pa) {
    final int slot = (pa >>> PageLayout.PAGE_SHIFT) - firstFrame;
    return answers(slot) ? devices[slot].load(pa - bases[slot]) : OPEN_BUS;
  }

  void store(int pa, int value) {
    final int slot = (pa >>> PageLayout.PAGE_SHIFT) - firstFrame;
    if (answers(slot)) {
      devices[slot].store(pa - bases[slot], value);
    }
  }

  private boolean answers(int slot) {
    return slot >= 0 && slot < used;
  }
}
