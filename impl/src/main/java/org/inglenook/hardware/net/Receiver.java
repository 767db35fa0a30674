package org.inglenook.hardware.net;

import java.util.ArrayDeque;
import java.util.List;
import org.inglenook.hardware.Dma;
import org.inglenook.sim.Hasher;

/**
 * The receiving half of the controller: frames wait in its own memory until their turn on the bus
 * comes, then go to the buffer of the descriptor at head.
 *
 * <p>A frame is written before its length, and its length before the status that announces it. A
 * frame that finds no free descriptor when its turn comes is missed.
 */
final class Receiver {
  /** Bytes of the controller's own memory, as the 82540EM divides it at reset: 48 KiB. */
  private static final int CAPACITY = 48 * 1_024;

  private final EthernetController controller;
  private final Dma dma;
  private final DescriptorRing ring = new DescriptorRing();
  private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
  private int waitingBytes;
  private int control;
  private int received;
  private int missed;
  private int oversize;

  Receiver(EthernetController controller, Dma dma) {
    this.controller = controller;
    this.dma = dma;
  }

  DescriptorRing ring() {
    return ring;
  }

  int control() {
    return control;
  }

  void control(int value) {
    control = value;
  }

  int takeReceived() {
    final int count = received;
    received = 0;
    return count;
  }

  int takeMissed() {
    final int count = missed;
    missed = 0;
    return count;
  }

  int takeOversize() {
    final int count = oversize;
    oversize = 0;
    return count;
  }

  /** A frame has come from the wire. */
  void arrive(byte[] frame) {
    if (!enabled() || !wanted(Frames.getMac(frame, FrameLayout.DESTINATION))) {
      return;
    }
    if (frame.length > FrameLayout.MAX_FRAME) {
      oversize++;
    } else if (waitingBytes + frame.length > CAPACITY) {
      miss();
    } else {
      waiting.add(frame);
      waitingBytes += frame.length;
      if (waiting.size() == 1) {
        startTransfer();
      }
    }
  }

  private boolean enabled() {
    return (control & EthernetRegisters.RCTL_EN) != 0;
  }

  private boolean wanted(long mac) {
    if (mac == FrameLayout.BROADCAST) {
      return (control & EthernetRegisters.RCTL_BAM) != 0;
    }
    final boolean multicast = ((mac >>> 40) & 1) != 0;
    final int promiscuous = multicast ? EthernetRegisters.RCTL_MPE : EthernetRegisters.RCTL_UPE;
    return (control & promiscuous) != 0 || controller.isOwn(mac);
  }

  private void startTransfer() {
    final int bytes = 2 * DescriptorLayout.SIZE + waiting.element().length;
    controller.schedule(dma.cycles(bytes), EthernetController.DEPOSIT);
  }

  /** The frame that has waited longest has had its time on the bus. */
  void deposit() {
    final byte[] frame = waiting.remove();
    waitingBytes -= frame.length;
    if (!enabled()) {
      missed++;
    } else if (ring.hasWork()) {
      fill(frame);
    } else {
      miss();
    }
    if (!waiting.isEmpty()) {
      startTransfer();
    }
  }

  private void fill(byte[] frame) {
    final int abortsBefore = dma.aborts();
    final int buffer = ring.buffer(dma);
    if (dma.aborts() != abortsBefore) {
      stop();
      return;
    }
    dma.write(buffer, frame, frame.length);
    ring.store(dma, DescriptorLayout.LENGTH, frame.length);
    ring.store(
        dma, DescriptorLayout.STATUS, DescriptorLayout.STATUS_DD | DescriptorLayout.STATUS_EOP);
    ring.advance();
    received++;
    final boolean low = ring.owned() == ring.count() / 2;
    controller.cause(EthernetRegisters.CAUSE_RXT0 | (low ? EthernetRegisters.CAUSE_RXDMT0 : 0));
  }

  private void miss() {
    missed++;
    controller.cause(EthernetRegisters.CAUSE_RXO);
  }

  /** As after a fatal error on the bus: nothing more until the driver enables the engine again. */
  private void stop() {
    control &= ~EthernetRegisters.RCTL_EN;
    missed++;
  }

  void reset() {
    ring.reset();
    waiting.clear();
    waitingBytes = 0;
    control = 0;
    received = 0;
    missed = 0;
    oversize = 0;
  }

  Saved save() {
    return new Saved(ring.save(), List.copyOf(waiting), control, received, missed, oversize);
  }

  void restore(Saved saved) {
    ring.restore(saved.ring);
    waiting.clear();
    waitingBytes = 0;
    for (byte[] frame : saved.waiting) {
      waiting.add(frame);
      waitingBytes += frame.length;
    }
    control = saved.control;
    received = saved.received;
    missed = saved.missed;
    oversize = saved.oversize;
  }

  void hash(Hasher hasher) {
    ring.hash(hasher);
    hasher.add(waiting.size());
    for (byte[] frame : waiting) {
      hasher.add(frame.length).add(frame, frame.length);
    }
    hasher.add(control).add(received).add(missed).add(oversize);
  }

  /** The state at one moment. */
  record Saved(
      DescriptorRing.Saved ring,
      List<byte[]> waiting,
      int control,
      int received,
      int missed,
      int oversize) {}
}
