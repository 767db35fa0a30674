package org.inglenook.conformance.campaign;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.inglenook.conformance.journal.Complaints;
import org.inglenook.conformance.journal.SealedLine;
import org.inglenook.modelchecking.BadInputException;

/**
 * The finished results of a campaign or a shard: a header, then a row for each trial, in order.
 *
 * @param file where they are
 * @param header what they are results of
 */
record ResultsFile(Path file, CampaignHeader header) {
  /**
   * Reads the header of {@code file}.
   *
   * @throws BadInputException when it is none, or cannot be read
   */
  static ResultsFile open(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return new ResultsFile(file, header(file, lines.readLine()));
    } catch (MalformedInputException e) {
      throw Complaints.altered(file, 1, e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The header in a line of {@code file}. */
  private static CampaignHeader header(Path file, String line) {
    Optional<JsonObject> json = line == null ? Optional.empty() : SealedLine.read(line);
    try {
      return CampaignHeader.of(json.orElseThrow(() -> Complaints.altered(file, 1, null)));
    } catch (BadInputException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new BadInputException(
          file + ", line 1",
          "these results are of another version: " + e.getMessage(),
          Complaints.ADVICE,
          e);
    }
  }

  /**
   * Hands over each row with its line.
   *
   * @throws BadInputException when a row is missing, altered, or out of order
   */
  void forEach(BiConsumer<TrialRow, String> reader) {
    Iterator<Integer> wanted = header.numbers().iterator();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines.readLine();
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        TrialRow row = row(file, line, ++number);
        if (!wanted.hasNext() || row.trial() != wanted.next()) {
          throw Complaints.altered(file, number, null);
        }
        reader.accept(row, line);
      }
    } catch (MalformedInputException e) {
      throw Complaints.altered(file, 0, e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    if (wanted.hasNext()) {
      throw new BadInputException(
          file.toString(), "the results end before trial " + wanted.next(), Complaints.ADVICE);
    }
  }

  /** The row in a line of {@code file}. */
  private static TrialRow row(Path file, String line, int number) {
    try {
      return RowText.row(
          SealedLine.read(line).orElseThrow(() -> Complaints.altered(file, number, null)));
    } catch (BadInputException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Complaints.altered(file, number, e);
    }
  }

  private static BadInputException unreadable(Path file, IOException cause) {
    return new BadInputException(
        file.toString(), "cannot be read: " + cause, "Make it readable, or name another", cause);
  }

  /** Goes through everything, so that it is known to be whole. */
  ResultsFile checked() {
    forEach((row, line) -> {});
    return this;
  }

  /** Writes results line by line, in order; at its place only when they are whole. */
  static void write(Path file, CampaignHeader header, Iterator<String> lines) {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(draft)) {
        out.write(SealedLine.of(header.json()) + "\n");
        while (lines.hasNext()) {
          out.write(lines.next() + "\n");
        }
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new BadInputException(
          file.toString(), "cannot be written: " + e, "Make room, or name another folder", e);
    } catch (UncheckedIOException e) {
      throw unreadable(file, e.getCause());
    }
  }
}
