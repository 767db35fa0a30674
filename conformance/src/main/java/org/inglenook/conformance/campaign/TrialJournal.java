package org.inglenook.conformance.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.BadInputException;

/**
 * The rows of a campaign that runs, in the order in which trials have ended. Lines are only ever
 * added, each at once; a process that is killed leaves at most half a line at the end, which is cut
 * off when the journal is opened again. Used by all workers.
 */
final class TrialJournal implements AutoCloseable {
  private final Path file;
  private final RandomAccessFile access;
  private final FileChannel channel;

  private final SortedMap<Integer, Place> places = new TreeMap<>();

  private long end;

  /**
   * Opens the journal of this campaign, or begins it.
   *
   * @throws BadInputException when it is of another campaign, altered, in use, or cannot be written
   */
  TrialJournal(Path file, CampaignHeader header) {
    this.file = file;
    try {
      access = new RandomAccessFile(file.toFile(), "rw");
      channel = access.getChannel();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
    try {
      lock();
      read(header);
      channel.truncate(end);
    } catch (IOException e) {
      close();
      throw unwritable(file, e);
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
      throw inUse(e);
    }
    if (lock == null) {
      throw inUse(null);
    }
  }

  private BadInputException inUse(Exception cause) {
    return new BadInputException(
        file.toString(),
        "another process writes these results",
        "Wait for it, or name another folder",
        cause);
  }

  private void read(CampaignHeader header) throws IOException {
    String wanted = RowText.sealed(header.json());
    byte[] whole = (wanted + "\n").getBytes(StandardCharsets.UTF_8);
    String first = access.readLine();
    if (first == null || (access.getFilePointer() < whole.length && wanted.startsWith(first))) {
      channel.truncate(0);
      end = 0;
      append(wanted);
      return;
    }
    ResultsFolder.require(file, ResultsFile.header(file, first), header);
    end = access.getFilePointer();
    access.seek(end);
    BufferedReader lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    readRows(lines);
  }

  /** The last line is whole only if its line end is there, too. */
  private void readRows(BufferedReader lines) throws IOException {
    long size = channel.size();
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      long next = end + line.getBytes(StandardCharsets.UTF_8).length + 1;
      if (next > size) {
        return;
      }
      int bytes = (int) (next - end - 1);
      places.put(ResultsFile.row(file, line, number).trial(), new Place(end, bytes));
      end = next;
    }
  }

  /** Whether the row of a trial is there. */
  synchronized boolean has(int trial) {
    return places.containsKey(trial);
  }

  /** Adds the row of a trial. */
  synchronized void add(TrialRow row) {
    try {
      long place = end;
      append(RowText.sealed(RowText.json(row)));
      places.put(row.trial(), new Place(place, (int) (end - place - 1)));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void append(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    long at = end;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    end = at;
  }

  /** The lines of all rows by number of trial. */
  Iterator<String> lines() {
    return places.values().stream().map(this::line).iterator();
  }

  private String line(Place place) {
    try {
      byte[] bytes = new byte[place.bytes];
      access.seek(place.at);
      access.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the line of a trial is, without its end. */
  private record Place(long at, int bytes) {}

  static BadInputException unwritable(Path file, IOException cause) {
    return new BadInputException(
        file.toString(),
        "results cannot be written here: " + cause.getMessage(),
        "Make it writable, or name another folder",
        cause);
  }

  @Override
  public void close() {
    try {
      access.close();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }
}
