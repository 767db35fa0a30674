package org.inglenook.conformance.walk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.monitor.Diagnosis;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.replay.Subjects;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * What a generated test does: walks production code over the replay models of one spec and judges
 * each step. A failure names the steps and the command that takes the same walk again.
 */
public final class ImplementationWalks implements AutoCloseable {
  /** Takes one walk in place of those that jqwik draws: its numbers with commas between them. */
  private static final String RERUN_PROPERTY = "inglenook.walk";

  private static final int MOST_STATES = 100_000;

  private final String spec;
  private final List<WalkedModel> models;

  private ImplementationWalks(String spec, List<WalkedModel> models) {
    this.spec = spec;
    this.models = models;
  }

  /**
   * Opens and explores the replay models of {@code spec}.
   *
   * @param modelFolder {@code model-checking/models}
   * @param specFolder {@code spec}
   */
  public static ImplementationWalks open(String spec, Path modelFolder, Path specFolder) {
    SubjectFactory factory =
        Subjects.of(spec)
            .orElseThrow(
                () ->
                    new BadInputException(
                        spec, "no production code implements this spec", "Add a SubjectFactory"));
    List<WalkedModel> models = new ArrayList<>();
    for (Model model : Portfolio.read(modelFolder, specFolder).models()) {
      if (model.spec().equals(spec) && model.expectation().size() == SizeClass.REPLAY) {
        SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders());
        models.add(new WalkedModel(model.name(), engine, factory, engine.explore(MOST_STATES)));
      }
    }
    return new ImplementationWalks(spec, models);
  }

  /**
   * Every state observed satisfies the state predicate.
   *
   * @param test the generated test, as {@code Class#method}
   * @param choices the first picks the model, each of the others a step
   */
  public void holds(String test, String predicate, List<Integer> choices) {
    judge(
        test,
        choices,
        (engine, step) ->
            engine.holds(predicate, step.observed())
                ? Optional.empty()
                : Optional.of(predicate + " does not hold afterwards"));
  }

  /** Every step observed satisfies the step property. Parameters as for {@link #holds}. */
  public void holdsStep(String test, String property, List<Integer> choices) {
    judge(
        test,
        choices,
        (engine, step) ->
            !step.answer().done() || engine.holdsStep(property, step.before(), step.observed())
                ? Optional.empty()
                : Optional.of(property + " does not hold of this step"));
  }

  /** Every step is a step of the spec. Parameters as for {@link #holds}. */
  public void conforms(String test, List<Integer> choices) {
    judge(
        test,
        choices,
        (engine, step) ->
            !step.allowed() || step.conforms()
                ? Optional.empty()
                : Optional.of("not a step of the spec"));
  }

  /** What the spec does not allow is refused, and nothing has changed. As for {@link #holds}. */
  public void refuses(String test, List<Integer> choices) {
    judge(
        test,
        choices,
        (engine, step) ->
            step.allowed() || step.conforms()
                ? Optional.empty()
                : Optional.of("the spec does not allow this step"));
  }

  private void judge(String test, List<Integer> drawn, StepRule rule) {
    List<Integer> choices = rerun().orElse(drawn);
    WalkedModel model = models.get(choices.get(0) % models.size());
    List<WalkStep> steps = model.walk(choices.subList(1, choices.size()));
    for (int i = 0; i < steps.size(); i++) {
      Optional<String> complaint = rule.complaint(model.engine(), steps.get(i));
      if (complaint.isPresent()) {
        throw new AssertionError(
            text(test, choices, model, steps.subList(0, i + 1), complaint.get()));
      }
    }
  }

  private String text(
      String test,
      List<Integer> choices,
      WalkedModel model,
      List<WalkStep> steps,
      String complaint) {
    WalkStep last = steps.get(steps.size() - 1);
    StringBuilder text = new StringBuilder(spec + " on " + model.name() + ": " + complaint + "\n");
    for (int i = 0; i < steps.size(); i++) {
      text.append("  ").append(i + 1).append("  ").append(steps.get(i)).append('\n');
    }
    for (String line :
        new Diagnosis(model.engine()).explain(last.before(), last.instance(), last.observed())) {
      text.append("  ").append(line).append('\n');
    }
    String numbers = String.join(",", choices.stream().map(String::valueOf).toList());
    return text.append(
            "  again: mvn -q test -pl conformance -am -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dtest=")
        .append(test)
        .append(" -D" + RERUN_PROPERTY + "=")
        .append(numbers)
        .toString();
  }

  private static Optional<List<Integer>> rerun() {
    String given = System.getProperty(RERUN_PROPERTY, "");
    return given.isEmpty()
        ? Optional.empty()
        : Optional.of(Arrays.stream(given.split(",", -1)).map(Integer::valueOf).toList());
  }

  @Override
  public void close() {
    models.forEach(model -> model.engine().close());
  }

  /** Judges one step. */
  private interface StepRule {
    Optional<String> complaint(SpecEngine engine, WalkStep step);
  }
}
