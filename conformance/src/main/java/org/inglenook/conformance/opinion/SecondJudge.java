package org.inglenook.conformance.opinion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inglenook.modelchecking.tlc.TlcRunner;

/** Asks a forked TLC what it thinks of claims, many in one run. */
public final class SecondJudge {
  /**
   * Steps in one run: a fork costs a second, and TLC's parser takes much memory for long modules.
   */
  private static final int BATCH = 8_000;

  private final Fork fork;
  private final List<String> variables;

  /**
   * @param cfg of the model whose spec judges; it need not be one of the portfolio
   * @param moduleFolders where modules that the model names are looked for, after its own folder
   * @param variables the spec's, in its order
   */
  public SecondJudge(TlcRunner runner, Path cfg, List<Path> moduleFolders, List<String> variables) {
    fork = new Fork(runner, cfg, moduleFolders);
    this.variables = List.copyOf(variables);
  }

  /**
   * The claims that the second judge sees differently, in their order.
   *
   * @throws OpinionException when TLC does not come to an end with them
   */
  public List<Disagreement> disagreements(List<Claim> claims) {
    List<Disagreement> found = new ArrayList<>();
    for (List<Claim> batch : batches(claims)) {
      List<Set<Integer>> accepted = judge(batch);
      for (int i = 0; i < batch.size(); i++) {
        if (!accepted.get(i).equals(batch.get(i).accepted())) {
          found.add(new Disagreement(batch.get(i), accepted.get(i)));
        }
      }
    }
    return found;
  }

  /** At least one claim each. */
  private static List<List<Claim>> batches(List<Claim> claims) {
    List<List<Claim>> batches = new ArrayList<>();
    int from = 0;
    int steps = 0;
    for (int i = 0; i < claims.size(); i++) {
      steps += claims.get(i).steps().size();
      if (steps > BATCH && i > from) {
        batches.add(claims.subList(from, i));
        from = i;
        steps = claims.get(i).steps().size();
      }
    }
    batches.add(claims.subList(from, claims.size()));
    return batches;
  }

  /** What TLC accepts of each claim, in the terms of {@link Claim#accepted}. */
  private List<Set<Integer>> judge(List<Claim> claims) {
    long steps = claims.stream().mapToLong(claim -> claim.steps().size()).sum();
    String module = new BatchModule(fork.model(), variables).text(claims);
    List<Set<Integer>> accepted = new ArrayList<>();
    Stream.generate(TreeSet<Integer>::new).limit(claims.size()).forEach(accepted::add);
    for (int[] row : fork.run(module, claims.size(), steps)) {
      accepted.get(row[0] - 1).add(row[1]);
    }
    return accepted;
  }
}
