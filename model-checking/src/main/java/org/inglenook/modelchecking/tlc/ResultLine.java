package org.inglenook.modelchecking.tlc;

import java.util.List;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.PropertyIds;

/**
 * One line of the results file: one run of one model.
 *
 * @param model the model's name
 * @param spec the spec it is about
 * @param hash hash of cfg and modules, see {@code TreeHash}
 * @param jar SHA-256 of the jar with TLC
 * @param tlc version of TLC
 * @param properties what was checked: the id of each INVARIANT and PROPERTY, or its operator's name
 *     where it has no id
 * @param expected the expected verdict in the words of the {@code .cfg}
 * @param verdict the kind of verdict, by its constant's name
 * @param detail the verdict in words
 * @param agrees whether everything was as expected
 * @param differences what was not
 * @param generated states generated
 * @param distinct distinct states
 * @param depth depth of the search
 * @param workers worker threads
 * @param millis time from fork to exit, milliseconds
 * @param coverage how often each action fired
 */
public record ResultLine(
    String model,
    String spec,
    String hash,
    String jar,
    String tlc,
    List<String> properties,
    String expected,
    Verdict.Kind verdict,
    String detail,
    boolean agrees,
    List<String> differences,
    long generated,
    long distinct,
    int depth,
    int workers,
    long millis,
    List<ActionCoverage> coverage) {

  /** Copies the lists, so that the record cannot change. */
  public ResultLine {
    properties = List.copyOf(properties);
    differences = List.copyOf(differences);
    coverage = List.copyOf(coverage);
  }

  /** The line of a run. */
  static ResultLine of(
      Model model, String hash, TlcJar jar, TlcResult result, Judgement judgement) {
    return new ResultLine(
        model.name(),
        model.spec(),
        hash,
        jar.digest(),
        result.tlcVersion(),
        properties(model),
        model.expectation().verdictText(),
        result.verdict().kind(),
        result.verdict().toString(),
        judgement.agrees(),
        judgement.differences(),
        result.counts().generated(),
        result.counts().distinct(),
        result.counts().depth(),
        result.workers(),
        result.elapsed().toMillis(),
        result.coverage());
  }

  private static List<String> properties(Model model) {
    PropertyIds ids = model.propertyIds();
    return model.listed().stream().map(name -> ids.idOf(name).orElse(name)).toList();
  }
}
