package org.inglenook.conformance.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.inglenook.modelchecking.engine.StateGraph;

/**
 * Shortens a walk that fails, inside the legal language, so that it still fails.
 *
 * <ol>
 *   <li>The way to where it fails is replaced by a shortest path in the state graph, which is the
 *       one that TLC would print; where the failure depends on the way, as late a part of the way
 *       as will do.
 *   <li>Parts are left out, ever smaller ones; steps that are illegal without them go, too.
 *   <li>The end is tried in the states that are nearer to the beginning: any step, if one is
 *       enough.
 * </ol>
 */
final class WalkShrinker {
  /** Walks that may be taken in looking for a nearer state. */
  private static final int MOST_TRIALS = 20_000;

  private final WalkLanguage language;
  private final StateGraph graph;
  private final ToIntFunction<List<Integer>> trial;
  private int tail = 1;

  /**
   * @param trial takes a walk, and says how many steps it took to fail; 0 when it did not
   */
  WalkShrinker(WalkLanguage language, ToIntFunction<List<Integer>> trial) {
    this.language = language;
    graph = language.graph();
    this.trial = trial;
  }

  /** The shortest walk found; {@code failing} fails by its last step. */
  List<Integer> shrink(List<Integer> failing) {
    return nearer(parts(shortcut(failing)));
  }

  private List<Integer> shortcut(List<Integer> walk) {
    int[] states = states(walk);
    for (int i = walk.size() - 1; i > 0; i--) {
      if (graph.depth(states[i]) < i) {
        List<Integer> found = failing(joined(states[i], walk.subList(i, walk.size())));
        if (!found.isEmpty() && found.size() < walk.size()) {
          tail = walk.size() - i;
          return found;
        }
      }
    }
    return walk;
  }

  private List<Integer> parts(List<Integer> walk) {
    List<Integer> best = walk;
    for (int size = best.size() / 2; size > 0; size /= 2) {
      for (int from = 0; from + size < best.size(); ) {
        List<Integer> rest = new ArrayList<>(best.subList(0, from));
        rest.addAll(best.subList(from + size, best.size()));
        List<Integer> found = failing(language.legalPart(rest));
        if (found.isEmpty()) {
          from += size;
        } else {
          best = found;
        }
      }
    }
    return best;
  }

  private List<Integer> nearer(List<Integer> walk) {
    int length = Math.min(tail, walk.size());
    List<Integer> end = walk.subList(walk.size() - length, walk.size());
    int trials = 0;
    for (int state = 0; state < graph.states(); state++) {
      if (graph.depth(state) + length >= walk.size() || trials >= MOST_TRIALS) {
        return walk;
      }
      for (List<Integer> candidate : ends(state, end)) {
        trials++;
        List<Integer> found = failing(candidate);
        if (!found.isEmpty() && found.size() < walk.size()) {
          return found;
        }
      }
    }
    return walk;
  }

  /** The walks to {@code state} and on by the same end; by any step if the end is a single one. */
  private List<List<Integer>> ends(int state, List<Integer> end) {
    List<List<Integer>> found = new ArrayList<>();
    if (end.size() > 1) {
      List<Integer> legal = language.legalPart(joined(state, end));
      if (legal.size() == graph.depth(state) + end.size()) {
        found.add(legal);
      }
      return found;
    }
    for (int i = 0; i < graph.instances().size(); i++) {
      if (language.isLegal(state, i)) {
        found.add(joined(state, List.of(i)));
      }
    }
    return found;
  }

  /** What of {@code walk} it takes to fail; empty when it does not. */
  private List<Integer> failing(List<Integer> walk) {
    return walk.subList(0, trial.applyAsInt(walk));
  }

  private List<Integer> joined(int state, List<Integer> end) {
    List<Integer> walk = new ArrayList<>(graph.pathTo(state).instances());
    walk.addAll(end);
    return walk;
  }

  /** The states before each step. */
  private int[] states(List<Integer> walk) {
    int[] states = new int[walk.size()];
    int at = 0;
    for (int i = 0; i < states.length; i++) {
      states[i] = at;
      at = language.after(at, walk.get(i));
    }
    return states;
  }
}
