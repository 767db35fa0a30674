package org.inglenook.conformance.opinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.modelchecking.portfolio.GeneratedModel;
import org.inglenook.modelchecking.tlc.TlcOptions;
import org.inglenook.modelchecking.tlc.TlcResult;
import org.inglenook.modelchecking.tlc.TlcRunner;
import org.inglenook.modelchecking.tlc.Verdict;

/** Asks a forked TLC what it thinks of claims, some hundreds in one run. */
public final class SecondJudge {
  /** Claims in one run: a fork costs a second, and the parser takes its time over long modules. */
  private static final int BATCH = 500;

  private static final String ASKED = "<<\"claims\", %d>>";
  private static final Pattern PRINTED = Pattern.compile("<<\"opinion\", (\\d+), (\\d+)>>");

  private final TlcRunner runner;
  private final Path cfg;
  private final List<Path> moduleFolders;
  private final List<String> variables;

  /**
   * @param cfg of the model whose spec judges; it need not be one of the portfolio
   * @param moduleFolders where modules that the model names are looked for, after its own folder
   * @param variables the spec's, in its order
   */
  public SecondJudge(TlcRunner runner, Path cfg, List<Path> moduleFolders, List<String> variables) {
    this.runner = runner;
    this.cfg = cfg;
    this.moduleFolders = new ArrayList<>(moduleFolders);
    this.moduleFolders.add(0, cfg.toAbsolutePath().getParent());
    this.variables = List.copyOf(variables);
  }

  /**
   * The claims that the second judge sees differently, in their order.
   *
   * @throws OpinionException when TLC does not come to an end with them
   */
  public List<Disagreement> disagreements(List<Claim> claims) {
    List<Disagreement> found = new ArrayList<>();
    for (List<Claim> batch : Batches.of(claims, BATCH)) {
      List<Set<Integer>> accepted = judge(batch);
      for (int i = 0; i < batch.size(); i++) {
        if (!accepted.get(i).equals(batch.get(i).accepted())) {
          found.add(new Disagreement(batch.get(i), accepted.get(i)));
        }
      }
    }
    return found;
  }

  /** What TLC accepts of each claim, in the terms of {@link Claim#accepted}. */
  private List<Set<Integer>> judge(List<Claim> claims) {
    String name = BatchModule.PREFIX + "Batch";
    Path folder = scratch();
    try {
      String module = cfg.getFileName().toString().replaceFirst("\\.cfg$", "");
      Path file = folder.resolve(name + ".tla");
      Files.writeString(file, new BatchModule(module, variables).text(name, claims));
      Path config = folder.resolve(name + ".cfg");
      Files.writeString(config, BatchConfig.text(cfg));
      TlcOptions options = TlcOptions.defaults().withCoverage(false);
      long steps = claims.stream().mapToLong(claim -> claim.steps().size()).sum();
      TlcResult result =
          runner.run(GeneratedModel.of(config, file, moduleFolders, steps), options, moment -> {});
      return read(result, claims.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  /**
   * Reads what was printed, once for each distinct state. A run that has not ended well, of which a
   * line is missing, or that was about other claims than these says nothing.
   */
  private List<Set<Integer>> read(TlcResult result, int claims) {
    if (result.verdict().kind() != Verdict.Kind.HOLDS) {
      throw new OpinionException(cfg + ": no second opinion: " + result.verdict().message());
    }
    if (!result.printed().contains(ASKED.formatted(claims))) {
      throw new OpinionException(
          "%s: no second opinion: TLC has not said that it was asked about %d claims"
              .formatted(cfg, claims));
    }
    List<Set<Integer>> accepted = new ArrayList<>();
    Stream.generate(TreeSet<Integer>::new).limit(claims).forEach(accepted::add);
    int lines = 0;
    for (String line : result.printed()) {
      Matcher printed = PRINTED.matcher(line);
      if (printed.matches()) {
        accepted.get(Integer.parseInt(printed.group(1)) - 1).add(Integer.valueOf(printed.group(2)));
        lines++;
      }
    }
    if (lines != result.counts().distinct()) {
      throw new OpinionException(
          "%s: no second opinion: TLC found %d states and printed %d of them"
              .formatted(cfg, result.counts().distinct(), lines));
    }
    return accepted;
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
