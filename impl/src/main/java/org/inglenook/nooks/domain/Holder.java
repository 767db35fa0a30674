package org.inglenook.nooks.domain;

/**
 * Who holds a page, as a number: the kernel, a domain (from 1 on), or a place between two holders.
 */
public final class Holder {
  /** The kernel, which is also address space 0. */
  public static final int KERNEL = 0;

  /** Taken from a domain, not yet the kernel's: a processor may still write it. */
  public static final int REVOKED = 0xFD;

  /** Unmapped by the kernel, not yet free: tables and processors may still know it. */
  public static final int LEAVING = 0xFE;

  /** Nobody's. */
  public static final int FREE = 0xFF;

  private Holder() {}
}
