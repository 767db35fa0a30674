package org.inglenook.driver;

/** Error numbers of the kernel, as drivers return and receive them (Linux 2.4 values). */
public final class Errno {
  /** Input/output error. */
  public static final int EIO = -5;

  /** Nothing there now; try again. */
  public static final int EAGAIN = -11;

  /** Out of memory. */
  public static final int ENOMEM = -12;

  /** A processor exception ended the operation. */
  public static final int EFAULT = -14;

  /** Resource busy. */
  public static final int EBUSY = -16;

  /** No such device. */
  public static final int ENODEV = -19;

  /** Invalid argument. */
  public static final int EINVAL = -22;

  private Errno() {}
}
