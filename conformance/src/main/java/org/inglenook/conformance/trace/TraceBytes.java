package org.inglenook.conformance.trace;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a trace, unpacked if they were packed by gzip, with a limit on what is read for one
 * record.
 */
final class TraceBytes extends InputStream {
  /** The longest record, in bytes: a thousand times what a state of our specs takes. */
  static final int LONGEST_RECORD = 4 << 20;

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final Counted file;
  private final InputStream in;
  private long left = LONGEST_RECORD;
  private boolean ended;
  private boolean cut;
  private int lastVisible = -1;

  private TraceBytes(Counted file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  static TraceBytes open(Path path) throws IOException {
    Counted file = new Counted(Files.newInputStream(path));
    try {
      BufferedInputStream raw = new BufferedInputStream(file, BUFFER);
      raw.mark(2);
      boolean packed = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
      raw.reset();
      return new TraceBytes(
          file, packed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Counts what is read from a file. */
  private static final class Counted extends InputStream {
    private final InputStream in;
    private long count;

    Counted(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = in.read(into, offset, length);
      count += Math.max(got, 0);
      return got;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Another record begins. */
  void beginRecord() {
    left = LONGEST_RECORD;
  }

  /** Whether all has been read and the last visible byte closes no object. */
  boolean endsInTheMiddle() {
    return cut || (ended && lastVisible != '}');
  }

  /** Whether a packed file ends before its own end. */
  boolean isCut() {
    return cut;
  }

  long bytesRead() {
    return file.count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int got = length == 0 ? 0 : readOrEnd(into, offset, length);
    if (got < 0) {
      ended = true;
      return got;
    }
    left -= got;
    if (left < 0) {
      throw new RecordTooLongException();
    }
    for (int i = offset + got - 1; i >= offset; i--) {
      if (into[i] > ' ' || into[i] < 0) {
        lastVisible = into[i];
        break;
      }
    }
    return got;
  }

  /** A packed file that is cut ends where its last whole block does, then says so. */
  private int readOrEnd(byte[] into, int offset, int length) throws IOException {
    try {
      return in.read(into, offset, length);
    } catch (EOFException e) {
      cut = true;
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** A record is longer than any record of ours can be. */
  static final class RecordTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    RecordTooLongException() {
      super("a record is longer than " + LONGEST_RECORD / (1 << 20) + " MB");
    }
  }
}
