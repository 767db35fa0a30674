package org.inglenook.conformance.walk;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.conformance.generate.TestGenerator;
import org.inglenook.conformance.generate.TestNames;
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
  private static final int MOST_STATES = 100_000;
  private static final int MOST_STEPS = 60;

  private final String spec;
  private final List<SpecEngine> engines = new ArrayList<>();
  private final List<ModelWalks> models = new ArrayList<>();
  private final Set<String> tests = new TreeSet<>();
  private final Set<String> methods = new TreeSet<>();

  private ImplementationWalks(String spec) {
    this.spec = spec;
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
    ImplementationWalks walks = new ImplementationWalks(spec);
    Portfolio portfolio = Portfolio.read(modelFolder, specFolder);
    for (Model model : portfolio.models()) {
      if (model.spec().equals(spec) && model.expectation().size() == SizeClass.REPLAY) {
        SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders());
        if (walks.engines.isEmpty()) {
          walks.methods.addAll(TestGenerator.methods(portfolio, model, engine.module()));
        }
        walks.engines.add(engine);
        walks.models.add(
            new ModelWalks(model.name(), engine, factory, engine.explore(MOST_STATES)));
      }
    }
    return walks;
  }

  /**
   * Holds a compiled test class to the spec as it is now.
   *
   * @throws BadInputException when properties have come or gone since the class was generated
   */
  public void requireTestsOfToday(Class<?> generated) {
    Set<String> has = new TreeSet<>();
    for (Method method : generated.getDeclaredMethods()) {
      if (method.getName().matches(TestNames.OF_PROPERTY)) {
        has.add(method.getName());
      }
    }
    Set<String> lacks = new TreeSet<>(methods);
    lacks.removeAll(has);
    has.removeAll(methods);
    if (!lacks.isEmpty() || !has.isEmpty()) {
      throw new BadInputException(
          generated.getName(),
          "was generated from another text of "
              + spec
              + ": it has no test "
              + lacks
              + ", and for nothing it has "
              + has,
          "Build with Maven, which generates it again");
    }
  }

  /**
   * Every state observed satisfies the state predicate.
   *
   * @param test the generated test, as {@code Class#method}
   * @param seed fixes the model and, together with the seeds of this test before, the walk
   */
  public void holds(String test, String predicate, long seed) {
    judge(test, WalkRule.holds(predicate), seed);
  }

  /** Every step observed satisfies the step property. Parameters as for {@link #holds}. */
  public void holdsStep(String test, String property, long seed) {
    judge(test, WalkRule.holdsStep(property), seed);
  }

  /** Every step is a step of the spec. Parameters as for {@link #holds}. */
  public void conforms(String test, long seed) {
    judge(test, WalkRule.conforms(), seed);
  }

  /** What the spec does not allow is refused, and nothing has changed. As for {@link #holds}. */
  public void refuses(String test, long seed) {
    judge(test, WalkRule.refuses(), seed);
  }

  private void judge(String test, WalkRule rule, long seed) {
    tests.add(test);
    Random random = new Random(seed);
    ModelWalks model = model(random);
    model
        .walk(test, rule, random, MOST_STEPS)
        .ifPresent(
            failure -> {
              throw new AssertionError(spec + " on " + failure.text(command(test, failure)));
            });
  }

  /** The model of the walk to be taken again, or else any. */
  private ModelWalks model(Random random) {
    String again = ModelWalks.modelToRerun();
    if (again.isEmpty()) {
      return models.get(random.nextInt(models.size()));
    }
    return models.stream()
        .filter(model -> model.name().equals(again))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "-D" + ModelWalks.RERUN_PROPERTY,
                    "no replay model of " + spec + " is called '" + again + "'",
                    "Name one of " + models.stream().map(ModelWalks::name).toList()));
  }

  private static String command(String test, WalkFailure failure) {
    return "mvn -q test -pl conformance -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest="
        + test
        + " -D"
        + ModelWalks.RERUN_PROPERTY
        + "="
        + failure.rerun();
  }

  /** What the walks of each test have seen on each model; one line for both. */
  public List<String> outcome() {
    List<String> lines = new ArrayList<>();
    for (ModelWalks model : models) {
      for (String test : tests) {
        lines.add(test + " on " + model.name() + ": " + model.coverage(test));
      }
    }
    return lines;
  }

  /** Writes {@link #outcome} to {@code <spec>.txt} in {@code folder}, which is made. */
  public void writeOutcome(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(spec + ".txt"), outcome());
  }

  @Override
  public void close() {
    engines.forEach(SpecEngine::close);
  }
}
