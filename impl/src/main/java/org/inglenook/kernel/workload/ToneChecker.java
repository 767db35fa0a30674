package org.inglenook.kernel.workload;

import java.util.Arrays;

/**
 * Lays what a speaker played beside the {@link Tone} that was written. Frames that follow one
 * another in the tone are in order; a jump forward loses frames, a jump back repeats some; what is
 * found nowhere is wrong, unless it is the silence after the end that fills the last fragment.
 */
final class ToneChecker {
  /** Frames that must agree for a place in the tone to be recognised: 64 bits of noise. */
  private static final int WINDOW = 4;

  private final Tone tone;
  private final int written;
  private final int[] heard;
  private long[] index = {};

  /** The place in the tone that comes next if nothing is wrong, and the first not yet heard. */
  private int cursor;

  private int frontier;
  private int inOrder;
  private int lost;
  private int repeated;
  private int wrong;

  /**
   * Judges {@code sound}.
   *
   * @param frames how many frames of the tone were written
   */
  ToneChecker(Tone tone, int frames, byte[] sound) {
    this.tone = tone;
    written = frames;
    heard = new int[sound.length / Tone.FRAME];
    for (int i = 0; i < heard.length * Tone.FRAME; i++) {
      heard[i / Tone.FRAME] |= (sound[i] & 0xFF) << (i % Tone.FRAME * Byte.SIZE);
    }
    for (int at = 0; at < heard.length; at++) {
      hear(at);
    }
    lost += written - frontier;
  }

  /** Frames heard at their place. */
  int inOrder() {
    return inOrder;
  }

  /** Frames written and never heard. */
  int lost() {
    return lost;
  }

  /** Frames heard again. */
  int repeated() {
    return repeated;
  }

  /** Frames heard that nobody wrote. */
  int wrong() {
    return wrong;
  }

  private void hear(int at) {
    if (cursor == written || heard[at] != tone.frame(cursor)) {
      int place = placeOf(at);
      if (place < 0) {
        unknown(at);
        return;
      }
      cursor = place;
    }
    if (cursor < frontier) {
      repeated++;
    } else {
      lost += cursor - frontier;
      inOrder++;
      frontier = cursor + 1;
    }
    cursor++;
  }

  /**
   * A frame that is none of the tone: it stands in the place of one, or fills the last fragment.
   */
  private void unknown(int at) {
    if (cursor == written) {
      wrong += heard[at] == 0 ? 0 : 1;
      return;
    }
    wrong++;
    lost += Math.max(0, cursor - frontier);
    cursor++;
    frontier = Math.max(frontier, cursor);
  }

  /** Returns where in the tone the next frames are from, or a negative number. */
  private int placeOf(int at) {
    if (index.length == 0) {
      index = buildIndex();
    }
    long first = (long) heard[at] << Integer.SIZE;
    int from = Arrays.binarySearch(index, first);
    for (int i = from < 0 ? -from - 1 : from; i < index.length; i++) {
      if ((int) (index[i] >> Integer.SIZE) != heard[at]) {
        return -1;
      }
      int place = (int) index[i];
      if (agrees(at, place)) {
        return place;
      }
    }
    return -1;
  }

  private boolean agrees(int at, int place) {
    int frames = Math.min(WINDOW, Math.min(heard.length - at, written - place));
    for (int i = 0; i < frames; i++) {
      if (heard[at + i] != tone.frame(place + i)) {
        return false;
      }
    }
    return true;
  }

  /** Every frame of the tone with its place in the low half, sorted. */
  private long[] buildIndex() {
    long[] all = new long[written];
    for (int place = 0; place < written; place++) {
      all[place] = ((long) tone.frame(place) << Integer.SIZE) | place;
    }
    Arrays.sort(all);
    return all;
  }
}
