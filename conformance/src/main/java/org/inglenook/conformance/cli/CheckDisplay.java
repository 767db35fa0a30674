package org.inglenook.conformance.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.inglenook.conformance.check.CheckMoment;

/**
 * Shows on standard error how far a check is. For a person there is one line that is written over:
 * how many models are done, about how long the rest takes, and what is being done now. Elsewhere,
 * as in the log of a build, each model has a line when it is done.
 */
final class CheckDisplay implements AutoCloseable {
  /** Before so much is done, an estimate of the rest is no better than none. */
  private static final double LEAST_SHARE = 0.05;

  private static final long MINUTE = 60;

  private final PrintWriter err;
  private final Progress line;
  private final boolean plain;
  private final long startNanos = System.nanoTime();
  private final Map<String, String> running = new LinkedHashMap<>();

  /**
   * @param json whether the output is for a program, for whom nothing is shown
   */
  CheckDisplay(PrintWriter err, boolean json) {
    this.err = err;
    line = Progress.on(err, json);
    plain = !json && "false".equals(System.getProperty("inglenook.watched"));
  }

  /** Shows {@code moment}. */
  void show(CheckMoment moment) {
    if (moment.finished()) {
      running.remove(moment.job());
    } else {
      running.put(moment.job(), moment.text());
    }
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    if (plain && moment.finished()) {
      err.println(head(moment, seconds) + ": " + moment.text());
      err.flush();
    }
    line.show(head(moment, seconds) + ": " + now());
  }

  /** How much is done and about how long the rest takes, if it goes as fast. */
  static String head(CheckMoment moment, double seconds) {
    String count = String.format(Locale.ROOT, "%d of %d", moment.done(), moment.all());
    if (moment.share() < LEAST_SHARE || moment.share() >= 1) {
      return count;
    }
    long rest = Math.round(seconds * (1 - moment.share()) / moment.share());
    return count + String.format(Locale.ROOT, ", about %d:%02d left", rest / MINUTE, rest % MINUTE);
  }

  private String now() {
    return running.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    line.close();
  }
}
