package org.inglenook.nooks.wrapper;

import java.util.List;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.ObjectType.Place;

/**
 * What derived wrappers of kernel interfaces do, step by step; called by derived code only. In each
 * of them the driver has entered the kernel already, and a check that fails ends the call.
 *
 * <p>The object 0 is "no object" where the interface allows that; there is nothing to do for it.
 */
final class ImportRuntime {
  private static final List<ObjectType> TYPES = List.of(ObjectType.values());

  private final Extension extension;
  private final Holdings holdings;

  ImportRuntime(Extension extension) {
    this.extension = extension;
    holdings = extension.holdings();
  }

  void enter() {
    extension.enter();
  }

  void leave() {
    extension.leave(0);
  }

  int accept(ObjectType type, int copy) {
    return extension.accept(type, copy);
  }

  int acceptNullable(ObjectType type, int copy) {
    return copy == 0 ? 0 : extension.accept(type, copy);
  }

  /** Accepts an object that the driver gives back: it is in use by no call any more. */
  int take(ObjectType type, int copy) {
    final int object = extension.accept(type, copy);
    holdings.finish();
    return object;
  }

  int takeNullable(ObjectType type, int copy) {
    return copy == 0 ? 0 : take(type, copy);
  }

  void finish() {
    holdings.finish();
  }

  void finishNullable(int object) {
    if (object != 0) {
      holdings.finish();
    }
  }

  /** Checks a parameter that is no object of the kernel but lies in memory of the driver. */
  void checkMemory(ObjectType type, int address) {
    final int last = address + type.bytes() - 1;
    final int ram = extension.kernel().memory().ramBytes();
    if (Integer.compareUnsigned(address, ram) >= 0 || Integer.compareUnsigned(last, ram) >= 0) {
      throw extension.bad(
          type, "%s outside of memory: %s".formatted(type.noun(), type.at(address)), address);
    }
    if (!holdings.holdsPage(address) || !holdings.holdsPage(last)) {
      throw extension.bad(
          type, "%s in a page of others: %s".formatted(type.noun(), type.at(address)), address);
    }
    if (type.place() == Place.DRIVER && (address & 3) != 0) {
      throw extension.bad(
          type, "%s not aligned: %s".formatted(type.noun(), type.at(address)), address);
    }
  }

  /** Checks a parameter of a call that is about to be deferred: the driver has not crossed. */
  void checkDeferred(ObjectType type, int copy) {
    if (holdings.find(type, copy) == 0) {
      throw extension.bad(type, "not a %s of this driver: %s".formatted(type, type.at(copy)), copy);
    }
  }

  void checkNew(ObjectType type, int object) {
    if (holdings.has(type, object)) {
      throw extension.bad(
          type, "%s obtained twice: %s".formatted(type.noun(), type.at(object)), object);
    }
  }

  void checkOwner(ObjectType type, int object, ObjectType ownerType, int owner) {
    if (object != 0 && holdings.extra(type, object) != owner) {
      throw extension.bad(
          type,
          "%s of another %s: %s".formatted(type.noun(), ownerType.noun(), type.at(object)),
          object);
    }
  }

  void checkPages(ObjectType type, int object, int pages) {
    if (object != 0 && holdings.extra(type, object) != pages) {
      throw extension.bad(
          type,
          "free of another number of pages: %s, pages=%d, lent=%d"
              .formatted(type.at(object), pages, holdings.extra(type, object)),
          object);
    }
  }

  void checkNotRegistered(ObjectType type, int object) {
    if (object != 0 && holdings.extra(type, object) != 0) {
      throw extension.bad(
          type, "%s registered twice: %s".formatted(type.noun(), type.at(object)), object);
    }
  }

  void checkWithdrawn(ObjectType type, int object) {
    if (object != 0 && holdings.extra(type, object) != 0) {
      throw extension.bad(
          type, "free of a registered %s: %s".formatted(type.noun(), type.at(object)), object);
    }
  }

  /** A device that goes before its handlers and timers would leave the kernel with its address. */
  void checkOwnsNothing(ObjectType type, int object) {
    for (ObjectType owned : TYPES) {
      if (owned.belongsToDevice()) {
        for (int each : holdings.owned(owned)) {
          if (holdings.extra(owned, each) == object) {
            throw extension.bad(
                "free of the %s that %s %s belongs to: %s"
                    .formatted(type.noun(), owned.noun(), owned.at(each), type.at(object)),
                object);
          }
        }
      }
    }
  }

  void checkRegistered(ObjectType type, int object) {
    if (holdings.extra(type, object) == 0) {
      throw extension.bad(
          type, "%s is not registered: %s".formatted(type.noun(), type.at(object)), object);
    }
  }

  void registered(ObjectType type, int object, int result) {
    if (result == 0) {
      holdings.note(object, 1);
    }
  }

  void withdrawn(ObjectType type, int object) {
    holdings.note(object, 0);
  }

  void released(ObjectType type, int object) {
    if (object != 0) {
      holdings.remove(object);
    }
  }

  /** Also takes back the pages that the object consists of. */
  void releasedPages(ObjectType type, int object) {
    if (object != 0) {
      holdings.revoke(object, holdings.extra(type, object));
      released(type, object);
    }
  }

  /** Also takes back the page whose address is at {@code offset} of the object. */
  void releasedPageAt(ObjectType type, int object, int offset) {
    if (object != 0) {
      holdings.revoke(extension.kernel().memory().load(object + offset), 1);
      released(type, object);
    }
  }

  /** The driver has obtained the object that its parameter names, if the call succeeded. */
  void obtained(ObjectType type, int object, int extra, int result) {
    if (result == 0) {
      if (holdings.add(type, object, extra) == 0) {
        throw extension.bad(type, "too many objects: %s".formatted(type.at(object)), object);
      }
      extension.account(type);
    }
  }

  /** The driver gets a new object as the result; returns its address for the driver. */
  int given(ObjectType type, int object, int extra) {
    return object == 0 ? 0 : accounted(type, holdings.add(type, object, extra));
  }

  private int accounted(ObjectType type, int copy) {
    extension.account(type);
    return copy;
  }

  /** The same for an object that consists of pages. */
  int givenPages(ObjectType type, int object, int pages) {
    if (object == 0) {
      return 0;
    }
    holdings.grant(object, pages);
    return accounted(type, holdings.add(type, object, pages));
  }

  /** The same for an object with one page, whose address is at {@code offset}. */
  int givenPageAt(ObjectType type, int object, int offset) {
    if (object == 0) {
      return 0;
    }
    holdings.grant(extension.kernel().memory().load(object + offset), 1);
    return accounted(type, holdings.add(type, object, 1));
  }

  void defer(int routine, int copy) {
    extension.defer(routine, copy);
  }
}
