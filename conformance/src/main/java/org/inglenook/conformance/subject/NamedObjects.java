package org.inglenook.conformance.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.view.TrackedObjects;
import org.inglenook.driver.ObjectType;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.wrapper.KernelTypes;

/**
 * Objects of a workload, whose addresses nobody knows beforehand: those of some types, each of
 * which has names that are given out as objects turn up. An address keeps its name for a type.
 */
final class NamedObjects implements TrackedObjects {
  private final List<String> names = new ArrayList<>();
  private final Map<Integer, List<String>> members = new TreeMap<>();
  private final Map<Integer, List<String>> free = new TreeMap<>();
  private final Map<Long, String> given = new HashMap<>();
  private int[] addresses = {};
  private long changes;

  /** The objects that a model has constants for, by type; numbers the types in {@code table}. */
  static NamedObjects of(Map<String, Value> constants, BindingTable.Builder table) {
    NamedObjects objects = new NamedObjects();
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
    return given.computeIfAbsent(key(address, type), unused -> next(left, address));
  }

  @Override
  public long changes() {
    return changes;
  }

  private String next(List<String> left, int address) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException(
          "object without a name: address=0x%x, names=%d".formatted(address, names.size()));
    }
    String name = left.remove(0);
    changes++;
    addresses[names.indexOf(name)] = address;
    return name;
  }

  private static long key(int address, int type) {
    return (long) type << Integer.SIZE | Integer.toUnsignedLong(address);
  }
}
