package org.inglenook.kernel.sound;

import org.inglenook.driver.SoundDeviceLayout;
import org.inglenook.driver.SoundDriver;
import org.inglenook.kernel.core.EntryPointTable;
import org.inglenook.kernel.core.KernelHeap;
import org.inglenook.kernel.core.KernelLayout;
import org.inglenook.kernel.core.KernelList;
import org.inglenook.kernel.core.KernelMemory;

/** The table of audio devices, and the sound core's data in which its list begins. */
public final class SoundDevices {
  /** Magic number of a device: "AUDO". */
  public static final int MAGIC_VALUE = 0x4F445541;

  static final String NAME = "audio device";

  private static final String CORE = "sound core";
  private static final int UNREGISTERED = -1;

  private final KernelMemory memory;
  private final KernelHeap heap;
  private final EntryPointTable entryPoints;
  private final int statics;

  SoundDevices(KernelMemory memory, KernelHeap heap, EntryPointTable entryPoints, int statics) {
    this.memory = memory;
    this.heap = heap;
    this.entryPoints = entryPoints;
    this.statics = statics;
  }

  /** Allocates a device on {@code pdev} whose entry points have handle {@code driver}. */
  public int allocate(int pdev, int driver) {
    int dev = loadCore() == 0 ? 0 : heap.allocate(SoundDeviceLayout.SIZE);
    if (dev == 0) {
      return 0;
    }
    memory.clear(dev, SoundDeviceLayout.SIZE);
    memory.store(dev + SoundDeviceLayout.MAGIC, MAGIC_VALUE);
    memory.store(dev + SoundDeviceLayout.INDEX, UNREGISTERED);
    memory.store(dev + SoundDeviceLayout.PDEV, pdev);
    memory.store(dev + SoundDeviceLayout.DRIVER, driver);
    list().poison(dev);
    return dev;
  }

  /** Frees a device that is not registered and has no DMA buffer. */
  public void free(int dev) {
    check(dev);
    memory.expect(NAME, dev, "next", SoundDeviceLayout.NEXT, KernelList.POISON_NEXT);
    memory.expect(NAME, dev, "dmabuf", SoundDeviceLayout.DMABUF, 0);
    memory.store(dev + SoundDeviceLayout.MAGIC, 0);
    heap.free(dev);
  }

  /** Makes the device visible under the lowest free number. */
  public int register(int dev, int formats) {
    check(dev);
    int index = 0;
    while (ofIndex(index) != 0) {
      index++;
    }
    memory.store(dev + SoundDeviceLayout.INDEX, index);
    memory.store(dev + SoundDeviceLayout.FORMATS, formats);
    list().append(dev);
    return 0;
  }

  /** Withdraws the device; from now on the kernel does not call its driver. */
  public void unregister(int dev) {
    check(dev);
    list().remove(dev);
    memory.store(dev + SoundDeviceLayout.INDEX, UNREGISTERED);
    memory.store(dev + SoundDeviceLayout.FLAGS, 0);
  }

  /** Returns the device with this number, or 0. */
  public int ofIndex(int index) {
    return find(SoundDeviceLayout.INDEX, index);
  }

  /** Returns the first registered device of the driver with this handle, or 0. */
  public int ofDriver(int driver) {
    return find(SoundDeviceLayout.DRIVER, driver);
  }

  private int find(int offset, int value) {
    int dev = core() == 0 ? 0 : list().first();
    while (dev != 0) {
      check(dev);
      if (memory.load(dev + offset) == value) {
        return dev;
      }
      dev = list().next(dev);
    }
    return 0;
  }

  /** Returns the entry points of the device's driver. */
  public SoundDriver driver(int dev) {
    check(dev);
    return entryPoints.follow(SoundDriver.class, NAME, dev, SoundDeviceLayout.DRIVER);
  }

  /** Returns whether a program has opened {@code dev}. */
  public boolean isOpen(int dev) {
    check(dev);
    return (memory.load(dev + SoundDeviceLayout.FLAGS) & SoundDeviceLayout.OPEN) != 0;
  }

  /** Checks the magic number. */
  public void check(int dev) {
    memory.expectMagic(NAME, dev, MAGIC_VALUE);
  }

  /** Counts in the sound core's data. */
  void count(int counter, int amount) {
    memory.add(core() + counter, amount);
  }

  /** Returns a counter of {@link SoundCoreLayout}. */
  int counter(int counter) {
    int core = core();
    return core == 0 ? 0 : memory.load(core + counter);
  }

  private KernelList list() {
    return new KernelList(memory, NAME, core() + SoundCoreLayout.DEVICES, SoundDeviceLayout.NEXT);
  }

  /** Returns the address of the sound core's data, 0 before there are any. */
  private int core() {
    int core = memory.load(statics + KernelLayout.SOUND);
    if (core != 0) {
      memory.expectMagic(CORE, core, SoundCoreLayout.MAGIC_VALUE);
    }
    return core;
  }

  private int loadCore() {
    if (core() != 0) {
      return core();
    }
    int core = heap.allocate(SoundCoreLayout.SIZE);
    if (core != 0) {
      memory.clear(core, SoundCoreLayout.SIZE);
      memory.store(core + SoundCoreLayout.MAGIC, SoundCoreLayout.MAGIC_VALUE);
      memory.store(statics + KernelLayout.SOUND, core);
      list().create();
    }
    return core;
  }
}
