package org.inglenook.kernel.sound;

import org.inglenook.driver.SoundDeviceLayout;
import org.inglenook.kernel.core.KernelMemory;

/** Which audio device has which ring, and what the drivers of the devices say about them. */
public final class DeviceBuffers {
  private final KernelMemory memory;
  private final SoundDevices devices;
  private final DmaRing rings;

  DeviceBuffers(KernelMemory memory, SoundDevices devices, DmaRing rings) {
    this.memory = memory;
    this.devices = devices;
    this.rings = rings;
  }

  /** The card of {@code dev} is at byte {@code position} of its ring; its driver says so. */
  public void outputInterrupt(int dev, int position) {
    devices.check(dev);
    if (!devices.isOpen(dev) || !has(dev)) {
      return;
    }
    int ring = ring(dev);
    devices.count(SoundCoreLayout.SKIPPED, rings.advance(ring, position));
    if (rings.queued(ring) == 0 && rings.has(ring, DmaBufferLayout.ACTIVE)) {
      rings.clear(ring, DmaBufferLayout.ACTIVE);
      boolean late = !rings.has(ring, DmaBufferLayout.DRAINING);
      devices.count(SoundCoreLayout.UNDERRUNS, late ? 1 : 0);
      devices.driver(dev).trigger(dev, 0);
    }
  }

  /** Gives {@code dev} a ring; returns the address of its pages, or 0. */
  public int allocate(int dev, int pages) {
    devices.check(dev);
    if (has(dev) || pages <= 0) {
      return 0;
    }
    int ring = rings.create(dev, pages);
    if (ring == 0) {
      return 0;
    }
    memory.store(dev + SoundDeviceLayout.DMABUF, ring);
    return rings.buffer(ring);
  }

  /** Takes the ring with pages at {@code buffer} from {@code dev} and frees it. */
  public void free(int dev, int buffer) {
    devices.check(dev);
    int ring = ring(dev);
    memory.expect(DmaRing.NAME, ring, "buffer", DmaBufferLayout.BUFFER, buffer);
    int pages = rings.pages(ring);
    detach(dev);
    rings.freePages(buffer, pages);
  }

  /**
   * Takes the ring from {@code dev}, if there is one, and leaves its pages to the caller: a card
   * may still read them.
   */
  public void detach(int dev) {
    devices.check(dev);
    int ring = memory.load(dev + SoundDeviceLayout.DMABUF);
    if (ring != 0) {
      rings.check(ring, dev);
      memory.store(dev + SoundDeviceLayout.DMABUF, 0);
      rings.forget(ring);
    }
  }

  /** Returns whether {@code dev} has a ring. */
  boolean has(int dev) {
    return memory.load(dev + SoundDeviceLayout.DMABUF) != 0;
  }

  /** Returns the ring of {@code dev}, which must have one. */
  int ring(int dev) {
    int ring = memory.pointer(SoundDevices.NAME, dev, "dmabuf", SoundDeviceLayout.DMABUF);
    rings.check(ring, dev);
    return ring;
  }
}
