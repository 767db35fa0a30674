package org.inglenook.modelchecking.tlc;

import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.portfolio.Model;

/** Checks models one after the other: run, judge, keep the result. */
public final class ModelChecker {
  private final TlcRunner runner;
  private final TlcOptions options;
  private final ResultsFile results;
  private final boolean resume;

  /**
   * A checker.
   *
   * @param options for all models; those of full size get more memory and time
   * @param results where each result goes as soon as it is there
   * @param resume whether a model is passed over that already agreed with the same cfg, modules and
   *     TLC
   */
  public ModelChecker(TlcRunner runner, TlcOptions options, ResultsFile results, boolean resume) {
    this.runner = runner;
    this.options = options;
    this.results = results;
    this.resume = resume;
  }

  /**
   * Checks one model.
   *
   * @throws org.inglenook.modelchecking.BadInputException when it cannot be run or its result not
   *     be kept
   */
  public CheckedModel check(Model model, ProgressListener listener) {
    String hash = model.hash();
    Optional<ResultLine> earlier =
        resume ? results.agreeing(model.name(), hash, runner.jar().digest()) : Optional.empty();
    return earlier
        .map(line -> new CheckedModel(model, new Judgement(List.of()), line, Optional.empty()))
        .orElseGet(() -> run(model, hash, listener));
  }

  private CheckedModel run(Model model, String hash, ProgressListener listener) {
    TlcResult result = runner.run(model, options.forSize(model.expectation().size()), listener);
    Judgement judgement = Judge.judge(model, result);
    ResultLine line = ResultLine.of(model, hash, runner.jar(), result, judgement);
    results.append(line);
    return new CheckedModel(model, judgement, line, Optional.of(result));
  }
}
