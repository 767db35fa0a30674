package org.inglenook.conformance.cli;

import java.io.PrintWriter;

/** What a long command is doing: on a line that a person watches, else every ten seconds. */
final class Headline implements AutoCloseable {
  private static final long WATCHED_NANOS = 100_000_000L;
  private static final long UNWATCHED_NANOS = 10_000_000_000L;

  private final PrintWriter err;
  private final boolean json;
  private final Progress line;
  private long last = System.nanoTime();

  Headline(PrintWriter err, boolean json) {
    this.err = err;
    this.json = json;
    line = Progress.on(err, json);
  }

  void show(String text) {
    long now = System.nanoTime();
    if (now - last < (line.isWatched() ? WATCHED_NANOS : UNWATCHED_NANOS)) {
      return;
    }
    last = now;
    line.show(text);
    if (!json && !line.isWatched()) {
      err.println(text);
    }
  }

  @Override
  public void close() {
    line.close();
  }
}
