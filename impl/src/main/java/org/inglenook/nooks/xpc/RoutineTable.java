package org.inglenook.nooks.xpc;

import java.util.Arrays;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * What the numbers of routines in deferred calls stand for. A driver has a few numbers in a row,
 * over all its incarnations; what it gives back is given out again.
 */
final class RoutineTable<T> implements Stateful {
  /** Routines, never written once stored here: a snapshot is one reference. */
  private Object[] routines = {};

  /** Gives out numbers in a row and returns the first. */
  int add(Object[] added) {
    final int first = gap(added.length);
    final int length = Math.max(routines.length, first + added.length);
    routines = Arrays.copyOf(routines, length);
    System.arraycopy(added, 0, routines, first, added.length);
    return first;
  }

  /** Lets numbers that were given out stand for something else. */
  void replace(int first, Object[] by) {
    final Object[] changed = routines.clone();
    System.arraycopy(by, 0, changed, first, by.length);
    routines = changed;
  }

  /** Takes numbers back. */
  void remove(int first, int count) {
    replace(first, new Object[count]);
  }

  @SuppressWarnings("unchecked") // Only routines of type T come in, but for the nulls of removal.
  T get(int number) {
    return (T) routines[number];
  }

  private int gap(int length) {
    int first = 0;
    for (int i = 0; i < routines.length && i < first + length; i++) {
      first = routines[i] == null ? first : i + 1;
    }
    return first;
  }

  @Override
  public Object save() {
    return routines;
  }

  @Override
  public void restore(Object saved) {
    routines = (Object[]) saved;
  }

  @Override
  public void hash(Hasher hasher) {
    for (Object routine : routines) {
      hasher.add(routine != null);
    }
  }
}
