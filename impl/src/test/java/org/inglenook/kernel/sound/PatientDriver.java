package org.inglenook.kernel.sound;

import org.inglenook.driver.Errno;
import org.inglenook.driver.SoundCore;
import org.inglenook.driver.SoundDeviceLayout;
import org.inglenook.driver.SoundDriver;

/**
 * A sound driver without a card: counts what it is asked to do, and says what it is told to by
 * interrupts, whose line is the position in the buffer. Tests read its data section.
 */
@SuppressWarnings("UnusedVariable")
public final class PatientDriver implements SoundDriver {
  /** Line of an interrupt at which it takes the buffer away. */
  public static final int TAKE_BUFFER = -2;

  private final SoundCore core;
  private int buffer;
  private int playing;
  private int starts;
  private int block;

  /** Links the import. */
  public PatientDriver(SoundCore core) {
    this.core = core;
  }

  @Override
  public int init(int pdev) {
    int dev = core.allocAudiodev(pdev);
    core.registerAudiodev(dev, SoundDeviceLayout.U8);
    return dev;
  }

  @Override
  public int open(int dev) {
    buffer = core.allocDmabuf(dev, 1);
    return buffer == 0 ? Errno.ENOMEM : 0;
  }

  @Override
  public int setFormat(int dev, int format) {
    return SoundDeviceLayout.U8;
  }

  @Override
  public int setChannels(int dev, int channels) {
    return 1;
  }

  @Override
  public int setRate(int dev, int rate) {
    return rate;
  }

  @Override
  public int prepare(int dev, int bytes) {
    return bytes == 4096 ? 0 : Errno.EINVAL;
  }

  @Override
  public int outputBlock(int dev, int bytes) {
    block = bytes;
    return 0;
  }

  @Override
  public int trigger(int dev, int on) {
    playing = on;
    starts += on;
    return 0;
  }

  @Override
  public int halt(int dev) {
    playing = 0;
    return 0;
  }

  @Override
  public int interrupt(int irq, int dev) {
    if (irq == TAKE_BUFFER) {
      core.freeDmabuf(dev, buffer);
    } else {
      core.outputInterrupt(dev, irq);
    }
    return 1;
  }

  @Override
  public int close(int dev) {
    core.freeDmabuf(dev, buffer);
    return 0;
  }

  @Override
  public int timer(int dev) {
    return 0;
  }

  @Override
  public int remove(int dev) {
    core.unregisterAudiodev(dev);
    core.freeAudiodev(dev);
    return 0;
  }
}
