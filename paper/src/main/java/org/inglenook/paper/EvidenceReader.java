package org.inglenook.paper;

import java.nio.file.Path;
import java.util.List;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.tlc.ResultLine;
import org.inglenook.modelchecking.tlc.ResultsFile;

/** Looks models up in the results that checks have left. */
final class EvidenceReader {
  private final List<ResultLine> lines;

  private EvidenceReader(List<ResultLine> lines) {
    this.lines = lines;
  }

  /**
   * The results in one file, oldest first; none where there is no such file.
   *
   * @throws org.inglenook.modelchecking.BadInputException when the file was altered or cannot be
   *     read
   */
  static EvidenceReader of(Path file) {
    return new EvidenceReader(ResultsFile.existing(file).read());
  }

  /** The latest result of the model as it is now, else that there is none. */
  Evidence of(Model model) {
    List<ResultLine> runs = lines.stream().filter(l -> l.model().equals(model.name())).toList();
    String hash = model.hash();
    return runs.stream()
        .filter(line -> line.hash().equals(hash))
        .reduce((earlier, later) -> later)
        .map(Evidence::of)
        .orElse(runs.isEmpty() ? Evidence.NONE : Evidence.OUTDATED);
  }
}
