package org.inglenook.bench;

import org.inglenook.nooks.xpc.DriverEntry;
import org.inglenook.nooks.xpc.KernelEntry;

/**
 * What the benchmarks call: three drivers and three kernel functions, each a class of its own, so
 * that a call site that serves them all cannot be bound to one of them. They do next to nothing;
 * what is left is the way to them and back.
 */
final class Callees {
  private Callees() {}

  /** Returns the entry points of three drivers. */
  static DriverEntry[] drivers() {
    return new DriverEntry[] {new RingDriver(), new DiskDriver(), new SoundDriver()};
  }

  /** Returns three functions of the kernel. */
  static KernelEntry[] kernelFunctions() {
    return new KernelEntry[] {new Allocate(), new Release(), new Wake()};
  }

  private static final class RingDriver implements DriverEntry {
    private int frames;

    @Override
    public int invoke(int a, int b, int c) {
      frames += a;
      return frames + b;
    }
  }

  private static final class DiskDriver implements DriverEntry {
    private int sectors;

    @Override
    public int invoke(int a, int b, int c) {
      sectors -= a;
      return sectors + b;
    }
  }

  private static final class SoundDriver implements DriverEntry {
    private int periods;

    @Override
    public int invoke(int a, int b, int c) {
      periods ^= a;
      return periods + b;
    }
  }

  private static final class Allocate implements KernelEntry {
    private int blocks;

    @Override
    public int invoke(int a, int b, int c) {
      blocks += a;
      return blocks + b;
    }
  }

  private static final class Release implements KernelEntry {
    private int bytes;

    @Override
    public int invoke(int a, int b, int c) {
      bytes -= a;
      return bytes + b;
    }
  }

  private static final class Wake implements KernelEntry {
    private int sleepers;

    @Override
    public int invoke(int a, int b, int c) {
      sleepers ^= a;
      return sleepers + b;
    }
  }
}
