package org.inglenook.modelchecking.engine.compiled.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** A set whose members are listed, in TLC's order. */
@SuppressWarnings("ReferenceEquality") // names are found by identity mostly
public final class ListedSet extends SetDatum {
  /** The set without members. */
  public static final ListedSet EMPTY = new ListedSet(new Datum[0]);

  /** The sets {@code 1..n} up to this n are there once: domains of sequences, mostly. */
  static final int MOST_SHARED = 64;

  private static final ListedSet[] ONE_TO = new ListedSet[MOST_SHARED + 1];

  static {
    for (int length = 0; length < ONE_TO.length; length++) {
      ONE_TO[length] = newOneTo(length);
    }
  }

  /** Up to that many members are looked at one by one. */
  private static final int FEW = 6;

  private final Datum[] members;

  /** Whether the members are integers without a gap. */
  private final boolean dense;

  /** For names, by rank less the lowest one: the place, counted from 1; else null. */
  private final int[] byRank;

  private int hash;

  private ListedSet(Datum[] members) {
    this.members = members;
    dense = isDense(members);
    byRank = members.length > FEW && areNames(members) ? byRank(members) : null;
  }

  /** Names ascend by rank, those without one last. */
  private static boolean areNames(Datum[] members) {
    return members[0] instanceof NameDatum first
        && members[members.length - 1] instanceof NameDatum last
        && !first.isModelValue()
        && last.rank() != NameDatum.UNKNOWN;
  }

  private static int[] byRank(Datum[] members) {
    int lowest = ((NameDatum) members[0]).rank();
    int[] places = new int[((NameDatum) members[members.length - 1]).rank() - lowest + 1];
    for (int i = 0; i < members.length; i++) {
      places[((NameDatum) members[i]).rank() - lowest] = i + 1;
    }
    return places;
  }

  private static boolean isDense(Datum[] members) {
    int last = members.length - 1;
    return last >= 0
        && members[0] instanceof IntegerDatum low
        && members[last] instanceof IntegerDatum high
        && high.integer() - (long) low.integer() == last;
  }

  /** The set of {@code members}, which may be in any order and more than once. */
  public static ListedSet of(Collection<Datum> members) {
    return of(members.toArray(Datum[]::new), members.size());
  }

  /** The set of the first {@code size} of {@code members}, an array that becomes the set's. */
  public static ListedSet of(Datum[] members, int size) {
    boolean ascending = true;
    for (int i = 1; i < size && ascending; i++) {
      ascending = DatumOrder.compare(members[i - 1], members[i]) < 0;
    }
    if (ascending) {
      return ascending(members, size);
    }
    Arrays.sort(members, 0, size, DatumOrder::compare);
    int distinct = 1;
    for (int i = 1; i < size; i++) {
      if (DatumOrder.compare(members[distinct - 1], members[i]) != 0) {
        members[distinct++] = members[i];
      }
    }
    return ascending(members, distinct);
  }

  /** The set of the first {@code size} of {@code members}, strictly ascending. */
  public static ListedSet ascending(Datum[] members, int size) {
    if (size == 0) {
      return EMPTY;
    }
    return new ListedSet(size == members.length ? members : Arrays.copyOf(members, size));
  }

  /** The set {@code 1..length}. */
  static ListedSet oneTo(int length) {
    return length <= MOST_SHARED ? ONE_TO[length] : newOneTo(length);
  }

  private static ListedSet newOneTo(int length) {
    Datum[] all = new Datum[length];
    for (int i = 0; i < length; i++) {
      all[i] = IntegerDatum.of(i + 1);
    }
    return ascending(all, length);
  }

  /** The members, ascending; not to be changed. */
  public Datum[] members() {
    return members;
  }

  /** The place of {@code wanted} among the members, or a negative number. */
  public int indexOf(Datum wanted) {
    if (dense && wanted instanceof IntegerDatum integer) {
      int index = integer.integer() - members[0].integer();
      return index < members.length ? index : -1;
    }
    if (members.length <= FEW) {
      for (int i = 0; i < members.length; i++) {
        if (members[i] == wanted) {
          return i;
        }
      }
    }
    return byRank != null && wanted instanceof NameDatum name && !name.isModelValue()
        ? indexByRank(name.rank())
        : search(wanted);
  }

  private int indexByRank(int rank) {
    int distance = rank - ((NameDatum) members[0]).rank();
    return distance >= 0 && distance < byRank.length ? byRank[distance] - 1 : -1;
  }

  private int search(Datum wanted) {
    int low = 0;
    int high = members.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = DatumOrder.compare(wanted, members[middle]);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return -1;
  }

  /** Whether this is {@code 1..n} for some n. */
  boolean isOneToN() {
    return members.length == 0 || (dense && members[0].integer() == 1);
  }

  @Override
  public boolean contains(Datum wanted) {
    return indexOf(wanted) >= 0;
  }

  @Override
  public ListedSet listed() {
    return this;
  }

  @Override
  public int size() {
    return members.length;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof SetDatum set
        && set.listed().hashCode() == hashCode()
        && Arrays.equals(members, set.listed().members);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      int sum = 17;
      for (Datum member : members) {
        sum = 31 * sum + member.hashCode();
      }
      hash = sum == 0 ? 1 : sum;
    }
    return hash;
  }

  @Override
  public String toString() {
    return Arrays.stream(members).map(Datum::toString).collect(Collectors.joining(", ", "{", "}"));
  }
}
