package org.inglenook.driver.sb;

import org.inglenook.driver.Errno;
import org.inglenook.driver.Irqs;
import org.inglenook.driver.Klog;
import org.inglenook.driver.Memory;
import org.inglenook.driver.Pci;
import org.inglenook.driver.SoundCore;
import org.inglenook.driver.SoundDeviceLayout;
import org.inglenook.driver.SoundDriver;
import org.inglenook.driver.Timers;
import org.inglenook.hardware.sound.DspCommands;
import org.inglenook.hardware.sound.SoundRegisters;

/**
 * Driver of one {@link org.inglenook.hardware.sound.SoundCard}.
 *
 * <p>The card's DMA channel goes round the DMA buffer by itself; the DSP counts blocks and
 * interrupts after each; the interrupt tells the sound core how far the channel has got.
 *
 * <p>Source: {@code sb_common.c} and {@code sb_audio.c} of Linux 2.4, for their division and for
 * the order in which they talk to the card; the DSP's commands in {@link DspCommands}. Departures:
 * this driver programs the DMA channel, which the sound core does in Linux; it has a watchdog,
 * where Linux has a time limit in the core.
 */
public final class Sb implements SoundDriver {
  /** Log message: a card was found; major and minor version of its DSP. */
  public static final int MESSAGE_FOUND = 1;

  /** Log message: the DSP does not answer a reset; the byte it gave. */
  public static final int MESSAGE_NO_RESET = 2;

  /** Log message: the DSP stays busy; the byte that it does not take. */
  public static final int MESSAGE_TIMEOUT = 3;

  /** Log message: the card plays and does not interrupt; blocks so far. */
  public static final int MESSAGE_NO_INTERRUPT = 4;

  private static final int BUFFER_PAGES = 2;
  private static final int PAGE = 4096;
  private static final int LOWEST_RATE = 5000;
  private static final int HIGHEST_RATE = 44_100;
  private static final int FULL_VOLUME = 0xF8;
  private static final int WATCHDOG_MILLISECONDS = 500;
  private static final int POLLS = 1000;
  private static final int RESET_READS = 10;

  private final Memory memory;
  private final Pci pci;
  private final Irqs irqs;
  private final SoundCore core;
  private final Timers timers;
  private final Klog klog;

  // The card.
  private int device;
  private int registers;
  private int irq;

  // The stream.
  private int buffer;
  private int bus;
  private int format = SoundDeviceLayout.U8;
  private int channels = 1;
  private int rate = 8000;
  private int block;
  private boolean playing;

  // The watchdog.
  private int watchdog;
  private int blocks;
  private int watchedBlocks;

  /** Links the imports. */
  public Sb(Memory memory, Pci pci, Irqs irqs, SoundCore core, Timers timers, Klog klog) {
    this.memory = memory;
    this.pci = pci;
    this.irqs = irqs;
    this.core = core;
    this.timers = timers;
    this.klog = klog;
  }

  @Override
  public int init(int pdev) {
    device = pdev;
    irq = pci.irqLine(pdev);
    registers = pci.mapRegisters(pdev);
    if (registers == 0) {
      return Errno.ENODEV;
    }
    if (!resetDsp() || !readVersion()) {
      pci.unmapRegisters(registers);
      return Errno.ENODEV;
    }
    int dev = core.allocAudiodev(pdev);
    if (dev == 0) {
      pci.unmapRegisters(registers);
      return Errno.ENOMEM;
    }
    pci.enableBusMaster(pdev);
    for (int i = SoundRegisters.MASTER_LEFT; i <= SoundRegisters.VOICE_RIGHT; i++) {
      setMixer(i, FULL_VOLUME);
    }
    int result = core.registerAudiodev(dev, SoundDeviceLayout.U8 | SoundDeviceLayout.S16);
    return result == 0 ? dev : result;
  }

  @Override
  public int open(int dev) {
    if (buffer != 0) {
      return Errno.EBUSY;
    }
    if (!resetDsp()) {
      return Errno.EIO;
    }
    buffer = core.allocDmabuf(dev, BUFFER_PAGES);
    if (buffer == 0) {
      return Errno.ENOMEM;
    }
    bus = pci.mapDma(device, buffer);
    for (int i = 1; i < BUFFER_PAGES; i++) {
      pci.mapDma(device, buffer + i * PAGE);
    }
    int result = irqs.requestIrq(irq, dev);
    if (result != 0) {
      freeBuffer(dev);
    }
    return result;
  }

  @Override
  public int close(int dev) {
    halt(dev);
    irqs.freeIrq(irq, dev);
    freeBuffer(dev);
    return 0;
  }

  @Override
  public int remove(int dev) {
    core.unregisterAudiodev(dev);
    core.freeAudiodev(dev);
    pci.unmapRegisters(registers);
    registers = 0;
    return 0;
  }

  @Override
  public int setFormat(int dev, int wanted) {
    format = wanted == SoundDeviceLayout.S16 ? wanted : SoundDeviceLayout.U8;
    return format;
  }

  @Override
  public int setChannels(int dev, int wanted) {
    channels = wanted == 2 ? 2 : 1;
    return channels;
  }

  @Override
  public int setRate(int dev, int wanted) {
    if (wanted > 0) {
      rate = wanted < LOWEST_RATE ? LOWEST_RATE : wanted;
      rate = rate > HIGHEST_RATE ? HIGHEST_RATE : rate;
    }
    return rate;
  }

