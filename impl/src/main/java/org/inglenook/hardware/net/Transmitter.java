package org.inglenook.hardware.net;

import java.util.Arrays;
import org.inglenook.hardware.Dma;
import org.inglenook.sim.Hasher;

/**
 * The sending half of the controller: takes descriptors one after another, gathers their buffers
 * into a frame, and gives it to the wire.
 *
 * <p>Each descriptor takes two events: {@link #fetch} when it has been read, {@link #send} when its
 * buffer has been read, too. The next descriptor is fetched when the wire is free again. Frames
 * that are longer than Ethernet allows, or shorter than its header, are dropped in silence.
 */
final class Transmitter {
  private final EthernetController controller;
  private final Dma dma;
  private final DescriptorRing ring = new DescriptorRing();

  /** One byte more than the longest frame, so that a frame that fills it is known as too long. */
  private final byte[] frame = new byte[FrameLayout.MAX_FRAME + 1];

  private int control;
  private int filled;
  private int command;
  private boolean busy;
  private int transmitted;

  Transmitter(EthernetController controller, Dma dma) {
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
    kick();
  }

  void tail(int value) {
    ring.tail(value);
    kick();
  }

  /** Returns the number of frames sent, and begins to count anew. */
  int takeTransmitted() {
    final int count = transmitted;
    transmitted = 0;
    return count;
  }

  /** Begins with the next descriptor, if there is one and nothing else is under way. */
  void kick() {
    if (!busy && ready()) {
      busy = true;
      controller.schedule(dma.cycles(DescriptorLayout.SIZE), EthernetController.FETCH);
    }
  }

  private boolean ready() {
    return (control & EthernetRegisters.TCTL_EN) != 0 && controller.linkUp() && ring.hasWork();
  }

  /** A descriptor has been read. */
  void fetch() {
    busy = ready();
    if (!busy) {
      return;
    }
    final int abortsBefore = dma.aborts();
    final int buffer = ring.buffer(dma);
    command = ring.load(dma, DescriptorLayout.LENGTH);
    if (dma.aborts() == abortsBefore) {
      gather(buffer, command & DescriptorLayout.LENGTH_MASK);
    } else {
      stop();
    }
  }

  private void gather(int buffer, int length) {
    final int taken = Math.min(length, frame.length - filled);
    dma.read(buffer, frame, filled, taken);
    filled += taken;
    controller.schedule(dma.cycles(length), EthernetController.SEND);
  }

  /** As after a fatal error on the bus: nothing more until the driver enables the engine again. */
  private void stop() {
    control &= ~EthernetRegisters.TCTL_EN;
    busy = false;
  }

  /** The buffer of a descriptor has been read. */
  void send() {
    final boolean last = (command & DescriptorLayout.COMMAND_EOP) != 0;
    final long wait = last ? emit() : 0;
    writeBack();
    busy = ready();
    if (busy) {
      controller.schedule(
          Math.max(wait, dma.cycles(DescriptorLayout.SIZE)), EthernetController.FETCH);
    }
  }

  /** Sends the gathered frame, padded; returns the cycles until the wire is free again. */
  private long emit() {
    final int length = filled;
    filled = 0;
    if (length < FrameLayout.ETHERNET_HEADER || length > FrameLayout.MAX_FRAME) {
      return 0;
    }
    final byte[] sent = new byte[Math.max(length, FrameLayout.MIN_FRAME)];
    System.arraycopy(frame, 0, sent, 0, length);
    transmitted++;
    return controller.emit(sent);
  }

  private void writeBack() {
    final boolean report = (command & DescriptorLayout.COMMAND_RS) != 0;
    if (report) {
      ring.store(dma, DescriptorLayout.STATUS, DescriptorLayout.STATUS_DD);
    }
    ring.advance();
    controller.cause(
        (report ? EthernetRegisters.CAUSE_TXDW : 0)
            | (ring.hasWork() ? 0 : EthernetRegisters.CAUSE_TXQE));
  }

  void reset() {
    ring.reset();
    control = 0;
    filled = 0;
    command = 0;
    busy = false;
    transmitted = 0;
  }

  Saved save() {
    return new Saved(
        ring.save(), Arrays.copyOf(frame, filled), control, command, busy, transmitted);
  }

  void restore(Saved saved) {
    ring.restore(saved.ring);
    filled = saved.frame.length;
    System.arraycopy(saved.frame, 0, frame, 0, filled);
    control = saved.control;
    command = saved.command;
    busy = saved.busy;
    transmitted = saved.transmitted;
  }

  void hash(Hasher hasher) {
    ring.hash(hasher);
    hasher.add(filled).add(frame, filled);
    hasher.add(control).add(command).add(busy).add(transmitted);
  }

  /** The state at one moment; of the frame, the part gathered so far. */
  static final class Saved {
    private final DescriptorRing.Saved ring;
    private final byte[] frame;
    private final int control;
    private final int command;
    private final boolean busy;
    private final int transmitted;

    private Saved(
        DescriptorRing.Saved ring,
        byte[] frame,
        int control,
        int command,
        boolean busy,
        int transmitted) {
      this.ring = ring;
      this.frame = frame;
      this.control = control;
      this.command = command;
      this.busy = busy;
      this.transmitted = transmitted;
    }
  }
}
