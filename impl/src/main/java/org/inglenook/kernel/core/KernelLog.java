package org.inglenook.kernel.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.inglenook.sim.Clock;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/** The kernel's log: what a person reads as the timeline of a run. Not read by the kernel. */
public final class KernelLog implements Stateful {
  /**
   * One line.
   *
   * @param cycle when
   * @param text what
   */
  public record Entry(long cycle, String text) {}

  /** Lines are chained backwards and never change, so that a snapshot is one reference. */
  private record Chain(Chain before, Entry entry, int length) {}

  private final Clock clock;
  private Chain last;

  /** Creates an empty log. */
  public KernelLog(Clock clock) {
    this.clock = clock;
  }

  /** Appends a line. */
  public void add(String text) {
    last = new Chain(last, new Entry(clock.now(), text), last == null ? 1 : last.length() + 1);
  }

  /** Returns all lines, oldest first. */
  public List<Entry> entries() {
    Deque<Entry> entries = new ArrayDeque<>();
    for (Chain at = last; at != null; at = at.before()) {
      entries.addFirst(at.entry());
    }
    return List.copyOf(entries);
  }

  @Override
  public Object save() {
    return last;
  }

  @Override
  public void restore(Object saved) {
    last = (Chain) saved;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(last == null ? 0 : last.length());
  }
}
