package org.inglenook.modelchecking.tlc;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.tlc.fork.ForkMain;

/** The standard error of one fork: samples of its counters, and otherwise the last few lines. */
final class ForkErrors {
  private static final int KEPT = 5;
  private static final Pattern SAMPLE =
      Pattern.compile(Pattern.quote(ForkMain.PROGRESS) + "(\\d+) (\\d+) (\\d+) (\\d+)");

  private final ProgressListener listener;
  private final long startNanos;
  private final Deque<String> last = new ArrayDeque<>();
  private Progress latest = new Progress(Counts.ZERO, 0, Duration.ZERO);

  /**
   * A reader that tells the listener of each sample.
   *
   * @param startNanos {@link System#nanoTime()} when the fork began
   */
  ForkErrors(ProgressListener listener, long startNanos) {
    this.listener = listener;
    this.startNanos = startNanos;
  }

  /** Takes one line, without its line break. */
  synchronized void line(String line) {
    Matcher sample = SAMPLE.matcher(line);
    if (sample.matches()) {
      sample(
          new Counts(
              Long.parseLong(sample.group(2)),
              Long.parseLong(sample.group(3)),
              Long.parseLong(sample.group(4)),
              Integer.parseInt(sample.group(1))));
      return;
    }
    last.add(line);
    if (last.size() > KEPT) {
      last.remove();
    }
  }

  private void sample(Counts counts) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
    long millis = Math.max(1, elapsed.minus(latest.elapsed()).toMillis());
    long found = Math.max(0, counts.distinct() - latest.counts().distinct());
    latest = new Progress(counts, found * 1000 / millis, elapsed);
    listener.progress(latest);
  }

  synchronized Counts counts() {
    return latest.counts();
  }

  /** The last lines, joined; empty when there were none. */
  synchronized String text() {
    return String.join("; ", last);
  }
}
