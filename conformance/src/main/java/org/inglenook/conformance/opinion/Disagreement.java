package org.inglenook.conformance.opinion;

import java.util.Set;
import java.util.TreeSet;

/**
 * A claim about which the judges disagree.
 *
 * @param claim what it is about, with the first verdict
 * @param second what the second judge accepts, in the terms of {@link Claim#accepted}
 */
public record Disagreement(Claim claim, Set<Integer> second) {
  public Disagreement {
    second = new TreeSet<>(second);
  }

  /** Both verdicts, about the first step that they differ in. */
  public String text() {
    Set<Integer> differing = new TreeSet<>(claim.accepted());
    differing.addAll(second);
    differing.removeIf(step -> claim.accepted().contains(step) == second.contains(step));
    int step = differing.iterator().next();
    String what =
        step == 0 ? "its beginning" : "step " + step + ", " + claim.steps().get(step - 1).step();
    return "%s: the judges disagree about %s: this JVM %s it, a forked TLC %s it"
        .formatted(claim.name(), what, word(claim.accepted(), step), word(second, step));
  }

  private static String word(Set<Integer> accepted, int step) {
    return accepted.contains(step) ? "accepts" : "rejects";
  }
}
