package org.inglenook.conformance.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Random walks of a model. Actions are drawn first, so that those with few instances come, too. */
final class Walks {
  private static final int LEAST_STEPS = 4;
  private static final int MOST_STEPS = 24;

  private final Tables tables;

  Walks(Tables tables) {
    this.tables = tables;
  }

  /** The states of a walk and the steps between them, as everything that could be reported. */
  Draft next(SplittableRandom random) {
    int state = random.nextInt(tables.initial());
    int length = random.nextInt(LEAST_STEPS, MOST_STEPS + 1);
    List<Draft.Line> lines = new ArrayList<>();
    lines.add(new Draft.Line(-1, tables.state(state)));
    while (lines.size() <= length && tables.steps(state).length > 0) {
      int[] step = step(state, random);
      state = step[1];
      lines.add(new Draft.Line(step[0], tables.state(state)));
    }
    return new Draft(lines, Optional.empty());
  }

  private int[] step(int state, SplittableRandom random) {
    int[] steps = tables.steps(state);
    TreeMap<String, List<int[]>> byAction = new TreeMap<>();
    for (int i = 0; i < steps.length; i += 2) {
      byAction
          .computeIfAbsent(tables.instances().get(steps[i]).action(), unused -> new ArrayList<>())
          .add(new int[] {steps[i], steps[i + 1]});
    }
    List<List<int[]>> actions = List.copyOf(byAction.values());
    List<int[]> chosen = actions.get(random.nextInt(actions.size()));
    return chosen.get(random.nextInt(chosen.size()));
  }
}
