package org.inglenook.hardware;

/**
 * How a machine is built.
 *
 * @param frames pages of memory, 4 KiB each
 * @param cpus processors
 * @param taggedTlb whether translations carry their address space; without, a switch flushes
 * @param iommu whether devices reach only the frames they are allowed
 * @param cost what things cost
 */
public record MachineConfig(
    int frames, int cpus, boolean taggedTlb, boolean iommu, CostModel cost) {
  /** Most frames: with the device pages above them they must fit into 31 bits of address. */
  public static final int MAX_FRAMES = 1 << 18;

  /** Checks the ranges. */
  public MachineConfig {
    if (frames < 1 || frames > MAX_FRAMES || cpus < 1) {
      throw new IllegalArgumentException(
          "no such machine: frames=" + frames + ", cpus=" + cpus + ", maxFrames=" + MAX_FRAMES);
    }
  }

  /** Returns the machine of the Nooks paper, kept small: 16 MiB, two processors, untagged. */
  public static MachineConfig standard() {
    return new MachineConfig(4_096, 2, false, false, CostModel.pentium4());
  }

  /** Returns a machine that is snapshotted in microseconds: 64 frames, two processors, untagged. */
  public static MachineConfig small() {
    return new MachineConfig(64, 2, false, false, CostModel.pentium4());
  }

  /** Returns this configuration with another kind of translation cache. */
  public MachineConfig withTaggedTlb(boolean tagged) {
    return new MachineConfig(frames, cpus, tagged, iommu, cost);
  }

  /** Returns this configuration with or without an IOMMU. */
  public MachineConfig withIommu(boolean present) {
    return new MachineConfig(frames, cpus, taggedTlb, present, cost);
  }
}
