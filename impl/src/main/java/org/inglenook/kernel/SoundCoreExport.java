package org.inglenook.kernel;

import org.inglenook.driver.SoundCore;
import org.inglenook.kernel.sound.SoundStack;

/** {@link SoundCore} on the kernel's sound core. */
final class SoundCoreExport implements SoundCore {
  private final SoundStack sound;
  private final int handle;

  SoundCoreExport(SoundStack sound, int handle) {
    this.sound = sound;
    this.handle = handle;
  }

  @Override
  public int allocAudiodev(int pdev) {
    return sound.devices().allocate(pdev, handle);
  }

  @Override
  public void freeAudiodev(int dev) {
    sound.devices().free(dev);
  }

  @Override
  public int registerAudiodev(int dev, int formats) {
    return sound.devices().register(dev, formats);
  }

  @Override
  public void unregisterAudiodev(int dev) {
    sound.devices().unregister(dev);
  }

  @Override
  public int allocDmabuf(int dev, int pages) {
    return sound.buffers().allocate(dev, pages);
  }

  @Override
  public void freeDmabuf(int dev, int buffer) {
    sound.buffers().free(dev, buffer);
  }

  @Override
  public void outputInterrupt(int dev, int position) {
    sound.buffers().outputInterrupt(dev, position);
  }
}
