package org.inglenook.modelchecking.tlc;

/**
 * Hears of a running search about twice a second, on a thread of the runner's. It must return soon
 * and must not throw.
 */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing. */
  ProgressListener NONE = progress -> {};

  /** Takes the latest moment. */
  void progress(Progress progress);
}
