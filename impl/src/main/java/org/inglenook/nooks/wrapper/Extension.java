package org.inglenook.nooks.wrapper;

import org.inglenook.driver.ObjectType;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.core.PciDeviceLayout;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.xpc.DriverHandle;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcCalls;

/**
 * One isolated driver, as its wrappers see it: its domain, what it holds, and how to cross between
 * it and the kernel.
 */
public final class Extension {
  private final Kernel kernel;
  private final Xpc xpc;
  private final XpcCalls calls;
  private final Lending lending;
  private final int domain;
  private final Holdings holdings = new Holdings();

  /** Makes the wrappers' view of {@code domain}, which holds nothing yet. */
  public Extension(Kernel kernel, Xpc xpc, XpcCalls calls, Lending lending, int domain) {
    this.kernel = kernel;
    this.xpc = xpc;
    this.calls = calls;
    this.lending = lending;
    this.domain = domain;
    kernel.machine().world().register(holdings);
  }

  /** Returns the number of the domain. */
  public int domain() {
    return domain;
  }

  /** Returns what the driver holds. */
  public Holdings holdings() {
    return holdings;
  }

  /** Returns whether the driver has failed and is not reloaded yet. */
  public boolean failed() {
    return xpc.failed(domain);
  }

  /** Returns a handle to the present incarnation. */
  public DriverHandle handle() {
    return new DriverHandle(domain, xpc.epoch(domain));
  }

  Kernel kernel() {
    return kernel;
  }

  XpcCalls calls() {
    return calls;
  }

  /** Returns the task that runs now. */
  int task() {
    return kernel.processor().cpu().id();
  }

  /** The driver crosses into the kernel. */
  void enter() {
    calls.enterKernel(task(), domain);
  }

  /** The kernel goes back to the driver with {@code result}. */
  int leave(int result) {
    calls.leaveKernel(task(), domain);
    return result;
  }

  /** Checks that a parameter is an object of {@code type} that this driver holds. */
  void require(ObjectType type, int address) {
    if (!holdings.has(type, address)) {
      throw bad("not a %s of this driver: address=0x%x".formatted(type, address), address);
    }
  }

  /** Fails the driver for a bad parameter of the kernel call that it is in. */
  RuntimeException bad(String detail, int address) {
    return calls.failCaller(task(), domain, Kind.BAD_PARAMETER, address, detail);
  }

  /**
   * Fails the driver for what the call that has just ended did; {@code detail} names an address.
   */
  void deceived(String detail, int address) {
    calls.fail(domain, Kind.BAD_PARAMETER, address, detail.formatted(address));
  }

  /** Returns whether this domain holds the page of {@code address}. */
  boolean holdsPage(int address) {
    return lending.holds(domain, address);
  }

  /** Gives the driver a device, which from now on reaches no page that the driver does not hold. */
  void giveDevice(int pdev) {
    lending.device(domain, kernel.memory().load(pdev + PciDeviceLayout.MASTER));
    holdings.add(ObjectType.PCI_DEVICE, pdev, 0);
  }

  /** Gives the driver an object with {@code pages} pages at {@code first} to write. */
  void lend(ObjectType type, int address, int first, int pages) {
    lending.lend(domain, first, pages);
    holdings.add(type, address, pages);
  }

  /** Takes the object and its pages back. */
  void takeBack(ObjectType type, int address, int first, int pages) {
    lending.takeBack(domain, first, pages);
    holdings.remove(type, address);
  }
}
