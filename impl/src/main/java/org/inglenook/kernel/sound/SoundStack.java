package org.inglenook.kernel.sound;

import org.inglenook.driver.Errno;
import org.inglenook.driver.SoundDeviceLayout;
import org.inglenook.driver.SoundDriver;
import org.inglenook.hardware.CostModel;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.core.BulkCopy;
import org.inglenook.kernel.core.EntryPointTable;
import org.inglenook.kernel.core.KernelHeap;
import org.inglenook.kernel.core.KernelMemory;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.sim.Clock;

/**
 * The sound core as the rest of the kernel sees it, and the system calls of programs, by the number
 * of a device.
 *
 * <p>Playing begins when two fragments are full, as in Linux. Departure: a card that has nothing
 * left is paused until two are full again; Linux lets it go on and plays the last byte for ever.
 */
public final class SoundStack {
  private static final int FRAGMENTS_TO_BEGIN = 2;
  private static final int NEUTRAL_U8 = 0x80;

  private final KernelMemory memory;
  private final SoundDevices devices;
  private final DmaRing rings;
  private final DeviceBuffers buffers;

  /**
   * Describes the sound core, which takes no memory yet.
   *
   * @param statics address of the kernel's static data
   */
  public SoundStack(
      KernelMemory memory,
      KernelHeap heap,
      PageMap pages,
      EntryPointTable entryPoints,
      int statics,
      Clock clock,
      CostModel cost) {
    this.memory = memory;
    devices = new SoundDevices(memory, heap, entryPoints, statics);
    rings = new DmaRing(memory, heap, pages, new BulkCopy(memory, clock, cost));
    buffers = new DeviceBuffers(memory, devices, rings);
  }

  /** Returns the devices. */
  public SoundDevices devices() {
    return devices;
  }

  /** Returns the rings. */
  public DmaRing rings() {
    return rings;
  }

  /** Returns which device has which ring. */
  public DeviceBuffers buffers() {
    return buffers;
  }

  /** Returns the counter at {@code offset} of {@link SoundCoreLayout}. */
  public int counter(int offset) {
    return devices.counter(offset);
  }

  /** Opens device {@code index} for one program. Returns 0 or a negative error number. */
  public int open(int index) {
    int dev = devices.ofIndex(index);
    if (dev == 0) {
      return Errno.ENODEV;
    }
    if (devices.isOpen(dev)) {
      return Errno.EBUSY;
    }
    int result = devices.driver(dev).open(dev);
    if (result != 0) {
      return result;
    }
    if (!isUsable(index, dev)) {
      return Errno.EIO;
    }
    memory.store(dev + SoundDeviceLayout.FLAGS, SoundDeviceLayout.OPEN);
    return 0;
  }

  /**
   * Sets what the stream will be; nothing has been written yet. Returns 0, or a negative error
   * number when the driver plays something else only.
   *
   * @param fragment bytes of a fragment: a power of two, at most a page
   */
  public int configure(int index, int format, int channels, int rate, int fragment) {
    int dev = opened(index);
    if (dev == 0) {
      return Errno.ENODEV;
    }
    boolean sized = fragment >= DmaRing.MIN_FRAGMENT && fragment <= PageLayout.PAGE_SIZE;
    if (!sized || Integer.bitCount(fragment) != 1) {
      return Errno.EINVAL;
    }
    SoundDriver driver = devices.driver(dev);
    if (driver.setFormat(dev, format) != format
        || driver.setChannels(dev, channels) != channels
        || driver.setRate(dev, rate) != rate) {
      return Errno.EINVAL;
    }
    if (!isUsable(index, dev)) {
      return Errno.EIO;
    }
    memory.store(dev + SoundDeviceLayout.FORMAT, format);
    memory.store(dev + SoundDeviceLayout.CHANNELS, channels);
    memory.store(dev + SoundDeviceLayout.RATE, rate);
    rings.divide(buffers.ring(dev), fragment);
    return 0;
  }

  /** Returns the bytes that {@link #write} would take now, or a negative error number. */
  public int space(int index) {
    int dev = opened(index);
    return dev == 0 ? Errno.ENODEV : rings.room(buffers.ring(dev));
  }

