package org.inglenook.fault;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.load.DataSection;
import org.inglenook.fault.call.CallFacts;
import org.inglenook.fault.call.CallTarget;
import org.inglenook.sim.Hasher;

/**
 * What one image of a driver has got from the kernel and not released, in that order, and its data
 * section. Addresses are the driver's.
 */
final class Belongings {
  private static final int PAGE = 4096;

  /**
   * Something the driver has.
   *
   * @param target whom it is from
   * @param source the call that gave it
   * @param release the call that releases it; null if there is none
   * @param given the arguments of the call that gave it
   * @param address its address
   * @param bytes its size, if it is memory of the driver's; else 0
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Thing(
      CallTarget target, CallFacts source, CallFacts release, int[] given, int address, int bytes) {
    /** Releases it, as the driver would. */
    void giveBack() {
      target.invoke(
          release.number(),
          release.argument(0, source, address, given),
          release.argument(1, source, address, given),
          release.argument(2, source, address, given));
    }
  }

  private final List<Thing> things = new ArrayList<>();
  private int dataBase;
  private int dataBytes;

  void load(int base, DataSection data) {
    things.clear();
    dataBase = base;
    dataBytes = data.size();
  }

  void got(CallTarget target, CallFacts source, CallFacts release, int[] given, int address) {
    things.add(new Thing(target, source, release, given, address, bytes(source, given)));
  }

  private static int bytes(CallFacts source, int[] given) {
    if (source.obtains() != ObjectType.HEAP_BLOCK && source.obtains() != ObjectType.DMA_BUFFER) {
      return 0;
    }
    return Math.max(0, source.pages() >= 0 ? given[source.pages()] * PAGE : given[source.bytes()]);
  }

  /** The object at {@code address} has been released. */
  void released(ObjectType type, int address) {
    things.removeIf(thing -> thing.address == address && thing.source.obtains() == type);
  }

  /** Returns what the driver has had for longest and can release; null if it has nothing. */
  Thing oldest() {
    for (Thing thing : things) {
      if (thing.release != null) {
        return thing;
      }
    }
    return null;
  }

  /** Returns the size of the memory that was got last at {@code address}; 0 if it is none. */
  int bytesAt(int address) {
    int bytes = 0;
    for (Thing thing : things) {
      bytes = thing.address == address ? thing.bytes : bytes;
    }
    return bytes;
  }

  /** Returns the address of a byte of the driver's memory, number {@code place} of all. */
  int byteNumber(int place) {
    int bytes = dataBytes;
    for (Thing thing : things) {
      bytes += thing.bytes;
    }
    if (bytes == 0) {
      return 0; // A driver without a field, and without a block.
    }
    int left = place % bytes;
    if (left < dataBytes) {
      return dataBase + left;
    }
    left -= dataBytes;
    for (Thing thing : things) {
      if (left < thing.bytes) {
        return thing.address + left;
      }
      left -= thing.bytes;
    }
    throw new IllegalStateException("byte past the end: left=" + left);
  }

  Saved save() {
    return new Saved(List.copyOf(things), dataBase, dataBytes);
  }

  void restore(Saved from) {
    things.clear();
    things.addAll(from.things);
    dataBase = from.dataBase;
    dataBytes = from.dataBytes;
  }

  void hash(Hasher hasher) {
    hasher.add(dataBase).add(dataBytes).add(things.size());
    for (Thing thing : things) {
      hasher.add(thing.address).add(thing.bytes);
    }
  }

  /** What it has at one moment. */
  record Saved(List<Thing> things, int dataBase, int dataBytes) {}
}
