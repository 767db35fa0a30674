package org.inglenook.sim;

import java.util.Arrays;

/**
 * What will happen, ordered by cycle, and by order of scheduling within one cycle.
 *
 * <p>Events are plain numbers in parallel arrays, the next one at the end, so the queue is copied
 * and hashed as it is. Insertion shifts the events that come earlier; queues here are short.
 */
public final class EventQueue implements Stateful {
  /** The cycle of the next event when there is none. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final int INITIAL_CAPACITY = 16;

  private final Clock clock;
  private EventTarget[] targets = {};
  private int size;
  private long[] cycles = new long[INITIAL_CAPACITY];
  private int[] owners = new int[INITIAL_CAPACITY];
  private int[] codes = new int[INITIAL_CAPACITY];
  private int[] arguments = new int[INITIAL_CAPACITY];

  EventQueue(Clock clock) {
    this.clock = clock;
  }

  /** Makes {@code target} known and returns the number by which events name it. */
  public int attach(EventTarget target) {
    final int owner = targets.length;
    targets = Arrays.copyOf(targets, owner + 1);
    targets[owner] = target;
    return owner;
  }

  /** Schedules an event {@code delay} cycles from now. */
  public void scheduleIn(long delay, int owner, int code, int argument) {
    schedule(clock.now() + delay, owner, code, argument);
  }

  /**
   * Schedules an event.
   *
   * @param cycle when; an event in the past is due at once
   * @param owner the number from {@link #attach}
   */
  public void schedule(long cycle, int owner, int code, int argument) {
    if (owner < 0 || owner >= targets.length) {
      throw new IllegalArgumentException("event without a target: owner=" + owner);
    }
    ensureRoom();
    int place = size;
    while (place > 0 && cycles[place - 1] <= cycle) {
      move(place - 1, place);
      place--;
    }
    cycles[place] = cycle;
    owners[place] = owner;
    codes[place] = code;
    arguments[place] = argument;
    size++;
  }

  /** Removes every event of {@code owner} with {@code code}; returns how many there were. */
  public int cancel(int owner, int code) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (owners[i] != owner || codes[i] != code) {
        move(i, kept++);
      }
    }
    final int removed = size - kept;
    size = kept;
    return removed;
  }

  /** Returns the cycle of the next event, or {@link #NEVER}. */
  public long next() {
    return size == 0 ? NEVER : cycles[size - 1];
  }

  /** Returns how many events are waiting. */
  public int size() {
    return size;
  }

  /** Runs every event that is due, also those that become due on the way; returns how many ran. */
  public int runDue() {
    int ran = 0;
    while (next() <= clock.now()) {
      runFirst();
      ran++;
    }
    return ran;
  }

  /** Idles until the next event and runs it; returns false if there is none. */
  public boolean runNext() {
    if (size == 0) {
      return false;
    }
    clock.advanceTo(next());
    runFirst();
    return true;
  }

  private void runFirst() {
    size--;
    targets[owners[size]].event(codes[size], arguments[size]);
  }

  private void move(int from, int to) {
    cycles[to] = cycles[from];
    owners[to] = owners[from];
    codes[to] = codes[from];
    arguments[to] = arguments[from];
  }

  private void ensureRoom() {
    if (size == cycles.length) {
      resize(2 * size);
    }
  }

  private void resize(int capacity) {
    cycles = Arrays.copyOf(cycles, capacity);
    owners = Arrays.copyOf(owners, capacity);
    codes = Arrays.copyOf(codes, capacity);
    arguments = Arrays.copyOf(arguments, capacity);
  }

  @Override
  public Object save() {
    return new Saved(
        targets,
        Arrays.copyOf(cycles, size),
        Arrays.copyOf(owners, size),
        Arrays.copyOf(codes, size),
        Arrays.copyOf(arguments, size));
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    targets = from.targets;
    size = from.cycles.length;
    if (size > cycles.length) {
      resize(size);
    }
    System.arraycopy(from.cycles, 0, cycles, 0, size);
    System.arraycopy(from.owners, 0, owners, 0, size);
    System.arraycopy(from.codes, 0, codes, 0, size);
    System.arraycopy(from.arguments, 0, arguments, 0, size);
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(size);
    hasher.add(cycles, size).add(owners, size).add(codes, size).add(arguments, size);
  }

  /** The queue at one moment. Its arrays are never written again. */
  private static final class Saved {
    final EventTarget[] targets;
    final long[] cycles;
    final int[] owners;
    final int[] codes;
    final int[] arguments;

    Saved(EventTarget[] targets, long[] cycles, int[] owners, int[] codes, int[] arguments) {
      this.targets = targets;
      this.cycles = cycles;
      this.owners = owners;
      this.codes = codes;
      this.arguments = arguments;
    }
  }
}
