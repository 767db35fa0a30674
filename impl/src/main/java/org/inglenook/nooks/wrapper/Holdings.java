package org.inglenook.nooks.wrapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inglenook.driver.ObjectType;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * The kernel objects that one driver has been given and has not given back, by address and type.
 * Parameters are checked against it, and recovery releases what is left in it.
 *
 * <p>Looking up, adding and removing allocate nothing while there is room.
 *
 * <p>Invariant: the first {@code size} elements ascend by address, unsigned, and then by type.
 */
public final class Holdings implements Stateful {
  private static final int ROOM_AT_FIRST = 128;

  /**
   * One object.
   *
   * @param type what it is
   * @param address where it is; for an interrupt handler, its line
   * @param extra the pages it has, the device it belongs to, or 1 once it is registered
   */
  public record Holding(ObjectType type, int address, int extra) {}

  private ObjectType[] types = new ObjectType[ROOM_AT_FIRST];
  private int[] addresses = new int[ROOM_AT_FIRST];
  private int[] extras = new int[ROOM_AT_FIRST];
  private int size;

  /** Notes that the driver has been given an object, or what is new about one that it has. */
  public void add(ObjectType type, int address, int extra) {
    int at = firstAt(address);
    while (at < size && addresses[at] == address && types[at].compareTo(type) < 0) {
      at++;
    }
    if (at == size || addresses[at] != address || types[at] != type) {
      insert(at);
      types[at] = type;
      addresses[at] = address;
    }
    extras[at] = extra;
  }

  /** Returns whether the driver has an object at {@code address} that will do for {@code type}. */
  public boolean has(ObjectType type, int address) {
    return find(type, address) >= 0;
  }

  /** Returns what was noted of an object, or null if the driver does not have it. */
  public Holding get(ObjectType type, int address) {
    final int at = find(type, address);
    return at < 0 ? null : new Holding(types[at], address, extras[at]);
  }

  /** Returns the pages, owner or registration noted of an object; 0 if the driver has it not. */
  public int extra(ObjectType type, int address) {
    final int at = find(type, address);
    return at < 0 ? 0 : extras[at];
  }

  /** Notes that the driver has given the object back. */
  public void remove(ObjectType type, int address) {
    final int at = find(type, address);
    if (at >= 0) {
      move(at + 1, at);
      size--;
    }
  }

  /** Returns all objects of {@code type}, by address. */
  public List<Holding> all(ObjectType type) {
    final List<Holding> found = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (types[i] == type) {
        found.add(new Holding(type, addresses[i], extras[i]));
      }
    }
    return found;
  }

  /** Returns how many objects of {@code type} the driver has. */
  int count(ObjectType type) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += types[i] == type ? 1 : 0;
    }
    return count;
  }

  /** Returns the sum of what was noted of the objects of {@code type}, such as their pages. */
  int sum(ObjectType type) {
    int sum = 0;
    for (int i = 0; i < size; i++) {
      sum += types[i] == type ? extras[i] : 0;
    }
    return sum;
  }

  /** Returns how many objects the driver has. */
  public int size() {
    return size;
  }

  @Override
  public Object save() {
    final List<Holding> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(new Holding(types[i], addresses[i], extras[i]));
    }
    return all;
  }

  @Override
  public void restore(Object saved) {
    size = 0;
    for (Object each : (List<?>) saved) {
      final Holding holding = (Holding) each;
      add(holding.type(), holding.address(), holding.extra());
    }
  }

  @Override
  public void hash(Hasher hasher) {
    for (int i = 0; i < size; i++) {
      hasher.add(types[i].name().hashCode()).add(addresses[i]).add(extras[i]);
    }
  }

  private int find(ObjectType type, int address) {
    for (int at = firstAt(address); at < size && addresses[at] == address; at++) {
      if (type.includes(types[at])) {
        return at;
      }
    }
    return -1;
  }

  /** Returns the first place whose address is not less. */
  private int firstAt(int address) {
    int low = 0;
    int high = size;
    while (low < high) {
      final int middle = (low + high) >>> 1;
      if (Integer.compareUnsigned(addresses[middle], address) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void insert(int at) {
    if (size == types.length) {
      types = Arrays.copyOf(types, 2 * size);
      addresses = Arrays.copyOf(addresses, 2 * size);
      extras = Arrays.copyOf(extras, 2 * size);
    }
    move(at, at + 1);
    size++;
  }

  /** Moves all from {@code from} on to {@code to}. */
  private void move(int from, int to) {
    final int count = size - from;
    System.arraycopy(types, from, types, to, count);
    System.arraycopy(addresses, from, addresses, to, count);
    System.arraycopy(extras, from, extras, to, count);
  }
}
