package org.inglenook.kernel.workload;

import java.util.Optional;
import org.inglenook.hardware.net.StreamChecker;
import org.inglenook.kernel.core.KernelPanic;

/**
 * The workload {@code echo}: an application sends one datagram, waits until the peer's echo has
 * come back and been checked, and goes on. A datagram without an echo within the patience is lost.
 */
public final class EchoStream {
  private final Testbed bed;
  private final StreamPlan plan;
  private final Runnable agent;

  /**
   * Prepares the workload; the interface is up and the peer echoes. See {@link ReceiveStream} for
   * the agent.
   */
  public EchoStream(Testbed bed, StreamPlan plan, Runnable agent) {
    this.bed = bed;
    this.plan = plan;
    this.agent = agent;
  }

  /** Runs every exchange, or up to a panic. */
  public StreamResult run() {
    long start = bed.world().clock().now();
    StreamReader reader = new StreamReader(bed.kernel(), bed.config().peer().partner().port());
    StreamWriter writer = new StreamWriter(bed.kernel(), bed.config().peer(), plan.payload());
    Optional<KernelPanic> panic = Optional.empty();
    try {
      for (int i = 0; i < plan.frames(); i++) {
        exchange(writer, reader);
      }
      reader.close();
      writer.close();
    } catch (KernelPanic end) {
      bed.kernel().log().add(end.getMessage());
      panic = Optional.of(end);
    }
    return result(writer, reader, start, panic);
  }

  private void exchange(StreamWriter writer, StreamReader reader) {
    long deadline = bed.world().clock().now() + plan.patience();
    int before = reader.good();
    boolean sent = false;
    while (reader.good() == before && bed.world().clock().now() <= deadline) {
      sent = sent || writer.sendNext();
      bed.kernel().idle();
      agent.run();
      reader.drain();
    }
  }

  private static StreamResult result(
      StreamWriter writer, StreamReader reader, long start, Optional<KernelPanic> panic) {
    StreamChecker seen = reader.checker();
    return new StreamResult(
        writer.sent(),
        seen.good() - seen.late(),
        seen.late(),
        writer.sent() - seen.good(),
        seen.wrong(),
        seen.duplicate(),
        reader.oopses() + writer.oopses(),
        reader.lastProgress() - start,
        panic);
  }
}
