package org.inglenook.kernel.workload;

import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.net.PeerConfig;
import org.inglenook.hardware.net.WireConfig;
import org.inglenook.kernel.KernelConfig;

/**
 * What a testbed consists of.
 *
 * @param machine the machine under test
 * @param kernel its kernel
 * @param wire the wire to the peer
 * @param peer the host at the other end
 * @param sound whether there is a sound card
 */
public record TestbedConfig(
    MachineConfig machine, KernelConfig kernel, WireConfig wire, PeerConfig peer, boolean sound) {
  /** A testbed without a sound card. */
  public TestbedConfig(
      MachineConfig machine, KernelConfig kernel, WireConfig wire, PeerConfig peer) {
    this(machine, kernel, wire, peer, false);
  }

  /** Returns the standard machine with a gigabit wire to the standard peer. */
  public static TestbedConfig standard() {
    return new TestbedConfig(
        MachineConfig.standard(),
        KernelConfig.standard(),
        WireConfig.gigabit(),
        PeerConfig.standard());
  }

  /** Returns the same with {@code frames} frames of memory. */
  public TestbedConfig withFrames(int frames) {
    MachineConfig resized =
        new MachineConfig(
            frames, machine.cpus(), machine.taggedTlb(), machine.iommu(), machine.cost());
    return new TestbedConfig(resized, kernel, wire, peer, sound);
  }

  /** Returns the same with or without an IOMMU. */
  public TestbedConfig withIommu(boolean present) {
    return new TestbedConfig(machine.withIommu(present), kernel, wire, peer, sound);
  }

  /** Returns the same with or without echo at the peer. */
  public TestbedConfig withEcho(boolean echoes) {
    return new TestbedConfig(machine, kernel, wire, peer.withEcho(echoes), sound);
  }

  /** Returns the same with a sound card and a speaker. */
  public TestbedConfig withSound() {
    return new TestbedConfig(machine, kernel, wire, peer, true);
  }
}
