package org.inglenook.hardware.net;

import org.inglenook.hardware.DeviceSlot;
import org.inglenook.hardware.Dma;
import org.inglenook.hardware.FaultyDevice;
import org.inglenook.hardware.InterruptController;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.Misbehaviour;
import org.inglenook.hardware.RegisterFile;
import org.inglenook.sim.EventTarget;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;
import org.inglenook.sim.World;

/**
 * A gigabit Ethernet controller in the manner of the Intel 8254x (Pro/1000), as far as {@link
 * EthernetRegisters} lists it.
 *
 * <p>Departures from the real one: no EEPROM, PHY, VLANs, checksum offload, interrupt moderation or
 * descriptor prefetch; the check sequence belongs to the wire; counters do not stick at their
 * maximum. When a descriptor cannot be read by DMA, the engine that wanted it stops and its enable
 * bit falls; a frame buffer that cannot be reached loses data and nothing else is noticed. {@link
 * Dma} counts both.
 *
 * <p>Invariant: the interrupt line is asserted exactly while {@code ICR & IMS} is not 0.
 */
public final class EthernetController
    implements RegisterFile, EventTarget, WireEnd, Stateful, FaultyDevice {
  /** Event: the transmitter has read a descriptor. */
  static final int FETCH = 0;

  /** Event: the transmitter has read a buffer. */
  static final int SEND = 1;

  /** Event: the receiver has had the bus for a frame. */
  static final int DEPOSIT = 2;

  /** Event: the link has come up. */
  static final int LINK = 3;

  /** Cycles from CTRL.SLU to the link: 10 us. A real negotiation takes seconds. */
  private static final int LINK_CYCLES = 17_000;

  private final World world;
  private final InterruptController interrupts;
  private final DeviceSlot slot;
  private final int owner;
  private final long eepromMac;
  private final Wire wire;
  private final int side;
  private final Dma dma;
  private final Transmitter transmitter;
  private final Receiver receiver;

  private Misbehaviour misbehaviour;

  private int control;
  private boolean linkUp;
  private int causes;
  private int mask;
  private int addressLow;
  private int addressHigh;

  /**
   * Plugs a controller into a machine and a wire.
   *
   * @param line its interrupt line
   * @param mac the Ethernet address in its EEPROM
   * @param side its end of the wire, 0 or 1
   */
  public EthernetController(Machine machine, int line, long mac, Wire wire, int side) {
    world = machine.world();
    interrupts = machine.interrupts();
    eepromMac = mac;
    this.wire = wire;
    this.side = side;
    dma = machine.newBusMaster();
    transmitter = new Transmitter(this, dma);
    receiver = new Receiver(this, dma);
    owner = world.events().attach(this);
    slot =
        machine
            .devices()
            .attach(
                this,
                EthernetRegisters.VENDOR,
                EthernetRegisters.DEVICE,
                EthernetRegisters.FRAMES,
                line,
                dma);
    loadAddress();
    wire.plug(side, this);
    world.register(this);
  }

  /** Returns where the kernel finds this controller. */
  public DeviceSlot slot() {
    return slot;
  }

  /** Returns this controller's access to memory, for its counters. */
  public Dma dma() {
    return dma;
  }

  @Override
  public int load(int offset) {
    return switch (offset) {
      case EthernetRegisters.CTRL -> control;
      case EthernetRegisters.STATUS ->
          EthernetRegisters.STATUS_FD | (linkUp ? EthernetRegisters.STATUS_LU : 0);
      case EthernetRegisters.ICR -> takeCauses();
      case EthernetRegisters.IMS -> mask;
      case EthernetRegisters.RCTL -> receiver.control();
      case EthernetRegisters.TCTL -> transmitter.control();
      case EthernetRegisters.RDBAL -> receiver.ring().base();
      case EthernetRegisters.RDBAH -> receiver.ring().baseHigh();
      case EthernetRegisters.RDLEN -> receiver.ring().length();
      case EthernetRegisters.RDH -> receiver.ring().head();
      case EthernetRegisters.RDT -> receiver.ring().tail();
      case EthernetRegisters.TDBAL -> transmitter.ring().base();
      case EthernetRegisters.TDBAH -> transmitter.ring().baseHigh();
      case EthernetRegisters.TDLEN -> transmitter.ring().length();
      case EthernetRegisters.TDH -> transmitter.ring().head();
      case EthernetRegisters.TDT -> transmitter.ring().tail();
      case EthernetRegisters.MPC -> receiver.takeMissed();
      case EthernetRegisters.GPRC -> receiver.takeReceived();
      case EthernetRegisters.ROC -> receiver.takeOversize();
      case EthernetRegisters.GPTC -> transmitter.takeTransmitted();
      case EthernetRegisters.RAL -> addressLow;
      case EthernetRegisters.RAH -> addressHigh;
      default -> 0;
    };
  }

  @Override
  public void store(int offset, int value) {
    switch (offset) {
      case EthernetRegisters.CTRL -> storeControl(value);
      case EthernetRegisters.ICR -> setCauses(causes & ~value);
      case EthernetRegisters.ICS -> cause(value);
      case EthernetRegisters.IMS -> setMask(mask | value);
      case EthernetRegisters.IMC -> setMask(mask & ~value);
      case EthernetRegisters.RCTL -> receiver.control(value);
      case EthernetRegisters.TCTL -> transmitter.control(value);
      case EthernetRegisters.RDBAL -> receiver.ring().base(value);
      case EthernetRegisters.RDBAH -> receiver.ring().baseHigh(value);
      case EthernetRegisters.RDLEN -> receiver.ring().length(value);
      case EthernetRegisters.RDH -> receiver.ring().head(value);
      case EthernetRegisters.RDT -> receiver.ring().tail(value);
      case EthernetRegisters.TDBAL -> transmitter.ring().base(value);
      case EthernetRegisters.TDBAH -> transmitter.ring().baseHigh(value);
      case EthernetRegisters.TDLEN -> transmitter.ring().length(value);
      case EthernetRegisters.TDH -> transmitter.ring().head(value);
      case EthernetRegisters.TDT -> transmitter.tail(value);
      case EthernetRegisters.RAL -> addressLow = value;
      case EthernetRegisters.RAH -> addressHigh = value;
      default -> ignore();
    }
  }

  /** A register that is read only, or that this controller does not have, keeps no value. */
  private void ignore() {}

  private void storeControl(int value) {
    if ((value & EthernetRegisters.CTRL_RST) != 0) {
      reset();
      return;
    }
    final boolean wasUp = (control & EthernetRegisters.CTRL_SLU) != 0;
    final boolean goesUp = (value & EthernetRegisters.CTRL_SLU) != 0;
    control = value;
    if (goesUp && !wasUp) {
      schedule(LINK_CYCLES, LINK);
    } else if (wasUp && !goesUp) {
      world.events().cancel(owner, LINK);
      link(false);
    }
  }

  private void link(boolean up) {
    if (linkUp != up) {
      linkUp = up;
      cause(EthernetRegisters.CAUSE_LSC);
    }
    transmitter.kick();
  }

  @Override
  public void misbehaves(Misbehaviour how) {
    misbehaviour = how;
    dma.misbehaves(how);
  }

  private void reset() {
    if (misbehaviour != null && misbehaviour.ignoresReset()) {
      return;
    }
    for (int code = FETCH; code <= LINK; code++) {
      world.events().cancel(owner, code);
    }
    transmitter.reset();
    receiver.reset();
    control = 0;
    linkUp = false;
    mask = 0;
    setCauses(0);
    loadAddress();
  }

  private void loadAddress() {
    addressLow = Integer.reverseBytes((int) (eepromMac >>> 16));
    addressHigh =
        Short.toUnsignedInt(Short.reverseBytes((short) eepromMac)) | EthernetRegisters.RAH_AV;
  }

  private int takeCauses() {
    final int taken = causes;
    setCauses(0);
    return taken;
  }

  private void setCauses(int value) {
    causes = value;
    updateLine();
  }

  private void setMask(int value) {
    mask = value;
    updateLine();
  }

  private void updateLine() {
    final boolean asserted = (causes & mask) != 0;
    interrupts.level(slot.line(), misbehaviour == null ? asserted : misbehaviour.line(asserted));
  }

  /** Adds interrupt causes. */
  void cause(int bits) {
    setCauses(causes | bits);
  }

  void schedule(long delay, int code) {
    world.events().scheduleIn(delay, owner, code, 0);
  }

  boolean linkUp() {
    return linkUp;
  }

  boolean isOwn(long mac) {
    final int low = Integer.reverseBytes((int) (mac >>> 16));
    final int high =
        Short.toUnsignedInt(Short.reverseBytes((short) mac)) | EthernetRegisters.RAH_AV;
    return low == addressLow && high == addressHigh;
  }

  /** Sends a frame; returns the cycles until the wire is free again. */
  long emit(byte[] frame) {
    return wire.send(side, frame) - world.clock().now();
  }

  @Override
  public void receive(byte[] frame) {
    if (linkUp) {
      receiver.arrive(frame);
    }
  }

  @Override
  public void event(int code, int argument) {
    switch (code) {
      case FETCH -> transmitter.fetch();
      case SEND -> transmitter.send();
      case DEPOSIT -> receiver.deposit();
      case LINK -> link(true);
      default -> throw new IllegalStateException("no such event: code=" + code);
    }
  }

  @Override
  public Object save() {
    return new Saved(
        control,
        linkUp,
        causes,
        mask,
        addressLow,
        addressHigh,
        transmitter.save(),
        receiver.save());
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    control = from.control;
    linkUp = from.linkUp;
    causes = from.causes;
    mask = from.mask;
    addressLow = from.addressLow;
    addressHigh = from.addressHigh;
    transmitter.restore(from.transmitter);
    receiver.restore(from.receiver);
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(control).add(linkUp).add(causes).add(mask).add(addressLow).add(addressHigh);
    transmitter.hash(hasher);
    receiver.hash(hasher);
  }

  private record Saved(
      int control,
      boolean linkUp,
      int causes,
      int mask,
      int addressLow,
      int addressHigh,
      Transmitter.Saved transmitter,
      Receiver.Saved receiver) {}
}
