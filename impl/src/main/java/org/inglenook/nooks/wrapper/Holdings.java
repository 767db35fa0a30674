package org.inglenook.nooks.wrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inglenook.driver.ObjectType;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * The kernel objects that one driver has been given and has not given back, by address. Parameters
 * are checked against it, and recovery releases what is left in it.
 */
public final class Holdings implements Stateful {
  /**
   * One object.
   *
   * @param type what it is
   * @param address where it is; for an interrupt handler, its line
   * @param extra the pages it has, or the device it belongs to
   */
  public record Holding(ObjectType type, int address, int extra) {}

  private record Key(ObjectType type, int address) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      final int byType = type.compareTo(other.type);
      return byType != 0 ? byType : Integer.compareUnsigned(address, other.address);
    }
  }

  private static final List<ObjectType> TYPES = List.of(ObjectType.values());

  private final Map<Key, Holding> held = new TreeMap<>();

  /** Notes that the driver has been given an object. */
  public void add(ObjectType type, int address, int extra) {
    held.put(new Key(type, address), new Holding(type, address, extra));
  }

  /** Returns whether the driver has this object. */
  public boolean has(ObjectType type, int address) {
    for (ObjectType each : TYPES) {
      if (type.includes(each) && held.containsKey(new Key(each, address))) {
        return true;
      }
    }
    return false;
  }

  /** Returns what was noted of an object that the driver has. */
  public Holding get(ObjectType type, int address) {
    return held.get(new Key(type, address));
  }

  /** Notes that the driver has given the object back. */
  public void remove(ObjectType type, int address) {
    held.remove(new Key(type, address));
  }

  /** Returns all objects of {@code type}, by address. */
  public List<Holding> all(ObjectType type) {
    final List<Holding> found = new ArrayList<>();
    for (Holding holding : held.values()) {
      if (holding.type() == type) {
        found.add(holding);
      }
    }
    return found;
  }

  /** Returns how many objects the driver has. */
  public int size() {
    return held.size();
  }

  @Override
  public Object save() {
    return new TreeMap<>(held);
  }

  @Override
  public void restore(Object saved) {
    held.clear();
    for (Object holding : ((Map<?, ?>) saved).values()) {
      final Holding each = (Holding) holding;
      add(each.type(), each.address(), each.extra());
    }
  }

  @Override
  public void hash(Hasher hasher) {
    for (Holding holding : held.values()) {
      hasher.add(holding.type().name().hashCode()).add(holding.address()).add(holding.extra());
    }
  }
}
