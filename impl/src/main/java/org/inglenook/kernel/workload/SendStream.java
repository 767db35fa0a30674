package org.inglenook.kernel.workload;

import java.util.Optional;
import org.inglenook.hardware.net.PeerCounters;
import org.inglenook.kernel.core.KernelPanic;

/**
 * The workload {@code send-stream}: an application sends datagrams as fast as the interface takes
 * them, and the peer checks each.
 */
public final class SendStream {
  private final Testbed bed;
  private final StreamPlan plan;
  private final Runnable agent;
  private long lastProgress;

  /** Prepares the workload; the interface is up. See {@link ReceiveStream} for the agent. */
  public SendStream(Testbed bed, StreamPlan plan, Runnable agent) {
    this.bed = bed;
    this.plan = plan;
    this.agent = agent;
  }

  /** Runs the stream to its end, to the end of patience, or to a panic. */
  public StreamResult run() {
    long start = bed.world().clock().now();
    PeerCounters before = bed.peer().counters();
    StreamWriter writer = new StreamWriter(bed.kernel(), bed.config().peer(), plan.payload());
    Optional<KernelPanic> panic = Optional.empty();
    lastProgress = start;
    try {
      while (!isOver(writer, before)) {
        step(writer);
      }
      writer.close();
    } catch (KernelPanic end) {
      bed.kernel().log().add(end.getMessage());
      panic = Optional.of(end);
    }
    return result(writer, before, start, panic);
  }

  private void step(StreamWriter writer) {
    int good = bed.peer().counters().good();
    if (writer.sent() == plan.frames() || !writer.sendNext()) {
      bed.kernel().idle();
      agent.run();
    }
    if (bed.peer().counters().good() > good) {
      lastProgress = bed.world().clock().now();
    }
  }

  private boolean isOver(StreamWriter writer, PeerCounters before) {
    boolean complete = bed.peer().counters().good() - before.good() == plan.frames();
    boolean stuck = bed.world().clock().now() - lastProgress > plan.patience();
    return (complete && writer.sent() == plan.frames()) || stuck;
  }

  private StreamResult result(
      StreamWriter writer, PeerCounters before, long start, Optional<KernelPanic> panic) {
    PeerCounters after = bed.peer().counters();
    int good = after.good() - before.good();
    int late = after.late() - before.late();
    return new StreamResult(
        writer.sent(),
        good - late,
        late,
        writer.sent() - good,
        after.wrong() - before.wrong() + after.damaged() - before.damaged(),
        after.duplicate() - before.duplicate(),
        writer.oopses(),
        lastProgress - start,
        panic);
  }
}
