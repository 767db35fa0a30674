package org.inglenook.conformance.subject;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.view.TrackedObjects;
import org.inglenook.driver.ObjectType;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.tracker.TrackerState;
import org.inglenook.nooks.wrapper.KernelTypes;

/**
 * Objects of a workload, whose addresses nobody knows beforehand: those of some types, each of
 * which has names that are given out as objects turn up. An address keeps its name for a type,
 * until names run out and there is nothing at it any more.
 */
final class NamedObjects implements TrackedObjects {
  private final List<String> names = new ArrayList<>();
  private final Map<Integer, List<String>> members = new TreeMap<>();
  private final Map<Integer, List<String>> free = new TreeMap<>();
  private final Map<Long, String> given = new LinkedHashMap<>();
  private final IntPredicate isThere;
  private int[] addresses = {};
  private long changes;

  /**
   * No objects yet.
   *
   * @param isThere whether there is an object at an address, or a call still speaks of one
   */
  NamedObjects(IntPredicate isThere) {
    this.isThere = isThere;
  }

  /** The objects that a model has constants for, by type; numbers the types in {@code table}. */
  static NamedObjects of(
      Map<String, Value> constants, BindingTable.Builder table, TrackerState state) {
    NamedObjects objects = new NamedObjects(state::isMentioned);
    for (String type : Names.of(constants, "Types")) {
      int id = KernelTypes.id(ObjectType.valueOf(type));
      table.entry("type", type, id);
      objects.pool(
          id,
          Names.of(constants, "Objects").stream()
              .filter(object -> Names.image(constants, "TypeOf", object).equals(type))
              .toList());
    }
    return objects;
  }

  /** Keeps {@code members} for objects of {@code type}. */
  void pool(int type, List<String> pooled) {
    members.put(type, pooled);
    names.addAll(pooled);
    begin();
  }

  /** A new run begins, in which no object has turned up yet. */
  void begin() {
    members.forEach((type, pooled) -> free.put(type, new ArrayList<>(pooled)));
    given.clear();
    addresses = new int[names.size()];
    changes++;
  }

  @Override
  public List<String> names() {
    return List.copyOf(names);
  }

  @Override
  public int address(int index) {
    return addresses[index];
  }

  @Override
  public String name(int address, int type) {
    List<String> left = free.get(type);
    if (left == null) {
      return null;
    }
    String name = given.get(key(address, type));
    if (name == null) {
      name = next(left, address, type);
      given.put(key(address, type), name);
    }
    return name;
  }

  @Override
  public long changes() {
    return changes;
  }

  private String next(List<String> left, int address, int type) {
    if (left.isEmpty()) {
      takeBack(left, type);
    }
    if (left.isEmpty()) {
      throw new IllegalArgumentException(
          "object without a name: address=0x%x, names=%d".formatted(address, names.size()));
    }
    String name = left.remove(0);
    changes++;
    addresses[names.indexOf(name)] = address;
    return name;
  }

  /** A name is wanted no more where nothing is: to the spec, too, that object does not exist. */
  private void takeBack(List<String> left, int type) {
    Iterator<Map.Entry<Long, String>> all = given.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Long, String> each = all.next();
      if (each.getKey() >>> Integer.SIZE == type && !isThere.test(each.getKey().intValue())) {
        left.add(each.getValue());
        all.remove();
      }
    }
  }

  private static long key(int address, int type) {
    return (long) type << Integer.SIZE | Integer.toUnsignedLong(address);
  }
}
