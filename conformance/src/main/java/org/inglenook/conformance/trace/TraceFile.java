package org.inglenook.conformance.trace;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.inglenook.modelchecking.BadInputException;

/** Opens a trace of either format, packed by gzip or not. */
public final class TraceFile {
  /** A description is shorter. */
  private static final int HEAD = 1 << 16;

  private TraceFile() {}

  /**
   * Opens a trace and reads what it says of itself.
   *
   * @throws BadInputException when the file is not there or does not begin like a trace
   */
  public static TraceSource open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          file.toString(),
          "no such trace",
          "Name a file, such as one that run --monitor --out DIR leaves");
    }
    boolean lines = beginsWithHeader(file);
    TraceBytes bytes = bytes(file);
    try {
      return lines ? new NdjsonSource(file, bytes) : new ItfSource(file, bytes);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static boolean beginsWithHeader(Path file) throws IOException {
    try (TraceBytes bytes = bytes(file)) {
      String head = new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8);
      if (head.isBlank() && bytes.isCut()) {
        throw new TruncatedTraceException(file.toString(), 0);
      }
      if (head.isBlank()) {
        throw new BadInputException(file.toString(), "the file is empty", "Record the trace again");
      }
      String first = head.stripLeading().lines().findFirst().orElseThrow();
      return first.contains('"' + NdjsonSource.MARK + '"');
    } catch (ZipException e) {
      throw TraceFaults.explain(file, "its head", e);
    }
  }

  private static TraceBytes bytes(Path file) throws IOException {
    try {
      return TraceBytes.open(file);
    } catch (EOFException e) {
      throw new TruncatedTraceException(file.toString(), 0);
    }
  }
}
