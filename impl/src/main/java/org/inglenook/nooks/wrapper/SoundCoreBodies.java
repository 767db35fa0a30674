package org.inglenook.nooks.wrapper;

import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SoundCore;
import org.inglenook.driver.SoundDeviceLayout;
import org.inglenook.kernel.sound.DmaBufferLayout;
import org.inglenook.nooks.wrapper.derive.Before;

/**
 * What is written by hand of the wrapper of {@link SoundCore}: which buffer is which device's. A
 * driver that confuses them would have the kernel find its own records wrong.
 */
final class SoundCoreBodies {
  private final Extension extension;

  SoundCoreBodies(Extension extension) {
    this.extension = extension;
  }

  @Before
  void freeAudiodev(int dev) {
    if (ring(dev) != 0) {
      throw extension.bad("free of a device with a buffer: address=0x%x".formatted(dev), dev);
    }
  }

  @Before
  void freeDmabuf(int dev, int buffer) {
    final int ring = ring(dev);
    if (ring == 0 || load(ring + DmaBufferLayout.BUFFER) != buffer) {
      throw extension.bad(
          "%s of another device: address=0x%x".formatted(ObjectType.DMA_BUFFER.noun(), buffer),
          buffer);
    }
  }

  private int ring(int dev) {
    return load(dev + SoundDeviceLayout.DMABUF);
  }

  private int load(int address) {
    return extension.kernel().memory().load(address);
  }
}
