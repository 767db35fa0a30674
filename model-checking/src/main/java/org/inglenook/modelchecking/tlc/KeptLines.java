package org.inglenook.modelchecking.tlc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.BadInputException;

/**
 * Results that are kept, one line each, oldest first. Lines are only ever added: a run that is
 * killed leaves those before it as they were, and at most half a line, which readers pass over.
 *
 * @param <T> what is in a line
 */
public final class KeptLines<T extends Record> {
  private final Path file;
  private final LineFormat<T> format;

  private KeptLines(Path file, Class<T> type, String latest) {
    this.file = file;
    format = new LineFormat<>(type, latest);
  }

  /**
   * Opens a file, making it and its folder where they are missing.
   *
   * @param latest the member that was added last; lines without it are of an earlier format
   * @throws BadInputException when it cannot be written to
   */
  public static <T extends Record> KeptLines<T> open(Path file, Class<T> type, String latest) {
    KeptLines<T> results = new KeptLines<>(file, type, latest);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
      }
      results.channel().close();
      return results;
    } catch (IOException e) {
      throw results.unwritable(e);
    }
  }

  /**
   * A file to be read only; nothing is made or tried. Where there is none, the file has no lines.
   *
   * @param latest the member that was added last; lines without it are of an earlier format
   */
  public static <T extends Record> KeptLines<T> existing(Path file, Class<T> type, String latest) {
    return new KeptLines<>(file, type, latest);
  }

  /** Where it lies. */
  public Path file() {
    return file;
  }

  /**
   * Adds one line and waits until it is on the disk. Jobs that run side by side share the file.
   *
   * @throws BadInputException when it cannot be written; the lines before it are kept
   */
  public synchronized void append(T result) {
    try (FileChannel channel = channel()) {
      long before = channel.size();
      try {
        write(channel, (endsInsideLine() ? "\n" : "") + format.write(result) + "\n");
        channel.force(false);
      } catch (IOException e) {
        if (channel.size() > before) {
          channel.truncate(before);
        }
        throw e;
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * All whole lines, oldest first; none when there is no such file.
   *
   * @throws BadInputException when the file cannot be read, or a line was altered
   */
  public List<T> read() {
    List<T> results = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      format.read(lines.get(i), file + ", line " + (i + 1)).ifPresent(results::add);
    }
    return results;
  }

  private FileChannel channel() throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private boolean endsInsideLine() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      boolean any = channel.size() > 0 && channel.read(last, channel.size() - 1) == 1;
      return any && last.get(0) != '\n';
    }
  }

  private List<String> lines() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new BadInputException(
          file.toString(), "cannot be read (" + e.getMessage() + ")", "Check its rights", e);
    }
  }

  private BadInputException unwritable(IOException e) {
    return new BadInputException(
        file.toString(),
        "results cannot be written there (" + e.getMessage() + ")",
        "Name a folder that is writable and has room",
        e);
  }
}
