package org.inglenook.conformance.cli;

import java.io.PrintWriter;

/**
 * One line on standard error that is written over, and only when a person watches: the launcher
 * knows that and says so.
 */
public final class Progress implements AutoCloseable {
  private static final int WIDTH = 100;

  private final PrintWriter err;
  private final boolean watched;
  private boolean dirty;

  private Progress(PrintWriter err, boolean watched) {
    this.err = err;
    this.watched = watched;
  }

  /** A line on {@code err} if a person watches and text is wanted, else one that shows nothing. */
  public static Progress on(PrintWriter err, boolean json) {
    return new Progress(err, !json && Boolean.getBoolean("inglenook.watched"));
  }

  /** Whether a person watches it. */
  boolean isWatched() {
    return watched;
  }

  /** Shows {@code text} in place of what the line showed. */
  public void show(String text) {
    if (watched) {
      String line = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
      err.print("\r\u001b[K" + line);
      err.flush();
      dirty = true;
    }
  }

  /** Clears the line, so that the next output starts at its beginning. */
  @Override
  public void close() {
    if (dirty) {
      err.print("\r\u001b[K");
      err.flush();
      dirty = false;
    }
  }
}
