package org.inglenook.kernel.workload;

import java.util.Optional;
import org.inglenook.hardware.net.StreamChecker;
import org.inglenook.kernel.core.KernelPanic;

/**
 * The workload {@code receive-stream}: the peer sends datagrams, the driver receives them by
 * interrupt, an application reads them from a socket and checks each.
 */
public final class ReceiveStream {
  private final Testbed bed;
  private final StreamPlan plan;
  private final Runnable agent;

  /**
   * Prepares the workload; the interface is up.
   *
   * @param agent other work in process context, run whenever the machine has been idle; a recovery
   *     agent, or nothing
   */
  public ReceiveStream(Testbed bed, StreamPlan plan, Runnable agent) {
    this.bed = bed;
    this.plan = plan;
    this.agent = agent;
  }

  /** Runs the stream to its end, to the end of patience, or to a panic. */
  public StreamResult run() {
    long start = bed.world().clock().now();
    StreamReader reader = new StreamReader(bed.kernel(), bed.config().peer().partner().port());
    Optional<KernelPanic> panic = Optional.empty();
    bed.peer().send(plan.frames(), plan.payload(), plan.interval());
    try {
      while (!isOver(reader)) {
        bed.kernel().idle();
        agent.run();
        if (bed.peer().remaining() == 0 || reader.has(plan.lowWater())) {
          reader.drain();
        }
      }
      reader.close();
    } catch (KernelPanic end) {
      bed.kernel().log().add(end.getMessage());
      panic = Optional.of(end);
    }
    return result(reader, start, panic);
  }

  private boolean isOver(StreamReader reader) {
    if (reader.good() == plan.frames()) {
      return true;
    }
    long waited = bed.world().clock().now() - reader.lastProgress();
    return bed.peer().remaining() == 0 && waited > plan.patience();
  }

  private StreamResult result(StreamReader reader, long start, Optional<KernelPanic> panic) {
    StreamChecker seen = reader.checker();
    int sent = plan.frames() - bed.peer().remaining();
    return new StreamResult(
        sent,
        seen.good() - seen.late(),
        seen.late(),
        sent - seen.good(),
        seen.wrong(),
        seen.duplicate(),
        reader.oopses(),
        reader.lastProgress() - start,
        panic);
  }
}
