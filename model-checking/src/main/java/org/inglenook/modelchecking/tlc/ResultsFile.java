package org.inglenook.modelchecking.tlc;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The results of all runs of TLC so far, see {@link KeptLines}. */
public final class ResultsFile {
  /** The member of {@link ResultLine} that was added last. */
  private static final String LATEST = "properties";

  private final KeptLines<ResultLine> lines;

  private ResultsFile(KeptLines<ResultLine> lines) {
    this.lines = lines;
  }

  /**
   * Opens a results file, making it and its folder where they are missing.
   *
   * @throws org.inglenook.modelchecking.BadInputException when it cannot be written to
   */
  public static ResultsFile open(Path file) {
    return new ResultsFile(KeptLines.open(file, ResultLine.class, LATEST));
  }

  /**
   * A results file to be read only; nothing is made or tried. Where there is none, the file has no
   * results.
   */
  public static ResultsFile existing(Path file) {
    return new ResultsFile(KeptLines.existing(file, ResultLine.class, LATEST));
  }

  /** Where it lies. */
  public Path file() {
    return lines.file();
  }

  /** Adds the line of a run, see {@link KeptLines#append}. */
  public void append(ResultLine result) {
    lines.append(result);
  }

  /** All whole lines, see {@link KeptLines#read}. */
  public List<ResultLine> read() {
    return lines.read();
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
}
