package org.inglenook.nooks.domain;

/** What a page is for; fixed at boot. {@code DATA} never leaves the kernel. */
public enum Use {
  DATA(0),
  HEAP(1),
  /** Stacks of a domain, and its versions of objects: memory that no device may reach. */
  STACK(2),
  REGISTERS(3),
  BUFFER(4);

  private static final Use[] BY_CODE = {DATA, HEAP, STACK, REGISTERS, BUFFER};

  private final int code;

  Use(int code) {
    this.code = code;
  }

  /** The number that stands for it in a page descriptor. */
  int code() {
    return code;
  }

  static Use of(int code) {
    return BY_CODE[code];
  }

  /** Returns whether a device may be let at such a page. */
  boolean reachesDevice() {
    return this == HEAP || this == BUFFER;
  }
}
