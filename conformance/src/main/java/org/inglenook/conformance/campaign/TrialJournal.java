package org.inglenook.conformance.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.conformance.journal.Journal;
import org.inglenook.modelchecking.BadInputException;

/**
 * The rows of a campaign that runs, in the order in which trials have ended. Used by all workers.
 */
final class TrialJournal implements AutoCloseable {
  private final SortedMap<Integer, Journal.Place> places = new TreeMap<>();
  private final Journal journal;

  /**
   * Opens the journal of this campaign, or begins it.
   *
   * @throws BadInputException when it is of another campaign, altered, in use, or cannot be written
   */
  TrialJournal(Path file, CampaignHeader header) {
    journal =
        new Journal(
            file,
            header.json(),
            ResultsFolder.CAMPAIGN,
            (row, line, place) -> places.put(RowText.row(row).trial(), place));
  }

  /** Whether the row of a trial is there. */
  synchronized boolean has(int trial) {
    return places.containsKey(trial);
  }

  /** Adds the row of a trial. */
  synchronized void add(TrialRow row) {
    places.put(row.trial(), journal.add(RowText.json(row)));
  }

  /** The lines of all rows by number of trial. */
  Iterator<String> lines() {
    return places.values().stream().map(this::line).iterator();
  }

  private String line(Journal.Place place) {
    try {
      return journal.line(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    journal.close();
  }
}
