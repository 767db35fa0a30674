package org.inglenook.kernel.workload;

import java.util.Optional;
import org.inglenook.kernel.core.KernelPanic;

/**
 * What became of a tone, as the speaker gave it.
 *
 * @param frames frames of the tone
 * @param written frames that the program could write
 * @param inOrder frames heard once, at their place
 * @param lost frames written and never heard
 * @param repeated frames heard again
 * @param wrong frames heard that nobody wrote
 * @param gaps pauses in the sound of at least a frame
 * @param silence cycles of these pauses together
 * @param errors system calls of the program that failed, other than for want of room
 * @param oopses system calls that a processor exception killed
 * @param finished whether the program came to its end
 * @param cycles cycles from the beginning to the last progress
 * @param crc CRC-32 of all bytes heard
 * @param panic the end of the kernel, if it came to that
 */
public record ToneResult(
    int frames,
    int written,
    int inOrder,
    int lost,
    int repeated,
    int wrong,
    int gaps,
    long silence,
    int errors,
    int oopses,
    boolean finished,
    long cycles,
    int crc,
    Optional<KernelPanic> panic)
    implements WorkloadResult {
  /** Returns the result of a run that ended before the first frame. */
  public static ToneResult neverBegan(TonePlan plan, Optional<KernelPanic> panic) {
    int frames = (int) (plan.bytes() / Tone.FRAME);
    return new ToneResult(frames, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, 0, 0, panic);
  }

  /** Returns whether the whole tone was heard, once and without a gap. */
  @Override
  public boolean isPerfect() {
    return isRight()
        && finished
        && inOrder == frames
        && lost == 0
        && repeated == 0
        && gaps == 0
        && errors == 0;
  }

  /** Returns whether the kernel lived and nothing was heard that was not written. */
  @Override
  public boolean isRight() {
    return panic.isEmpty() && wrong == 0 && oopses == 0;
  }
}
