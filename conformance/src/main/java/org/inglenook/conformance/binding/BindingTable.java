package org.inglenook.conformance.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stable map between the names a spec uses and the numbers the machine uses, by sort: task
 * {@code "t1"} is 0, domain {@code "e1000"} is 1, page {@code "p3"} is virtual page 0x12.
 *
 * <p>Invariant: within a table a name stands for one number, and within a sort a number has one
 * name. The table is fixed before the first step, except that a pool names numbers as they turn up:
 * packets of a workload, whose addresses nobody knows beforehand. A number keeps its name.
 */
public final class BindingTable {
  private final Map<String, Integer> numbers;
  private final Map<String, Map<Integer, String>> names;

  private final Map<String, List<String>> pools;
  private final Builder fixed;
  private int changes;

  private BindingTable(Builder builder) {
    fixed = builder;
    numbers = new LinkedHashMap<>();
    names = new LinkedHashMap<>();
    pools = new LinkedHashMap<>();
    begin();
  }

  /** A new run begins: what numbers were named by pools is forgotten. */
  public void begin() {
    changes++;
    numbers.clear();
    numbers.putAll(fixed.numbers);
    names.clear();
    fixed.names.forEach((sort, named) -> names.put(sort, new LinkedHashMap<>(named)));
    pools.clear();
    fixed.pools.forEach((sort, free) -> pools.put(sort, new ArrayList<>(free)));
  }

  /** Begins an empty table. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The number that {@code name} stands for, whatever its sort.
   *
   * @throws IllegalArgumentException for a name the table does not have
   */
  public int number(String name) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException(
          "name without a number: name=" + name + ", known=" + numbers.keySet());
    }
    return number;
  }

  /**
   * The name of {@code number} among those of {@code sort}.
   *
   * @throws IllegalArgumentException for a number without a name there, and for one too many of a
   *     pool
   */
  public String name(String sort, int number) {
    String name = names.getOrDefault(sort, Map.of()).get(number);
    return name != null ? name : nameFromPool(sort, number);
  }

  private String nameFromPool(String sort, int number) {
    List<String> free = pools.getOrDefault(sort, List.of());
    if (free.isEmpty()) {
      throw new IllegalArgumentException(
          "number without a name: sort=" + sort + ", number=" + number + ", known=" + names(sort));
    }
    String name = free.remove(0);
    changes++;
    numbers.put(name, number);
    names.computeIfAbsent(sort, unused -> new LinkedHashMap<>()).put(number, name);
    return name;
  }

  /** A number that is another one after a name was given, or taken back. */
  public int changes() {
    return changes;
  }

  /** Whether {@code name} stands for {@code number}; a pool's name may stand for nothing yet. */
  public boolean isNumbered(String name, int number) {
    return numbers.containsKey(name) && numbers.get(name) == number;
  }

  /** The names of {@code sort}, in the order of entry; empty for an unknown sort. */
  public List<String> names(String sort) {
    return new ArrayList<>(names.getOrDefault(sort, Map.of()).values());
  }

  /** Collects entries. */
  public static final class Builder {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Map<Integer, String>> names = new LinkedHashMap<>();

    private final Map<String, List<String>> pools = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Keeps {@code members} for numbers of {@code sort} as they turn up, first come first named.
     */
    public Builder pool(String sort, List<String> members) {
      pools.put(sort, new ArrayList<>(members));
      return this;
    }

    /** Numbers {@code members} in their order, from {@code first}. */
    public Builder sort(String sort, int first, List<String> members) {
      for (int i = 0; i < members.size(); i++) {
        entry(sort, members.get(i), first + i);
      }
      return this;
    }

    /** Adds one name; a second meaning for a name or a second name for a number is refused. */
    public Builder entry(String sort, String name, int number) {
      Integer other = numbers.putIfAbsent(name, number);
      String otherName =
          names.computeIfAbsent(sort, unused -> new LinkedHashMap<>()).putIfAbsent(number, name);
      if ((other != null && other != number) || (otherName != null && !otherName.equals(name))) {
        throw new IllegalArgumentException(
            "binding is not one to one: sort=" + sort + ", name=" + name + ", number=" + number);
      }
      return this;
    }

    /** The finished table. */
    public BindingTable build() {
      return new BindingTable(this);
    }
  }
}
