package org.inglenook.kernel.workload;

import java.util.Optional;
import org.inglenook.kernel.core.KernelPanic;

/**
 * What became of a stream, as its receiver saw it.
 *
 * @param sent datagrams that the sender sent
 * @param inOrder different datagrams received with the right content, none after a later one
 * @param late datagrams received with the right content after a later one
 * @param lost datagrams that never came with the right content
 * @param corrupted datagrams received with a wrong content
 * @param duplicated datagrams received again
 * @param oopses system calls of the application that a processor exception killed
 * @param cycles cycles from the beginning to the last progress
 * @param panic the end of the kernel, if it came to that
 */
public record StreamResult(
    int sent,
    int inOrder,
    int late,
    int lost,
    int corrupted,
    int duplicated,
    int oopses,
    long cycles,
    Optional<KernelPanic> panic)
    implements WorkloadResult {
  /** Returns the result of a run that ended before the first datagram. */
  public static StreamResult neverBegan(StreamPlan plan, Optional<KernelPanic> panic) {
    return new StreamResult(0, 0, 0, plan.frames(), 0, 0, 0, 0, panic);
  }

  /** Returns whether every datagram came, once, whole and in order. */
  @Override
  public boolean isPerfect() {
    return lost == 0 && isRight() && late == 0;
  }

  /** Returns whether the kernel lived and no application saw wrong data; frames may be lost. */
  @Override
  public boolean isRight() {
    return panic.isEmpty() && corrupted == 0 && duplicated == 0 && oopses == 0;
  }
}