  /**
   * Writes {@code bytes} bytes at {@code buffer}. Returns how many were taken, which may be fewer;
   * {@link Errno#EAGAIN} when the ring is full; {@link Errno#ENODEV} when the device is not open,
   * or not open any more.
   */
  public int write(int index, int buffer, int bytes) {
    int dev = opened(index);
    if (dev == 0) {
      return Errno.ENODEV;
    }
    int ring = buffers.ring(dev);
    int taken = rings.write(ring, buffer, bytes);
    if (taken == 0) {
      devices.count(SoundCoreLayout.REFUSED, 1);
      return Errno.EAGAIN;
    }
    rings.clear(ring, DmaBufferLayout.DRAINING);
    int result = rings.queued(ring) >= FRAGMENTS_TO_BEGIN ? launch(index, dev) : 0;
    return result < 0 ? result : taken;
  }

  /**
   * Makes the card play what has been written, to the end. Returns the fragments that are still to
   * be played, or a negative error number; the program calls again until it is 0.
   */
  public int drain(int index) {
    int dev = opened(index);
    if (dev == 0) {
      return Errno.ENODEV;
    }
    int ring = buffers.ring(dev);
    rings.set(ring, DmaBufferLayout.DRAINING);
    boolean bytes = memory.load(dev + SoundDeviceLayout.FORMAT) == SoundDeviceLayout.U8;
    rings.pad(ring, bytes ? NEUTRAL_U8 : 0);
    int queued = rings.queued(ring);
    int result = queued > 0 ? launch(index, dev) : 0;
    return result < 0 ? result : queued;
  }

  /** Returns whether the driver with this handle says at which rate its open device plays. */
  public boolean answers(int driver) {
    int dev = devices.ofDriver(driver);
    return dev != 0 && devices.isOpen(dev) && devices.driver(dev).setRate(dev, 0) > 0;
  }

  /** Closes the device; what has not been played is lost. */
  public int close(int index) {
    int dev = opened(index);
    if (dev == 0) {
      return Errno.ENODEV;
    }
    SoundDriver driver = devices.driver(dev);
    int halted = driver.halt(dev);
    int closed = driver.close(dev);
    if (devices.ofIndex(index) == dev) {
      memory.store(dev + SoundDeviceLayout.FLAGS, 0);
    }
    return halted != 0 ? halted : closed;
  }

  /** Sees to it that the card plays. Returns 0 or a negative error number. */
  private int launch(int index, int dev) {
    if (rings.has(buffers.ring(dev), DmaBufferLayout.ACTIVE)) {
      return 0;
    }
    int result = rings.has(buffers.ring(dev), DmaBufferLayout.STARTED) ? 0 : prepare(index, dev);
    if (result != 0) {
      return result;
    }
    int block = rings.fragment(buffers.ring(dev));
    result = devices.driver(dev).outputBlock(dev, block);
    if (result == 0 && isUsable(index, dev)) {
      result = devices.driver(dev).trigger(dev, 1);
    }
    if (result != 0 || !isUsable(index, dev)) {
      return result != 0 ? result : Errno.EIO;
    }
    rings.set(buffers.ring(dev), DmaBufferLayout.ACTIVE);
    return 0;
  }

  private int prepare(int index, int dev) {
    int result = devices.driver(dev).prepare(dev, rings.bytes(buffers.ring(dev)));
    if (result != 0 || !isUsable(index, dev)) {
      return result != 0 ? result : Errno.EIO;
    }
    rings.set(buffers.ring(dev), DmaBufferLayout.STARTED);
    return 0;
  }

  /**
   * Returns whether {@code dev} is still device {@code index} and has a ring: its driver, which has
   * just been called, could have withdrawn both.
   */
  private boolean isUsable(int index, int dev) {
    return devices.ofIndex(index) == dev && buffers.has(dev);
  }

  /** Returns device {@code index} if a program has it open and it can play, or 0. */
  private int opened(int index) {
    int dev = devices.ofIndex(index);
    return dev != 0 && devices.isOpen(dev) && isUsable(index, dev) ? dev : 0;
  }
}
