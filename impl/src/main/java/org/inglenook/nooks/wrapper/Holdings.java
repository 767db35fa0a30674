package org.inglenook.nooks.wrapper;

import static org.inglenook.hardware.PageLayout.OFFSET_MASK;
import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;

import org.inglenook.driver.ObjectType;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.NoMemoryException;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.kernel.core.PciDeviceLayout;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.tracker.DomainObjects;
import org.inglenook.nooks.tracker.ObjectTracker;

/**
 * What one isolated driver has: the objects of the kernel that it knows and owns, by {@link
 * ObjectType}, and the pages that it may write. Who asks has found out that the driver may have it.
 *
 * <p>Objects have two addresses: that of the kernel's version ({@code object}), and that of the
 * driver's ({@code copy}). Where a type is not copied both are the same; see {@link KernelTypes}.
 */
final class Holdings {
  private final Kernel kernel;
  private final Lending lending;
  private final int domain;
  private final DomainObjects objects;
  private final int versions;
  private final int versionPages;

  /**
   * Those of a driver that holds nothing yet but the memory for its versions of objects.
   *
   * @param seat its place in the tracker: drivers that share a domain do not share objects
   */
  Holdings(Kernel kernel, Lending lending, ObjectTracker tracker, int domain, int seat) {
    this.kernel = kernel;
    this.lending = lending;
    this.domain = domain;
    objects = tracker.of(seat, domain);
    versions = tracker.state().copyAddress(seat, 0);
    versionPages = (tracker.state().config().areaBytes() + OFFSET_MASK) >>> PAGE_SHIFT;
    lending.lend(domain, versions, versionPages);
  }

  /** Takes the memory for versions from the domain: the driver is gone for good. */
  void takeVersions() {
    lending.takeBack(domain, versions, versionPages);
  }

  /** Returns the objects that the driver knows and owns. */
  DomainObjects objects() {
    return objects;
  }

  /** Returns how much of {@code type} the driver has: pages of blocks, or objects. */
  int amount(ObjectType type) {
    final boolean pages = type == ObjectType.HEAP_BLOCK || type == ObjectType.DMA_BUFFER;
    final int id = KernelTypes.id(type);
    return pages ? objects.sum(id) : objects.count(id);
  }

  /** A call into the driver passes {@code object}; returns the address that the driver gets. */
  int in(ObjectType type, int object) {
    return objects.in(task(), KernelTypes.id(type), object);
  }

  /**
   * The call that passed the newest object is over.
   *
   * @param publish whether what the driver has written counts; not if it has failed
   */
  void out(boolean publish) {
    objects.out(task(), publish);
  }

  /** A call into the driver passes {@code object} for good; returns the address it gets. */
  int handOver(ObjectType type, int object, int extra) {
    return objects.handOver(task(), KernelTypes.id(type), object, extra);
  }

  /** The driver refuses {@code object}, which it has: the kernel keeps it. */
  void refused(int object) {
    objects.takeBack(task(), object);
  }

  /** The call that accepted the newest object is over. */
  void finish() {
    objects.finish(task());
  }

  /**
   * Gives the driver {@code object} until further notice; returns the address that it gets, or 0
   * when it has more objects than the tracker has room for: then the object is released again.
   */
  int add(ObjectType type, int object, int extra) {
    if (objects.owns(KernelTypes.id(type), object)) {
      objects.note(object, extra);
      return objects.copyOf(object);
    }
    final int copy = objects.add(KernelTypes.id(type), object, extra);
    if (copy == 0) {
      objects.giveBack(KernelTypes.id(type), object, extra);
    }
    return copy;
  }

  /** Takes {@code object} from the driver. */
  void remove(int object) {
    objects.remove(object);
  }

  /** Returns whether the driver has {@code object}. */
  boolean has(ObjectType type, int object) {
    return objects.knows(KernelTypes.id(type), object);
  }

  /** Returns the object that the driver knows as {@code copy}; 0 if it has none of this type. */
  int find(ObjectType type, int copy) {
    return objects.find(KernelTypes.id(type), copy);
  }

  /** Returns the address under which the driver knows {@code object}, which it has. */
  int copyOf(int object) {
    return objects.copyOf(object);
  }

  /** Brings the version that the driver has of {@code object} up to date. */
  void refresh(int object) {
    objects.refresh(task(), object);
  }

  /** Returns the objects of {@code type} that are the driver's own, by address. */
  int[] owned(ObjectType type) {
    return objects.owned(KernelTypes.id(type));
  }

  /** Returns what was noted of {@code object}: pages, owner, or 1 once it is registered. */
  int extra(ObjectType type, int object) {
    return has(type, object) ? objects.extra(object) : 0;
  }

  /** Notes something else of {@code object}, which the driver has. */
  void note(int object, int extra) {
    objects.note(object, extra);
  }

  /** Returns whether this domain holds the page of {@code address}. */
  boolean holdsPage(int address) {
    return lending.holds(domain, address);
  }

  /** Says that from now on a device reaches no page that the driver does not hold. */
  void confine(int pdev) {
    lending.device(domain, kernel.memory().load(pdev + PciDeviceLayout.MASTER));
  }

  /** Lets the driver write {@code pages} pages at {@code first}. */
  void grant(int first, int pages) {
    lending.lend(domain, first, pages);
  }

  /**
   * Gives the driver a block of {@code pages} pages at {@code first}, to write.
   *
   * @throws NoMemoryException when the tracker has no room for it; the block is the kernel's then
   */
  void lendBlock(int first, int pages) {
    grant(first, pages);
    if (objects.add(KernelTypes.id(ObjectType.HEAP_BLOCK), first, pages) == 0) {
      revoke(first, pages);
      throw new NoMemoryException("a block in the tracker: domain=" + domain);
    }
  }

  /**
   * Gives the driver a block that it did not ask for, and cannot free.
   *
   * @param purpose what it is for, for people
   * @throws NoMemoryException when there is none
   */
  int allocateBlock(int pages, String purpose) {
    final int first = kernel.pages().allocate(pages, PageMap.DOMAIN);
    if (first == 0) {
      throw new NoMemoryException(purpose + " of a domain: domain=" + domain);
    }
    try {
      lendBlock(first, pages);
    } catch (NoMemoryException e) {
      kernel.pages().free(first, pages, PageMap.DOMAIN);
      throw e;
    }
    return first;
  }

  /**
   * Takes every block from a driver that never ran.
   *
   * @param kept a block that is not freed
   */
  void takeBlocks(int kept) {
    for (int block : owned(ObjectType.HEAP_BLOCK)) {
      final int pages = objects.extra(block);
      remove(block);
      if (block == kept) {
        revoke(block, pages);
      } else {
        objects.giveBack(KernelTypes.id(ObjectType.HEAP_BLOCK), block, pages);
      }
    }
  }

  /** Makes the pages the kernel's again. */
  void revoke(int first, int pages) {
    lending.takeBack(domain, first, pages);
  }

  private int task() {
    return kernel.processor().cpu().id();
  }
}
