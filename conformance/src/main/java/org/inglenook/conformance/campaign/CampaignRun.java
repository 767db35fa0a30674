package org.inglenook.conformance.campaign;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.inglenook.conformance.cli.Progress;

/** Makes trials by several workers, each of which takes the next number that nobody has. */
final class CampaignRun implements ResultsFolder.Trials {
  private static final long NANOS = 1_000_000_000L;

  private final CampaignHeader header;
  private final int jobs;
  private final Progress progress;
  private long begun;
  private int made;
  private int all;

  /**
   * @param header of the campaign
   * @param jobs how many workers
   */
  CampaignRun(CampaignHeader header, int jobs, Progress progress) {
    this.header = header;
    this.jobs = jobs;
    this.progress = progress;
  }

  @Override
  public void make(List<Integer> numbers, TrialJournal rows) {
    begun = System.nanoTime();
    all = numbers.size();
    Iterator<Integer> left = List.copyOf(numbers).iterator();
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(jobs, all)));
    try {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < Math.min(jobs, all); i++) {
        working.add(workers.submit(() -> work(left, rows)));
      }
      for (Future<?> each : working) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while trials are made", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException bad ? bad : new IllegalStateException(e);
    } finally {
      end(workers);
    }
  }

  /** Nobody goes on behind the back of whoever is told of a failure. */
  private static void end(ExecutorService workers) {
    workers.shutdownNow();
    try {
      workers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(Iterator<Integer> left, TrialJournal rows) {
    try (TrialRunner runner = new TrialRunner(header.plan(), header.judging(), LiveMonitors::new)) {
      for (int number = next(left); number > 0; number = next(left)) {
        rows.add(runner.make(number));
        count();
      }
    }
  }

  private static int next(Iterator<Integer> left) {
    synchronized (left) {
      return left.hasNext() && !Thread.currentThread().isInterrupted() ? left.next() : 0;
    }
  }

  private synchronized void count() {
    made++;
    double seconds = (System.nanoTime() - begun) / (double) NANOS;
    double rate = made / Math.max(seconds, 0.001);
    progress.show(
        String.format(
            Locale.ROOT,
            "trial %,d of %,d, %.0f trials/s, about %,.0f s left",
            made,
            all,
            rate,
            (all - made) / rate));
  }
}
