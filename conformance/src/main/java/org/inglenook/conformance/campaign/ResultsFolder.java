package org.inglenook.conformance.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.journal.Complaints;
import org.inglenook.modelchecking.BadInputException;

/**
 * A folder of results: {@code journal.ndjson} while a campaign runs, {@code results.ndjson} when it
 * is finished. A campaign that was killed is resumed by opening its folder again.
 */
final class ResultsFolder {
  /** The finished results. */
  static final String RESULTS = "results.ndjson";

  /** The rows of a campaign that runs. */
  static final String JOURNAL = "journal.ndjson";

  /** What results are of. */
  static final String CAMPAIGN = "campaign";

  private final Path folder;
  private final CampaignHeader header;

  /** Names the folder of a campaign. */
  ResultsFolder(Path folder, CampaignHeader header) {
    this.folder = folder;
    this.header = header;
  }

  /** The finished results of any campaign in {@code folder}. */
  static ResultsFile finished(Path folder) {
    Path file = folder.resolve(RESULTS);
    if (!Files.exists(file)) {
      throw Files.exists(folder.resolve(JOURNAL))
          ? new BadInputException(
              folder.toString(),
              "this campaign is not finished",
              "Give the command that began it once more")
          : new BadInputException(
              folder.toString(), "no results here", "Name the --out of a campaign");
    }
    return ResultsFile.open(file).checked();
  }

  /**
   * Makes the trials that are missing, and returns the finished results.
   *
   * @throws BadInputException when the folder cannot be used, or is of another campaign
   */
  ResultsFile complete(Trials trials) {
    Path results = folder.resolve(RESULTS);
    create();
    Path journal = folder.resolve(JOURNAL);
    if (Files.exists(results)) {
      ResultsFile there = ResultsFile.open(results);
      Complaints.requireSame(results, there.header().json(), header.json(), CAMPAIGN);
      return there.checked();
    }
    try (TrialJournal rows = new TrialJournal(journal, header)) {
      List<Integer> missing = new ArrayList<>(header.numbers());
      missing.removeIf(rows::has);
      trials.make(missing, rows);
      ResultsFile.write(results, header, rows.lines());
      Files.delete(journal);
    } catch (IOException e) {
      throw Complaints.unwritable(journal, e);
    }
    return ResultsFile.open(results).checked();
  }

  /** Makes trials and adds their rows. */
  interface Trials {
    /** Makes the trials of these numbers, in any order. */
    void make(List<Integer> numbers, TrialJournal rows);
  }

  private void create() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Complaints.unwritable(folder, e);
    }
  }
}
