package org.inglenook.modelchecking.tlc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tlc2.output.EC;

/** Reads how far the search got, from progress messages and the final statistics. */
final class CountsReader {
  private static final Pattern STATES =
      Pattern.compile(
          "([\\d,]+) states generated.*?, ([\\d,]+) distinct states found.*?,"
              + " ([\\d,]+) states left on queue",
          Pattern.DOTALL);
  private static final Pattern PROGRESS = Pattern.compile("Progress\\((\\d+)\\)");
  private static final Pattern DEPTH = Pattern.compile("state graph search is (\\d+)\\.");

  private Counts counts = Counts.ZERO;
  private boolean complete;

  /** Takes a message; those without counts pass by. */
  void message(Message message) {
    switch (message.code()) {
      case EC.TLC_PROGRESS_STATS -> {
        states(message);
        depth(PROGRESS.matcher(message.text()));
      }
      case EC.TLC_STATS -> complete = states(message);
      case EC.TLC_SEARCH_DEPTH -> depth(DEPTH.matcher(message.text()));
      default -> {}
    }
  }

  /** Takes a sample from outside the protocol, kept while it is ahead of what TLC said. */
  void sample(Counts sample) {
    if (!complete && sample.generated() > counts.generated()) {
      counts = sample;
    }
  }

  Counts counts() {
    return counts;
  }

  /** Whether the final statistics have come. */
  boolean complete() {
    return complete;
  }

  private boolean states(Message message) {
    Matcher found = STATES.matcher(message.text());
    if (!found.find()) {
      return false;
    }
    counts =
        new Counts(
            number(found.group(1)), number(found.group(2)), number(found.group(3)), counts.depth());
    return true;
  }

  private void depth(Matcher found) {
    if (found.find()) {
      int depth = Integer.parseInt(found.group(1));
      counts = new Counts(counts.generated(), counts.distinct(), counts.queue(), depth);
    }
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }
}
