package org.inglenook.conformance.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The lines of a trace, one at a time; each is UTF-8 and no longer than a record may be. */
final class Lines {
  private static final char REPLACED = '\ufffd';

  private final TraceBytes in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private final MessageDigest digest = sha256Digest();
  private long bytes;
  private int number;
  private boolean whole;

  Lines(TraceBytes in) {
    this.in = in;
  }

  /** The number of the line read last, from 1. */
  int number() {
    return number;
  }

  /** Whether the line read last ends like a line; the last one of a file need not. */
  boolean isWhole() {
    return whole;
  }

  /** The next line that is not blank, or null at the end. */
  String next() throws IOException {
    while (true) {
      in.beginRecord();
      number++;
      int length = fill();
      if (length == 0 && !whole) {
        return null;
      }
      String text = decoded(length);
      if (!text.isBlank()) {
        return text;
      }
    }
  }

  /** Fills {@link #line}; returns its length without the line break. */
  private int fill() throws IOException {
    int length = 0;
    whole = false;
    while (!whole && refill()) {
      int stop = at;
      while (stop < end && block[stop] != '\n') {
        stop++;
      }
      whole = stop < end;
      line = room(line, length + stop - at);
      System.arraycopy(block, at, line, length, stop - at);
      length += stop - at;
      take(whole ? stop + 1 : stop);
    }
    return length;
  }

  private void take(int to) {
    digest.update(block, at, to - at);
    bytes += to - at;
    at = to;
  }

  /** How many bytes are in the lines so far. */
  long bytes() {
    return bytes;
  }

  /** SHA-256 of these bytes, in hex. */
  String sha256() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of every JDK can be cloned", e);
    }
  }

  /**
   * Passes over everything before {@code wanted}, where line {@code last} ends.
   *
   * @return whether there is such a place
   */
  boolean goTo(long wanted, int last) throws IOException {
    while (bytes < wanted && refill()) {
      take((int) Math.min(end, at + wanted - bytes));
      in.beginRecord();
    }
    number = last;
    return bytes == wanted;
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private boolean refill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(in.read(block, 0, block.length), 0);
    }
    return end > 0;
  }

  private static byte[] room(byte[] bytes, int wanted) {
    return wanted <= bytes.length
        ? bytes
        : Arrays.copyOf(bytes, Math.max(wanted, 2 * bytes.length));
  }

  private String decoded(int length) throws IOException {
    String text = new String(line, 0, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACED) < 0) {
      return text;
    }
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(line, 0, length))
        .toString();
  }
}
