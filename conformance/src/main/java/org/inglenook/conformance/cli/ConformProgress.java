package org.inglenook.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.inglenook.conformance.judge.Watcher;
import org.inglenook.conformance.trace.TraceSource;

/**
 * How far the judge of a long trace is: often on a line that a person watches, else every ten
 * seconds. Whoever interrupts it is told how far it was.
 */
final class ConformProgress implements Watcher, AutoCloseable {
  /** A power of two: the clock is looked at once in so many records. */
  private static final int RECORDS = 1 << 8;

  private static final long WATCHED_NANOS = 200_000_000L;
  private static final long UNWATCHED_NANOS = 10_000_000_000L;

  private final PrintWriter err;
  private final boolean json;
  private final Progress line;
  private final TraceSource source;
  private final long size;
  private final ConformCheckpoint checkpoint;
  private final Thread interrupted = new Thread(this::sayHowFar);
  private long lastShown = System.nanoTime();
  private long lastSaid = lastShown;
  private volatile long records;

  private ConformProgress(
      PrintWriter err, boolean json, TraceSource source, long size, ConformCheckpoint checkpoint) {
    this.err = err;
    this.json = json;
    this.source = source;
    this.size = size;
    this.checkpoint = checkpoint;
    line = Progress.on(err, json);
  }

  static ConformProgress on(
      PrintWriter err, boolean json, TraceSource source, Path trace, ConformCheckpoint checkpoint)
      throws IOException {
    ConformProgress progress =
        new ConformProgress(err, json, source, Files.size(trace), checkpoint);
    Runtime.getRuntime().addShutdownHook(progress.interrupted);
    return progress;
  }

  @Override
  public void explained(long number, int explanations) {
    records = number;
    if (number % RECORDS == 0 || explanations > RECORDS) {
      show(number, explanations);
    }
  }

  private void show(long number, int explanations) {
    long now = System.nanoTime();
    if (now - lastShown < WATCHED_NANOS) {
      return;
    }
    lastShown = now;
    String text =
        String.format(
            Locale.ROOT,
            "%,d records, %d explanations, %d %% of the file",
            number,
            explanations,
            size == 0 ? 100 : source.bytesRead() * 100 / size);
    line.show(text);
    if (!json && !line.isWatched() && now - lastSaid >= UNWATCHED_NANOS) {
      lastSaid = now;
      err.println(text);
    }
  }

  private void sayHowFar() {
    long kept = checkpoint.records();
    err.printf(
        Locale.ROOT,
        "%ninterrupted: %,d records conform so far; the same command %s%n",
        records,
        kept == 0 ? "begins anew" : String.format(Locale.ROOT, "goes on after record %,d", kept));
    err.flush();
  }

  @Override
  public void close() {
    line.close();
    try {
      Runtime.getRuntime().removeShutdownHook(interrupted);
    } catch (IllegalStateException e) {
      records = Math.max(records, 0); // being interrupted: the hook is speaking
    }
  }
}
