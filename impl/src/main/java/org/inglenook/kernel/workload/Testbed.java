package org.inglenook.kernel.workload;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.SoundDriver;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.net.EthernetController;
import org.inglenook.hardware.net.EthernetRegisters;
import org.inglenook.hardware.net.Peer;
import org.inglenook.hardware.net.Wire;
import org.inglenook.hardware.sound.SoundCard;
import org.inglenook.hardware.sound.SoundRegisters;
import org.inglenook.hardware.sound.Speaker;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.Module;
import org.inglenook.sim.Stateful;
import org.inglenook.sim.World;
import org.inglenook.trace.Trace;

/**
 * A booted machine with an Ethernet controller, a peer at the other end of its wire, and perhaps a
 * sound card.
 */
public final class Testbed {
  /** Interrupt line of the sound card, if there is one. */
  public static final int SOUND_LINE = 5;

  /** Interrupt line of the controller. */
  public static final int ETHERNET_LINE = 11;

  private static final int OWN_SIDE = 0;
  private static final int PEER_SIDE = 1;

  private final World world;
  private final Wire wire;
  private final Peer peer;
  private final EthernetController controller;
  private final Optional<Speaker> speaker;
  private final Optional<SoundCard> soundCard;
  private final Kernel kernel;
  private final TestbedConfig config;

  /** Builds and boots a testbed that reports its hardware's steps to {@code trace}. */
  public Testbed(long seed, TestbedConfig config, WovenCache cache, Trace trace) {
    this.config = config;
    world = new World(seed);
    Machine machine = new Machine(world, config.machine(), trace);
    wire = new Wire(world, config.wire());
    controller =
        new EthernetController(
            machine, ETHERNET_LINE, config.peer().partner().mac(), wire, OWN_SIDE);
    peer = new Peer(world, config.peer(), wire, PEER_SIDE);
    speaker = config.sound() ? Optional.of(new Speaker(world)) : Optional.empty();
    soundCard = speaker.map(each -> new SoundCard(machine, SOUND_LINE, each));
    kernel = new Kernel(machine, config.kernel(), cache);
  }

  /**
   * Loads {@code driver}, lets it find its device, and returns the module. A fault rule with state
   * becomes a part of the world.
   */
  public Module insert(Class<?> driver, Linker linker, FaultPoint fault) {
    if (fault instanceof Stateful part) {
      world.register(part);
    }
    Module module = kernel.modules().load(driver, linker, fault);
    probe(module);
    return module;
  }

  /** Lets the driver of {@code module} initialise its device; returns what it registered. */
  public int probe(Module module) {
    int dev = init(module);
    if (dev <= 0) {
      throw new IllegalStateException("driver found no device: result=" + dev);
    }
    return dev;
  }

  /** The same for a driver that may fail: returns what its {@code init} does. */
  public int init(Module module) {
    int pdev = deviceFor(module);
    return kernel.inTask(() -> module.entryPoints().init(pdev));
  }

  private int deviceFor(Module module) {
    return module.entryPoints() instanceof SoundDriver
        ? kernel.pci().find(SoundRegisters.VENDOR, SoundRegisters.DEVICE)
        : kernel.pci().find(EthernetRegisters.VENDOR, EthernetRegisters.DEVICE);
  }

  /**
   * Brings the interface of {@code module} up and waits for the link; false if it does not come.
   */
  public boolean up(Module module) {
    return up(module, config.kernel().processorHertz());
  }

  /** The same, waiting for at most {@code cycles}. */
  public boolean up(Module module, long cycles) {
    int dev = kernel.net().devices().ofDriver(module.handle());
    int result = kernel.inTask(() -> kernel.net().devices().open(dev));
    return result == 0 && waitFor(() -> hasCarrier(dev), cycles);
  }

  private boolean hasCarrier(int dev) {
    return (kernel.net().devices().flags(dev) & NetDeviceLayout.CARRIER) != 0;
  }

  /** Lets the machine run until {@code condition} holds, for at most {@code cycles}. */
  public boolean waitFor(BooleanSupplier condition, long cycles) {
    long deadline = world.clock().now() + cycles;
    while (!condition.getAsBoolean()) {
      if (world.clock().now() > deadline || !kernel.idle()) {
        return false;
      }
    }
    return true;
  }

  /** Returns the world. */
  public World world() {
    return world;
  }

  /** Returns the kernel. */
  public Kernel kernel() {
    return kernel;
  }

  /** Returns the host at the other end. */
  public Peer peer() {
    return peer;
  }

  /** Returns the wire. */
  public Wire wire() {
    return wire;
  }

  /** Returns the speaker, which there must be. */
  public Speaker speaker() {
    return speaker.orElseThrow(() -> new IllegalStateException("no sound card in this testbed"));
  }

  /** Returns the sound card, which there must be. */
  public SoundCard soundCard() {
    return soundCard.orElseThrow(() -> new IllegalStateException("no sound card in this testbed"));
  }

  /** Returns the controller. */
  public EthernetController controller() {
    return controller;
  }

  /** Returns the configuration. */
  public TestbedConfig config() {
    return config;
  }
}
