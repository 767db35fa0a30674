package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Errno;
import org.inglenook.driver.ObjectType;
import org.inglenook.nooks.xpc.DriverEntry;
import org.inglenook.nooks.xpc.DriverHandle;

/**
 * What derived wrappers of entry points do, step by step, for one incarnation of a driver; called
 * by derived code only. A driver that does not play by the rules is failed; its caller goes on.
 */
final class ExportRuntime {
  private final Extension extension;
  private final Holdings holdings;
  private final DriverHandle handle;
  private final int firstRoutine;

  /**
   * Made for the present incarnation.
   *
   * @param firstRoutine number of the first routine that the kernel can defer
   */
  ExportRuntime(Extension extension, int firstRoutine) {
    this.extension = extension;
    holdings = extension.holdings();
    this.firstRoutine = firstRoutine;
    handle = extension.handle();
  }

  /** Returns whether the driver can be called at all. */
  boolean answers() {
    return extension.answers(handle);
  }

  /** Returns whether the driver can be given one more object of {@code type}. */
  boolean hasRoom(ObjectType type) {
    return holdings.objects().hasRoom(KernelTypes.id(type));
  }

  int call(DriverEntry entry, int a, int b, int c) {
    return extension.calls().call(extension.task(), handle, entry, a, b, c);
  }

  /** Queues a call; false if it has to be made at once. */
  boolean defer(int routine, ObjectType type, int object) {
    if (!holdings.has(type, object)) {
      return false;
    }
    holdings.refresh(object);
    final int copy = holdings.copyOf(object);
    return extension
        .calls()
        .deferDriverCall(extension.task(), handle, firstRoutine + routine, copy);
  }

  int in(ObjectType type, int object) {
    return holdings.in(type, object);
  }

  void out() {
    holdings.out(answers());
  }

  /** The driver gets the object for good; returns its address for the driver. */
  int give(ObjectType type, int object) {
    return holdings.has(type, object) ? holdings.copyOf(object) : holdings.add(type, object, 0);
  }

  /** The driver gets the object with the page whose address is at {@code offset} of it. */
  int handOverPageAt(ObjectType type, int object, int offset) {
    holdings.grant(page(object, offset), 1);
    return holdings.handOver(type, object, 1);
  }

  /**
   * Settles who has the object after the call; returns 0 if it is the driver's, or recovery's, else
   * what the driver said.
   *
   * @param kept whether the driver has kept what it had to keep
   */
  int settlePageAt(ObjectType type, int object, int offset, boolean kept, int result) {
    if (extension.failed() || !kept || result == 0) {
      return 0;
    }
    if (!holdings.has(type, object)) {
      extension.deceived(
          "refused a %s that it no longer has: address=0x%%x".formatted(type.noun()), object);
      return 0;
    }
    holdings.revoke(page(object, offset), 1);
    holdings.refused(object);
    return result;
  }

  /** Returns whether the driver still has what it was called for; fails it otherwise. */
  boolean keeps(ObjectType type, int object) {
    final boolean held = holdings.has(type, object);
    if (!held) {
      extension.deceived(
          "gave up the %s that it was called for: address=0x%%x".formatted(type.noun()), object);
    }
    return held;
  }

  int unlessGone(boolean kept, int result) {
    return kept ? result : Errno.ENODEV;
  }

  /** Returns the object that the driver returns; what is not positive is an error number. */
  int returned(ObjectType type, int result) {
    if (result <= 0) {
      return result;
    }
    final int object = holdings.find(type, result);
    return object == 0 ? Errno.ENODEV : object;
  }

  /** Returns the address of a structure in the driver's own memory, or 0 if it is not there. */
  int ownMemory(ObjectType type, int address) {
    final boolean own =
        address > 0
            && (address & 3) == 0
            && holdings.holdsPage(address)
            && holdings.holdsPage(address + type.bytes() - 1);
    return own ? address : 0;
  }

  private int page(int object, int offset) {
    return extension.kernel().memory().load(object + offset);
  }
}
