package org.inglenook.conformance.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.opinion.Claim;
import org.inglenook.conformance.opinion.Disagreement;
import org.inglenook.conformance.opinion.GraphClaims;
import org.inglenook.conformance.opinion.OpinionException;
import org.inglenook.conformance.opinion.SecondJudge;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.inglenook.modelchecking.tlc.TlcRunner;

/**
 * Has verdicts of a replayed graph, which steps are possible in a state and where they lead, judged
 * again by a forked TLC: those of some states of a small replay model of each spec, or all of all
 * replay models.
 */
final class SecondOpinion {
  /** States of a sample; with the fork it costs about two seconds of one processor. */
  private static final int SAMPLE = 40;

  /** Models with fewer states are sampled only where a spec has no other. */
  private static final long TINY = 1_000;

  /** Lines about one model; where the judges differ about one state, they do so about many. */
  private static final int MOST_LINES = 5;

  private final TlcRunner runner;
  private final List<Model> models;
  private final boolean all;

  /**
   * @param models those of the portfolio
   * @param size of the check
   */
  SecondOpinion(TlcRunner runner, List<Model> models, SizeClass size) {
    this.runner = runner;
    this.models = models.stream().filter(SecondOpinion::isReplayed).toList();
    all = size == SizeClass.FULL;
  }

  /** How many verdicts about {@code model} are judged twice, in a word. */
  String extent(Model model) {
    String some = all ? "all" : "a sample of " + SAMPLE;
    return concerns(model) ? some : "none";
  }

  /** Whether verdicts about {@code model} are judged twice. */
  boolean concerns(Model model) {
    return isReplayed(model) && (all || isSmallestOfItsSpec(model));
  }

  private boolean isSmallestOfItsSpec(Model model) {
    Optional<Model> smallest =
        models.stream()
            .filter(each -> each.spec().equals(model.spec()))
            .min(
                Comparator.comparing(SecondOpinion::isTiny)
                    .thenComparingLong(each -> each.expectation().states().orElse(0))
                    .thenComparing(Model::name));
    return smallest.filter(each -> each.name().equals(model.name())).isPresent();
  }

  /** A model of a few actions says little of the others. */
  private static boolean isTiny(Model model) {
    return model.expectation().states().orElse(0) < TINY;
  }

  private static boolean isReplayed(Model model) {
    return model.expectation().size() == SizeClass.REPLAY;
  }

  /** Judges again what {@code graph} says of {@code model}. */
  JudgedAgain judge(Model model, SpecEngine engine, StateGraph graph) {
    List<Claim> claims =
        new GraphClaims(graph, engine.variables()).sample(all ? graph.states() : SAMPLE);
    SecondJudge judge =
        new SecondJudge(runner, model.cfg(), model.moduleFolders(), engine.variables());
    try {
      List<String> differences = lines(model, judge.disagreements(claims));
      long verdicts = claims.stream().mapToLong(claim -> claim.steps().size()).sum();
      return new JudgedAgain(verdicts, differences, false);
    } catch (OpinionException e) {
      return new JudgedAgain(0, List.of(model.cfgName() + ": " + e.getMessage()), e.isCutShort());
    }
  }

  private static List<String> lines(Model model, List<Disagreement> found) {
    List<String> lines = new ArrayList<>();
    found.stream()
        .limit(MOST_LINES)
        .map(each -> model.cfgName() + ": " + each.text())
        .forEach(lines::add);
    if (found.size() > MOST_LINES) {
      lines.add(
          "%s: the judges disagree about %d states more"
              .formatted(model.cfgName(), found.size() - MOST_LINES));
    }
    return lines;
  }
}