  @Override
  public int prepare(int dev, int bytes) {
    if (buffer == 0 || bytes <= 0 || bytes > BUFFER_PAGES * PAGE) {
      return Errno.EINVAL;
    }
    write(SoundRegisters.DMA_MASK, 1);
    write(SoundRegisters.DMA_ADDRESS, bus);
    write(SoundRegisters.DMA_COUNT, bytes - 1);
    write(SoundRegisters.DMA_MODE, SoundRegisters.MODE_OUTPUT | SoundRegisters.MODE_AUTO);
    write(SoundRegisters.DMA_MASK, 0);
    return 0;
  }

  @Override
  public int outputBlock(int dev, int bytes) {
    block = bytes;
    return 0;
  }

  @Override
  public int trigger(int dev, int on) {
    if (on == 0) {
      playing = false;
      int halt = isWide() ? DspCommands.HALT_16 : DspCommands.HALT_8;
      return command(halt) ? 0 : Errno.EIO;
    }
    if (!startOutput()) {
      return Errno.EIO;
    }
    playing = true;
    watchedBlocks = blocks;
    if (watchdog == 0) {
      watchdog = timers.addTimer(dev, WATCHDOG_MILLISECONDS);
    }
    return 0;
  }

  @Override
  public int halt(int dev) {
    playing = false;
    if (watchdog != 0) {
      timers.deleteTimer(watchdog);
      watchdog = 0;
    }
    write(SoundRegisters.DMA_MASK, 1);
    return resetDsp() ? 0 : Errno.EIO;
  }

  @Override
  public int interrupt(int line, int dev) {
    int causes = getMixer(SoundRegisters.INTERRUPT_STATUS);
    if ((causes & (SoundRegisters.INTERRUPT_8 | SoundRegisters.INTERRUPT_16)) == 0) {
      return 0;
    }
    blocks++;
    if (playing) {
      core.outputInterrupt(dev, read(SoundRegisters.DMA_ADDRESS) - bus);
    }
    if ((causes & SoundRegisters.INTERRUPT_8) != 0) {
      read(SoundRegisters.AVAILABLE); // Reading takes the interrupt back.
    }
    if ((causes & SoundRegisters.INTERRUPT_16) != 0) {
      read(SoundRegisters.ACKNOWLEDGE);
    }
    return 1;
  }

  @Override
  public int timer(int dev) {
    watchdog = 0;
    if (playing) {
      if (blocks == watchedBlocks) {
        klog.log(MESSAGE_NO_INTERRUPT, blocks, 0);
      }
      watchedBlocks = blocks;
      watchdog = timers.addTimer(dev, WATCHDOG_MILLISECONDS);
    }
    return 0;
  }

  private boolean isWide() {
    return format == SoundDeviceLayout.S16;
  }

  /** Tells the DSP rate, format and length of a block, upon which it begins to play. */
  private boolean startOutput() {
    int samples = (isWide() ? block >> 1 : block) - 1;
    int output = isWide() ? DspCommands.OUTPUT_16 : DspCommands.OUTPUT_8;
    int mode = (isWide() ? DspCommands.SIGNED : 0) | (channels == 2 ? DspCommands.STEREO : 0);
    return command(DspCommands.OUTPUT_RATE)
        && command(rate >> 8)
        && command(rate & 0xFF)
        && command(output | DspCommands.AUTO | DspCommands.FIFO)
        && command(mode)
        && command(samples & 0xFF)
        && command(samples >> 8);
  }

  private void freeBuffer(int dev) {
    for (int i = 0; i < BUFFER_PAGES; i++) {
      pci.unmapDma(device, bus + i * PAGE);
    }
    core.freeDmabuf(dev, buffer);
    buffer = 0;
  }

  /** Resets the DSP; false when it does not answer. */
  private boolean resetDsp() {
    write(SoundRegisters.RESET, 1);
    for (int i = 0; i < RESET_READS; i++) {
      read(SoundRegisters.RESET); // Each takes most of a microsecond.
    }
    write(SoundRegisters.RESET, 0);
    int answer = getByte();
    if (answer != SoundRegisters.READY) {
      klog.log(MESSAGE_NO_RESET, answer, 0);
    }
    return answer == SoundRegisters.READY;
  }

  private boolean readVersion() {
    if (!command(DspCommands.VERSION)) {
      return false;
    }
    int major = getByte();
    int minor = getByte();
    klog.log(MESSAGE_FOUND, major, minor);
    return major == SoundRegisters.VERSION_MAJOR;
  }

  /** Writes a command or a parameter as soon as the DSP takes it; false when it never does. */
  private boolean command(int value) {
    for (int i = 0; i < POLLS; i++) {
      if ((read(SoundRegisters.COMMAND) & SoundRegisters.STATUS) == 0) {
        write(SoundRegisters.COMMAND, value);
        return true;
      }
    }
    klog.log(MESSAGE_TIMEOUT, value, 0);
    return false;
  }

  /** Returns the next byte that the DSP says, or -1. */
  private int getByte() {
    for (int i = 0; i < POLLS; i++) {
      if ((read(SoundRegisters.AVAILABLE) & SoundRegisters.STATUS) != 0) {
        return read(SoundRegisters.READ);
      }
    }
    return -1;
  }

  private int getMixer(int index) {
    write(SoundRegisters.MIXER_INDEX, index);
    return read(SoundRegisters.MIXER_DATA);
  }

  private void setMixer(int index, int value) {
    write(SoundRegisters.MIXER_INDEX, index);
    write(SoundRegisters.MIXER_DATA, value);
  }

  private int read(int register) {
    return memory.load32(registers + register);
  }

  private void write(int register, int value) {
    memory.store32(registers + register, value);
  }
}
