package org.inglenook.nooks.recovery;

/** What the kernel knows of drivers that recovery has to find and to release. */
public interface Belongings {
  /** Returns whether a kernel structure of this class leads to the driver in {@code domain}. */
  boolean leads(int domain, Reference reference);

  /**
   * Returns a number that is greater after what {@link #leads} says may have changed, so that it
   * can be added to others of the kind.
   */
  long changes();

  /** Releases all of this class that leads to the driver. */
  void release(int domain, Reference reference);

  /** Masks the interrupt lines of the driver's devices; does nothing to one that is masked. */
  void mask(int domain);
}
