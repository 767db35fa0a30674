package org.inglenook.conformance.campaign;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Trials that nobody has made yet, in parts: those of one system, where each next trial is quicker,
 * since it is booted and its judges remember. A worker goes on in its part as long as there is
 * anything left in it, and then where fewest others are. Shared by threads.
 */
final class TrialQueue {
  private final Map<String, Part> parts = new TreeMap<>();

  /**
   * Queues {@code numbers}, which keep their order in each part.
   *
   * @param part the part to which a number belongs
   */
  TrialQueue(List<Integer> numbers, IntFunction<String> part) {
    for (int number : numbers) {
      parts.computeIfAbsent(part.apply(number), unused -> new Part()).left.add(number);
    }
  }

  private static final class Part {
    private final Deque<Integer> left = new ArrayDeque<>();
    private int workers;

    int workers() {
      return workers;
    }

    int size() {
      return left.size();
    }
  }

  /** What one worker takes. */
  final class Share {
    private Optional<Part> part = Optional.empty();

    /** The number of the next trial; 0 when none is left. */
    int next() {
      synchronized (parts) {
        if (part.map(Part::size).orElse(0) == 0) {
          part.ifPresent(done -> done.workers--);
          part = emptiest();
          part.ifPresent(begun -> begun.workers++);
        }
        return part.map(mine -> mine.left.remove()).orElse(0);
      }
    }
  }

  /** The share of one more worker. */
  Share share() {
    return new Share();
  }

  /** Where fewest workers are; of such, where most is left. */
  private Optional<Part> emptiest() {
    return parts.values().stream()
        .filter(each -> each.size() > 0)
        .min(
            Comparator.comparingInt(Part::workers)
                .thenComparing(Comparator.comparingInt(Part::size).reversed()));
  }
}
