package org.inglenook.kernel.workload;

import org.inglenook.driver.Errno;
import org.inglenook.driver.SoundDeviceLayout;
import org.inglenook.kernel.Kernel;

/**
 * An application that plays a {@link Tone} on the first audio device. When the device fails it, it
 * opens it again and goes on behind what it had written; what was written and not yet played is
 * lost.
 */
final class TonePlayer {
  private static final int DEVICE = 0;

  private final Kernel kernel;
  private final TonePlan plan;
  private final Tone tone;
  private final UserBuffer buffer;
  private boolean open;
  private boolean finished;
  private long written;
  private int errors;
  private int oopses;
  private long lastProgress;

  /** Fragments that were left to be played when that was asked last. */
  private int lastLeft = Integer.MAX_VALUE;

  TonePlayer(Kernel kernel, TonePlan plan) {
    this.kernel = kernel;
    this.plan = plan;
    this.tone = new Tone(kernel.machine().world().seed());
    this.buffer = new UserBuffer(kernel);
    this.lastProgress = now();
  }

  /** Makes the next system call; returns whether it got the program any further. */
  boolean step() {
    if (!open) {
      return open();
    }
    return written < plan.bytes() ? write() : drain();
  }

  private boolean open() {
    int opened = kernel.inTask(() -> kernel.sound().open(DEVICE));
    if (opened != 0) {
      oopses += opened == Errno.EFAULT ? 1 : 0;
      return false; // There may be a device later.
    }
    int result =
        kernel.inTask(
            () ->
                kernel
                    .sound()
                    .configure(
                        DEVICE,
                        SoundDeviceLayout.S16,
                        Tone.CHANNELS,
                        plan.rate(),
                        plan.fragment()));
    open = true;
    return result == 0 || failed(result);
  }

  private boolean write() {
    int room = kernel.inTask(() -> kernel.sound().space(DEVICE));
    if (room < 0) {
      return failed(room);
    }
    int bytes = (int) Math.min(plan.fragment(), plan.bytes() - written);
    if (room < bytes) {
      return false;
    }
    buffer.write(tone.bytes(written, bytes));
    int taken = kernel.inTask(() -> kernel.sound().write(DEVICE, buffer.address(), bytes));
    if (taken < 0) {
      return taken != Errno.EAGAIN && failed(taken);
    }
    written += taken;
    lastLeft = Integer.MAX_VALUE;
    lastProgress = now();
    return true;
  }

  private boolean drain() {
    int left = kernel.inTask(() -> kernel.sound().drain(DEVICE));
    if (left < 0) {
      return failed(left);
    }
    finished = left == 0;
    if (left < lastLeft) {
      lastProgress = now();
    }
    lastLeft = left;
    return false;
  }

  /** The device is gone or broken: begin again with opening it. Always false. */
  private boolean failed(int result) {
    errors++;
    oopses += result == Errno.EFAULT ? 1 : 0;
    open = false;
    kernel.inTask(() -> kernel.sound().close(DEVICE));
    return false;
  }

  /** Closes the device and ends the program. */
  void close() {
    if (open) {
      kernel.inTask(() -> kernel.sound().close(DEVICE));
    }
    buffer.free();
  }

  private long now() {
    return kernel.machine().world().clock().now();
  }

  Tone tone() {
    return tone;
  }

  boolean finished() {
    return finished;
  }

  /** Frames that the kernel has taken. */
  int written() {
    return (int) (written / Tone.FRAME);
  }

  int errors() {
    return errors;
  }

  int oopses() {
    return oopses;
  }

  long lastProgress() {
    return lastProgress;
  }
}
