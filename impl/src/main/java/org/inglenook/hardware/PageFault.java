package org.inglenook.hardware;

/**
 * An access that the page table does not allow. Each processor has one, made in advance and without
 * a stack trace; its fields tell about the last fault and hold until the next one.
 */
public final class PageFault extends RuntimeException {
  private final int cpu;
  private int address;
  private boolean write;
  private boolean present;

  PageFault(int cpu) {
    super(null, null, false, false);
    this.cpu = cpu;
  }

  PageFault at(int faultAddress, boolean isWrite, boolean isPresent) {
    address = faultAddress;
    write = isWrite;
    present = isPresent;
    return this;
  }

  /** Returns the number of the processor that faulted. */
  public int cpu() {
    return cpu;
  }

  /** Returns the virtual address that could not be accessed. */
  public int address() {
    return address;
  }

  /** Returns whether the access was a store. */
  public boolean isWrite() {
    return write;
  }

  /** Returns whether the page is mapped, and only the right to write it is missing. */
  public boolean isPresent() {
    return present;
  }

  @Override
  public String getMessage() {
    return "page fault: address=0x%x, write=%b, present=%b, cpu=%d"
        .formatted(address, write, present, cpu);
  }
}
