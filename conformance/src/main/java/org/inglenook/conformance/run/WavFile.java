package org.inglenook.conformance.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.hardware.sound.Passage;
import org.inglenook.hardware.sound.Speaker;

/**
 * What a speaker played as a WAV file (RIFF, PCM), as one would have heard it: pauses are silence,
 * of at most {@link #LONGEST_PAUSE} seconds each. Passages in another format or at another rate
 * than the first are left out.
 */
final class WavFile {
  /** Longer pauses are cut down to this, seconds. */
  static final int LONGEST_PAUSE = 5;

  private static final int HEADER = 44;
  private static final short PCM = 1;

  private WavFile() {}

  /** Writes it, unless nothing was played. */
  static void write(Speaker speaker, Path file) throws IOException {
    List<Passage> passages = speaker.passages();
    if (passages.isEmpty()) {
      return;
    }
    byte[] sound = heard(speaker, passages);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(header(passages.get(0), sound.length));
      out.write(sound);
    }
  }

  private static byte[] heard(Speaker speaker, List<Passage> passages) {
    byte[] all = speaker.sound();
    Passage first = passages.get(0);
    int frame = first.format().frameBytes();
    byte silence = (byte) (first.format().signed() ? 0 : 0x80);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long end = first.cycle();
    for (Passage passage : passages) {
      if (passage.format().equals(first.format()) && passage.rate() == first.rate()) {
        long pause = (passage.cycle() - end) * first.rate() / Speaker.CYCLES_PER_SECOND;
        long frames = Math.min(pause, (long) LONGEST_PAUSE * first.rate());
        for (long i = 0; i < frames * frame; i++) {
          out.write(silence);
        }
        int from = (int) Math.min(passage.from(), all.length);
        out.write(all, from, (int) Math.min(passage.frames() * frame, all.length - from));
        end = passage.end();
      }
    }
    return out.toByteArray();
  }

  private static byte[] header(Passage passage, int bytes) {
    int frame = passage.format().frameBytes();
    return ByteBuffer.allocate(HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(HEADER - 8 + bytes)
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort(PCM)
        .putShort((short) passage.format().channels())
        .putInt(passage.rate())
        .putInt(passage.rate() * frame)
        .putShort((short) frame)
        .putShort((short) passage.format().bits())
        .put(ascii("data"))
        .putInt(bytes)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
