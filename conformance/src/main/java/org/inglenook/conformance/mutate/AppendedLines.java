package org.inglenook.conformance.mutate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Adds lines to a file, which is begun with the first. A line is on the disk when {@link #add}
 * returns, so that whoever is killed loses none before.
 */
public final class AppendedLines {
  private final Path file;

  /** Lines of {@code file}. */
  public AppendedLines(Path file) {
    this.file = file;
  }

  /** Adds {@code line}, in place of the half line that a killed writer has left at the end. */
  public void add(String line) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      endLine(channel);
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    }
  }

  private static void endLine(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer last = ByteBuffer.allocate(1);
    while (end > 0) {
      last.clear();
      channel.read(last, end - 1);
      if (last.get(0) == '\n') {
        break;
      }
      end--;
    }
    channel.truncate(end);
    channel.position(end);
  }
}
