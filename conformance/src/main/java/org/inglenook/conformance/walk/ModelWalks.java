package org.inglenook.conformance.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.inglenook.conformance.diagnosis.Diagnosis;
import org.inglenook.conformance.replay.RefusableInstances;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;

/**
 * Walks of production code over one model: drawn towards what was seen least, judged step by step,
 * and made short when one fails. All of it depends on the seeds alone.
 */
public final class ModelWalks {
  /**
   * System property that names one walk to be taken in place of those drawn: the model, a colon,
   * and the indices of the instances with commas between them.
   */
  public static final String RERUN_PROPERTY = "inglenook.walk";

  private final String name;
  private final SpecEngine engine;
  private final WalkLanguage language;
  private final WalkTaker taker;
  private final Map<String, WalkCoverage> coverages = new TreeMap<>();
  private final Map<String, WalkGuide> guides = new TreeMap<>();

  /**
   * @param name of the model
   * @param engine the opened model; used by the calling thread alone
   * @param factory makes the subjects
   * @param graph the model's whole graph
   */
  public ModelWalks(String name, SpecEngine engine, SubjectFactory factory, StateGraph graph) {
    this.name = name;
    this.engine = engine;
    language = new WalkLanguage(graph, new RefusableInstances(engine, graph, factory.impossible()));
    taker = new WalkTaker(engine, factory, graph);
  }

  /** The model's name. */
  public String name() {
    return name;
  }

  /**
   * Draws a walk and judges it; or the one that {@link #RERUN_PROPERTY} names, if it does.
   *
   * @param purpose what the walk is for; walks of one purpose share their coverage
   * @param random the only chance in it
   * @param most steps
   */
  public Optional<WalkFailure> walk(String purpose, WalkRule rule, Random random, int most) {
    List<Integer> drawn = guide(purpose).draw(random, most);
    return judge(rule, rerun().orElse(drawn));
  }

  /**
   * Judges one walk; steps of it that are not legal are left out.
   *
   * @param walk indices of instances
   */
  public Optional<WalkFailure> judge(WalkRule rule, List<Integer> walk) {
    List<Integer> legal = language.legalPart(walk);
    int drawn = failsAfter(rule, legal);
    if (drawn == 0) {
      return Optional.empty();
    }
    WalkShrinker shrinker = new WalkShrinker(language, each -> failsAfter(rule, each));
    List<Integer> shortest = shrinker.shrink(legal.subList(0, drawn));
    List<WalkStep> steps = taker.take(shortest);
    WalkStep last = steps.get(steps.size() - 1);
    return Optional.of(
        new WalkFailure(
            name,
            rule.complaint(engine, last).orElseThrow(),
            shortest,
            steps,
            drawn,
            new Diagnosis(engine).explain(last.rejected())));
  }

  /**
   * Draws a walk as {@link #walk} does, and does not take it.
   *
   * @param most steps
   * @return indices of instances, each legal where the ones before it lead
   */
  public List<Integer> draw(String purpose, Random random, int most) {
    return guide(purpose).draw(random, most);
  }

  /**
   * Takes drawn walks with other production code.
   *
   * @param other makes its subjects
   * @return the complaint about the first step that is wrong; empty if none is
   */
  public Optional<String> complaint(
      SubjectFactory other, List<WalkRule> rules, List<List<Integer>> walks) {
    WalkTaker others = new WalkTaker(engine, other, language.graph());
    for (List<Integer> walk : walks) {
      for (WalkStep step : others.take(walk)) {
        for (WalkRule rule : rules) {
          Optional<String> complaint = rule.complaint(engine, step);
          if (complaint.isPresent()) {
            return complaint;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The number of steps after which the rule has a complaint; 0 when it has none. */
  private int failsAfter(WalkRule rule, List<Integer> walk) {
    List<WalkStep> steps = taker.take(walk);
    for (int i = 0; i < steps.size(); i++) {
      if (rule.complaint(engine, steps.get(i)).isPresent()) {
        return i + 1;
      }
    }
    return 0;
  }

  /** What the walks of this purpose have seen so far. */
  public WalkCoverage coverage(String purpose) {
    return coverages.computeIfAbsent(purpose, each -> new WalkCoverage(language));
  }

  private WalkGuide guide(String purpose) {
    return guides.computeIfAbsent(purpose, each -> new WalkGuide(language, coverage(purpose)));
  }

  /** The model of the walk that the property names; empty when it names none. */
  static String modelToRerun() {
    String given = System.getProperty(RERUN_PROPERTY, "");
    return given.substring(0, Math.max(0, given.lastIndexOf(':')));
  }

  /** The walk that the property names, if it is one of this model. */
  private Optional<List<Integer>> rerun() {
    if (!modelToRerun().equals(name)) {
      return Optional.empty();
    }
    String given = System.getProperty(RERUN_PROPERTY);
    String numbers = given.substring(given.lastIndexOf(':') + 1);
    try {
      return Optional.of(Arrays.stream(numbers.split(",", -1)).map(Integer::valueOf).toList());
    } catch (NumberFormatException e) {
      throw new BadInputException(
          "-D" + RERUN_PROPERTY + "=" + given,
          "that is no walk",
          "Give the model, a colon and numbers with commas, as a failure prints them",
          e);
    }
  }
}
