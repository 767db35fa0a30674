package org.inglenook.kernel.workload;

import java.util.Optional;
import org.inglenook.hardware.sound.Speaker;
import org.inglenook.kernel.core.KernelPanic;

/**
 * The workload {@code play-tone}: an application writes a tone to an audio device as fast as that
 * takes it, and what the speaker played is laid beside what was written.
 */
public final class PlayTone {
  private final Testbed bed;
  private final TonePlan plan;
  private final Runnable agent;

  /** Prepares the workload; the driver is loaded. See {@link ReceiveStream} for the agent. */
  public PlayTone(Testbed bed, TonePlan plan, Runnable agent) {
    this.bed = bed;
    this.plan = plan;
    this.agent = agent;
  }

  /** Plays the tone to its end, to the end of patience, or to a panic. */
  public ToneResult run() {
    long start = bed.world().clock().now();
    TonePlayer player = new TonePlayer(bed.kernel(), plan);
    Optional<KernelPanic> panic = Optional.empty();
    try {
      while (!isOver(player)) {
        if (!player.step()) {
          bed.kernel().idle();
          agent.run();
        }
      }
      player.close();
    } catch (KernelPanic end) {
      bed.kernel().log().add(end.getMessage());
      panic = Optional.of(end);
    }
    return result(player, start, panic);
  }

  private boolean isOver(TonePlayer player) {
    long waited = bed.world().clock().now() - player.lastProgress();
    return player.finished() || waited > plan.patience();
  }

  private ToneResult result(TonePlayer player, long start, Optional<KernelPanic> panic) {
    Speaker speaker = bed.speaker();
    ToneChecker heard = new ToneChecker(player.tone(), player.written(), speaker.sound());
    return new ToneResult(
        (int) (plan.bytes() / Tone.FRAME),
        player.written(),
        heard.inOrder(),
        heard.lost(),
        heard.repeated(),
        heard.wrong(),
        speaker.gaps(),
        speaker.silence(),
        player.errors(),
        player.oopses(),
        player.finished(),
        player.lastProgress() - start,
        speaker.crc(),
        panic);
  }
}
