package org.inglenook.nooks.recovery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.inglenook.sim.Clock;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/** When which stage of which recovery was reached. */
public final class Timeline implements Stateful {
  /**
   * One stage.
   *
   * @param cycle when it was reached
   * @param domain the domain that recovers
   * @param stage which
   * @param detail values, for people; may be empty
   */
  public record Entry(long cycle, int domain, Stage stage, String detail) {}

  /** Entries are chained backwards and never change, so that a snapshot is one reference. */
  private record Chain(Chain before, Entry entry) {}

  private final Clock clock;
  private Chain last;

  Timeline(Clock clock) {
    this.clock = clock;
  }

  void reached(int domain, Stage stage, String detail) {
    add(new Entry(clock.now(), domain, stage, detail));
  }

  void add(Entry entry) {
    last = new Chain(last, entry);
  }

  /** Returns all entries, oldest first. */
  public List<Entry> entries() {
    final Deque<Entry> entries = new ArrayDeque<>();
    for (Chain at = last; at != null; at = at.before()) {
      entries.addFirst(at.entry());
    }
    return List.copyOf(entries);
  }

  /** Returns how many recoveries have reached {@code stage}. */
  public int count(Stage stage) {
    int count = 0;
    for (Chain at = last; at != null; at = at.before()) {
      count += at.entry().stage() == stage ? 1 : 0;
    }
    return count;
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
    for (Entry entry : entries()) {
      hasher.add(entry.cycle()).add(entry.domain()).add(entry.stage().name().hashCode());
    }
  }
}
