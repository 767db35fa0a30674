package org.inglenook.nooks.recovery;

import java.util.ArrayList;
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

  private final Clock clock;
  private List<Entry> entries = List.of();

  Timeline(Clock clock) {
    this.clock = clock;
  }

  void reached(int domain, Stage stage, String detail) {
    add(new Entry(clock.now(), domain, stage, detail));
  }

  void add(Entry entry) {
    final List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    entries = List.copyOf(more);
  }

  /** Returns all entries, oldest first. */
  public List<Entry> entries() {
    return entries;
  }

  /** Returns how many recoveries have reached {@code stage}. */
  public int count(Stage stage) {
    int count = 0;
    for (Entry entry : entries) {
      count += entry.stage() == stage ? 1 : 0;
    }
    return count;
  }

  @Override
  public Object save() {
    return entries;
  }

  @Override
  public void restore(Object saved) {
    final List<Entry> restored = new ArrayList<>();
    for (Object entry : (List<?>) saved) {
      restored.add((Entry) entry);
    }
    entries = List.copyOf(restored);
  }

  @Override
  public void hash(Hasher hasher) {
    for (Entry entry : entries) {
      hasher.add(entry.cycle()).add(entry.domain()).add(entry.stage().name().hashCode());
    }
  }
}
