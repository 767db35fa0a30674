package org.inglenook.modelchecking.tlc;

import java.time.Duration;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * How TLC is run.
 *
 * @param workers worker threads, at least 1; with one, depth and counterexample are the same in
 *     every run
 * @param heapMegabytes cap of the forked JVM's heap, MiB
 * @param timeLimit after which TLC is killed
 * @param coverage whether to count how often each action fires (costs a quarter of the time)
 */
public record TlcOptions(int workers, int heapMegabytes, Duration timeLimit, boolean coverage) {
  private static final int LEAST_HEAP = 64;
  private static final int FULL_HEAP = 4096;
  private static final Duration FULL_TIME = Duration.ofHours(6);

  /** Checks the ranges. */
  public TlcOptions {
    if (workers < 1 || heapMegabytes < LEAST_HEAP || timeLimit.isNegative()) {
      throw new IllegalArgumentException(
          "option out of range: workers="
              + workers
              + ", heapMegabytes="
              + heapMegabytes
              + ", timeLimit="
              + timeLimit);
    }
  }

  /** One worker, 1 GiB, 10 minutes, with coverage. */
  public static TlcOptions defaults() {
    return new TlcOptions(1, 1024, Duration.ofMinutes(10), true);
  }

  /**
   * The same, but for a model of full size with the memory and the time that it needs: 4 GiB, 6
   * hours.
   */
  public TlcOptions forSize(SizeClass size) {
    return size == SizeClass.FULL ? withHeapMegabytes(FULL_HEAP).withTimeLimit(FULL_TIME) : this;
  }

  /** The same with another time limit. */
  public TlcOptions withTimeLimit(Duration limit) {
    return new TlcOptions(workers, heapMegabytes, limit, coverage);
  }

  /** The same with or without coverage. */
  public TlcOptions withCoverage(boolean counted) {
    return new TlcOptions(workers, heapMegabytes, timeLimit, counted);
  }

  /** The same with another memory cap. */
  public TlcOptions withHeapMegabytes(int megabytes) {
    return new TlcOptions(workers, megabytes, timeLimit, coverage);
  }
}
