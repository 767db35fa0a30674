package org.inglenook.conformance.journal;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.inglenook.modelchecking.BadInputException;

/**
 * The rows of a run, below a header with all that decides what they say. Lines are only ever added,
 * each at once; a process that is killed leaves at most half a line at the end, which is cut off
 * when the journal is opened again. One process at a time has it open.
 */
public final class Journal implements AutoCloseable {
  private final Path file;
  private final RandomAccessFile access;
  private final FileChannel channel;
  private long end;

  /** Where the line of a row is, without its end. */
  public record Place(long at, int bytes) {}

  /** Hears of the rows that are there already, in their order. */
  public interface Reader {
    /**
     * Takes in one row.
     *
     * @param line its number in the file
     * @throws RuntimeException when it is no row of this journal
     */
    void row(JsonObject row, int line, Place place);
  }

  /**
   * Opens a journal, or begins it.
   *
   * @param whose what each of its kind is of, in one word, for complaints
   * @throws BadInputException when it has another header, was altered, is in use, or cannot be
   *     written
   */
  public Journal(Path file, JsonObject header, String whose, Reader reader) {
    this.file = file;
    try {
      access = new RandomAccessFile(file.toFile(), "rw");
      channel = access.getChannel();
    } catch (IOException e) {
      throw Complaints.unwritable(file, e);
    }
    try {
      lock();
      read(header, whose, reader);
      channel.truncate(end);
    } catch (IOException e) {
      close();
      throw Complaints.unwritable(file, e);
    } catch (BadInputException e) {
      close();
      throw e;
    }
  }

  private void lock() throws IOException {
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw Complaints.inUse(file, e);
    }
    if (lock == null) {
      throw Complaints.inUse(file, null);
    }
  }

  private void read(JsonObject header, String whose, Reader reader) throws IOException {
    String wanted = SealedLine.of(header);
    byte[] whole = (wanted + "\n").getBytes(StandardCharsets.UTF_8);
    String first = access.readLine();
    if (first == null || (access.getFilePointer() < whole.length && wanted.startsWith(first))) {
      channel.truncate(0);
      end = 0;
      append(wanted);
      return;
    }
    Optional<JsonObject> there = SealedLine.read(first);
    Complaints.requireSame(
        file, there.orElseThrow(() -> Complaints.altered(file, 1, null)), header, whose);
    end = access.getFilePointer();
    access.seek(end);
    readRows(new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8)), reader);
  }

  /** The last line is whole only if its line end is there, too. */
  private void readRows(BufferedReader lines, Reader reader) throws IOException {
    long size = channel.size();
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      long next = end + line.getBytes(StandardCharsets.UTF_8).length + 1;
      if (next > size) {
        return;
      }
      hand(line, number, new Place(end, (int) (next - end - 1)), reader);
      end = next;
    }
  }

  private void hand(String line, int number, Place place, Reader reader) {
    try {
      reader.row(SealedLine.read(line).orElseThrow(), number, place);
    } catch (BadInputException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Complaints.altered(file, number, e);
    }
  }

  /**
   * Adds a row.
   *
   * @throws BadInputException when it cannot be written
   */
  public Place add(JsonObject row) {
    long place = end;
    try {
      append(SealedLine.of(row));
    } catch (IOException e) {
      throw Complaints.unwritable(file, e);
    }
    return new Place(place, (int) (end - place - 1));
  }

  private void append(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    long at = end;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    end = at;
  }

  /** The line at {@code place}, with its seal. */
  public String line(Place place) throws IOException {
    byte[] bytes = new byte[place.bytes];
    access.seek(place.at);
    access.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      access.close();
    } catch (IOException e) {
      throw Complaints.unwritable(file, e);
    }
  }
}
