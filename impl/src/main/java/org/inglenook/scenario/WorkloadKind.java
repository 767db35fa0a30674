package org.inglenook.scenario;

import org.inglenook.kernel.workload.EchoStream;
import org.inglenook.kernel.workload.ReceiveStream;
import org.inglenook.kernel.workload.SendStream;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.Testbed;

/** The workloads there are. */
public enum WorkloadKind {
  /** The peer sends, an application receives. */
  RECEIVE_STREAM,
  /** An application sends, the peer receives. */
  SEND_STREAM,
  /** An application sends, the peer sends everything back. */
  ECHO;

  /** Runs the workload; {@code agent} works in process context whenever the machine was idle. */
  StreamResult run(Testbed bed, StreamPlan plan, Runnable agent) {
    return switch (this) {
      case RECEIVE_STREAM -> new ReceiveStream(bed, plan, agent).run();
      case SEND_STREAM -> new SendStream(bed, plan, agent).run();
      case ECHO -> new EchoStream(bed, plan, agent).run();
    };
  }
}
