package org.inglenook.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inglenook.conformance.replay.RefusableInstances;
import org.inglenook.conformance.toy.DoorSubjects;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WalkGuideTest {
  private static final int WALKS = 12;
  private static final int STEPS = 10;

  private final SpecEngine engine = ToySpec.open();
  private final StateGraph graph = engine.explore(1000);
  private final WalkLanguage language =
      new WalkLanguage(
          graph, new RefusableInstances(engine, graph, new DoorSubjects().impossible()));

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void shouldDrawTheSameWalksFromTheSameSeed() {
    assertThat(guided(1, new WalkCoverage(language)))
        .isEqualTo(guided(1, new WalkCoverage(language)))
        .isNotEqualTo(guided(2, new WalkCoverage(language)));
  }

  @Test
  void shouldDrawLegalWalksOnly() {
    assertThat(guided(3, new WalkCoverage(language)))
        .allMatch(walk -> language.legalPart(walk).equals(walk))
        .allMatch(walk -> !walk.isEmpty() && walk.size() <= STEPS);
  }

  @Test
  void shouldSeeMoreTransitionsThanChanceDoesInAsManySteps() {
    int guided = 0;
    int chance = 0;
    for (int seed = 1; seed <= 20; seed++) {
      WalkCoverage coverage = new WalkCoverage(language);
      List<List<Integer>> walks = guided(seed, coverage);
      guided += coverage.transitions();
      chance += byChance(seed, walks).transitions();
    }

    assertThat(guided).isGreaterThan(chance * 11 / 10);
  }

  /** Walks of the same lengths in which every legal step is as likely as any other. */
  private WalkCoverage byChance(long seed, List<List<Integer>> lengths) {
    WalkCoverage coverage = new WalkCoverage(language);
    Random random = new Random(seed);
    for (List<Integer> length : lengths) {
      int at = 0;
      for (int i = 0; i < length.size(); i++) {
        int[] enabled = language.enabled(at);
        int instance = enabled[random.nextInt(enabled.length)];
        coverage.count(at, instance);
        at = language.after(at, instance);
      }
    }
    return coverage;
  }

  private List<List<Integer>> guided(long seed, WalkCoverage coverage) {
    WalkGuide guide = new WalkGuide(language, coverage);
    Random random = new Random(seed);
    List<List<Integer>> walks = new ArrayList<>();
    for (int i = 0; i < WALKS; i++) {
      walks.add(guide.draw(random, STEPS));
    }
    return walks;
  }
}
