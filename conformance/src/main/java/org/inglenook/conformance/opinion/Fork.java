package org.inglenook.conformance.opinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.modelchecking.portfolio.GeneratedModel;
import org.inglenook.modelchecking.tlc.TlcOptions;
import org.inglenook.modelchecking.tlc.TlcResult;
import org.inglenook.modelchecking.tlc.TlcRunner;
import org.inglenook.modelchecking.tlc.Verdict;

/** Runs generated modules that extend one model's, and reads what they print in each state. */
final class Fork {
  /** What a generated module is called. */
  static final String MODULE = "OpinionBatch";

  private static final String ASKED = "<<\"claims\", %d>>";
  private static final Pattern PRINTED = Pattern.compile("<<\"opinion\", (\\d+(?:, \\d+)*)>>");

  private final TlcRunner runner;
  private final Path cfg;
  private final List<Path> moduleFolders = new ArrayList<>();

  /**
   * @param cfg of the model; it need not be one of the portfolio
   * @param moduleFolders where modules that the model names are looked for, after its own folder
   */
  Fork(TlcRunner runner, Path cfg, List<Path> moduleFolders) {
    this.runner = runner;
    this.cfg = cfg;
    this.moduleFolders.add(cfg.toAbsolutePath().getParent());
    this.moduleFolders.addAll(moduleFolders);
  }

  /** The module that a generated one extends. */
  String model() {
    return cfg.getFileName().toString().replaceFirst("\\.cfg$", "");
  }

  /** What the model's {@code .cfg} says. */
  BatchConfig config() {
    try {
      return BatchConfig.read(cfg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs one module.
   *
   * @param asked how many claims it is about
   * @param states about how many states it has
   * @return the numbers that were printed, a row for each distinct state
   * @throws OpinionException when TLC does not come to a good end
   */
  List<int[]> run(String module, int asked, long states) {
    Path folder = scratch();
    try {
      Path file = folder.resolve(MODULE + ".tla");
      Files.writeString(file, module);
      Path config = folder.resolve(MODULE + ".cfg");
      Files.writeString(config, config().text());
      TlcOptions options = TlcOptions.defaults().withCoverage(false);
      TlcResult result =
          runner.run(GeneratedModel.of(config, file, moduleFolders, states), options, moment -> {});
      return read(result, asked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  /**
   * Reads what was printed, once for each distinct state. A run that has not ended well, of which a
   * line is missing, or that was about another number of claims says nothing.
   */
  private List<int[]> read(TlcResult result, int asked) {
    Verdict verdict = result.verdict();
    if (verdict.kind() != Verdict.Kind.HOLDS) {
      throw none(verdict.toString(), verdict.kind().isCutShort());
    }
    if (!result.printed().contains(ASKED.formatted(asked))) {
      throw none("TLC has not said that it was asked about %d claims".formatted(asked), false);
    }
    List<int[]> rows = new ArrayList<>();
    for (String line : result.printed()) {
      Matcher printed = PRINTED.matcher(line);
      if (printed.matches()) {
        rows.add(
            Arrays.stream(printed.group(1).split(", ", -1)).mapToInt(Integer::parseInt).toArray());
      }
    }
    if (rows.size() != result.counts().distinct()) {
      throw none(
          "TLC found %d states and printed %d of them"
              .formatted(result.counts().distinct(), rows.size()),
          false);
    }
    return rows;
  }

  private OpinionException none(String why, boolean cutShort) {
    return new OpinionException(cfg + ": no second opinion: " + why, cutShort);
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("inglenook-opinion");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
