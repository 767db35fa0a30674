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
import java.util.Optional;
import org.inglenook.modelchecking.BadInputException;

/**
 * The results of all runs so far, one line each, oldest first. Lines are only ever added: a run
 * that is killed leaves those before it as they were, and at most half a line, which readers pass
 * over.
 */
public final class ResultsFile {
  private final Path file;
  private final LineFormat format = new LineFormat();

  private ResultsFile(Path file) {
    this.file = file;
  }

  /**
   * Opens a results file, making it and its folder where they are missing.
   *
   * @throws BadInputException when it cannot be written to
   */
  public static ResultsFile open(Path file) {
    ResultsFile results = new ResultsFile(file);
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
   * A results file to be read only; nothing is made or tried. Where there is none, the file has no
   * results.
   */
  public static ResultsFile existing(Path file) {
    return new ResultsFile(file);
  }

  /** Where it lies. */
  public Path file() {
    return file;
  }

  /**
   * Adds one line and waits until it is on the disk. Models checked side by side share the file.
   *
   * @throws BadInputException when it cannot be written; the lines before it are kept
   */
  public synchronized void append(ResultLine result) {
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
  public List<ResultLine> read() {
    List<ResultLine> results = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      format.read(lines.get(i), file + ", line " + (i + 1)).ifPresent(results::add);
    }
    return results;
  }

  /**
   * The latest line of a model that agreed, with the same cfg, modules and TLC; if there is one.
   */
  public Optional<ResultLine> agreeing(String model, String hash, String jar) {
    return read().stream()
        .filter(r -> r.model().equals(model) && r.hash().equals(hash) && r.jar().equals(jar))
        .filter(ResultLine::agrees)
        .reduce((earlier, later) -> later);
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
