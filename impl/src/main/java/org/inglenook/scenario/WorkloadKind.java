package org.inglenook.scenario;

import java.util.Optional;
import org.inglenook.driver.Driver;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.SoundDriver;
import org.inglenook.hardware.net.StreamChecker;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.workload.EchoStream;
import org.inglenook.kernel.workload.PlayTone;
import org.inglenook.kernel.workload.ReceiveStream;
import org.inglenook.kernel.workload.SendStream;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TonePlan;
import org.inglenook.kernel.workload.ToneResult;
import org.inglenook.kernel.workload.WorkloadResult;

/** The workloads there are. */
public enum WorkloadKind {
  /** The peer sends, an application receives. */
  RECEIVE_STREAM(NetworkDriver.class),
  /** An application sends, the peer receives. */
  SEND_STREAM(NetworkDriver.class),
  /** An application sends, the peer sends everything back. */
  ECHO(NetworkDriver.class),
  /** An application plays a tone, a fragment for each frame of the plan; a speaker records it. */
  PLAY_TONE(SoundDriver.class);

  private final Class<? extends Driver> entryPoints;

  WorkloadKind(Class<? extends Driver> entryPoints) {
    this.entryPoints = entryPoints;
  }

  /** Returns whether this is something for {@code driver} to do. */
  public boolean suits(DriverKind driver) {
    return entryPoints.isAssignableFrom(driver.type());
  }

  /** Returns whether it makes sound, not traffic. */
  public boolean makesSound() {
    return entryPoints == SoundDriver.class;
  }

  /** Returns the most frames that a plan for it may have. */
  public int mostFrames() {
    return makesSound() ? TonePlan.MOST_FRAGMENTS : StreamChecker.MAX_SEQUENCE;
  }

  /** Runs the workload; {@code agent} works in process context whenever the machine was idle. */
  WorkloadResult run(Testbed bed, StreamPlan plan, Runnable agent) {
    return switch (this) {
      case RECEIVE_STREAM -> new ReceiveStream(bed, plan, agent).run();
      case SEND_STREAM -> new SendStream(bed, plan, agent).run();
      case ECHO -> new EchoStream(bed, plan, agent).run();
      case PLAY_TONE -> new PlayTone(bed, tone(plan), agent).run();
    };
  }

  /** Returns what a run gives that ended before its workload began. */
  WorkloadResult neverBegan(StreamPlan plan, Optional<KernelPanic> panic) {
    return makesSound()
        ? ToneResult.neverBegan(tone(plan), panic)
        : StreamResult.neverBegan(plan, panic);
  }

  /** Returns the tone that stands in for a stream. */
  static TonePlan tone(StreamPlan plan) {
    return TonePlan.standard().withFragments(plan.frames());
  }
}
