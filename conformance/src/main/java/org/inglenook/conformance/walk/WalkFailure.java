package org.inglenook.conformance.walk;

import java.util.List;

/**
 * A walk that failed, as short as it could be made.
 *
 * @param model whose walk it is
 * @param complaint what is wrong with its last step, as a clause
 * @param walk indices of instances, the last one failing
 * @param steps the same walk as it was taken
 * @param drawn steps that it took to fail before it was made shorter
 * @param explanation lines about the last step: guard or update that fails, values, properties
 */
public record WalkFailure(
    String model,
    String complaint,
    List<Integer> walk,
    List<WalkStep> steps,
    int drawn,
    List<String> explanation) {

  public WalkFailure {
    walk = List.copyOf(walk);
    steps = List.copyOf(steps);
    explanation = List.copyOf(explanation);
  }

  /** The walk as {@link ModelWalks#RERUN_PROPERTY} takes it. */
  public String rerun() {
    return model + ":" + String.join(",", walk.stream().map(String::valueOf).toList());
  }

  /**
   * The failure as a person reads it.
   *
   * @param command the command that takes the walk again
   */
  public String text(String command) {
    StringBuilder text = new StringBuilder(model + ": " + complaint + "\n");
    for (int i = 0; i < steps.size(); i++) {
      text.append("  step ").append(i + 1).append(": ").append(steps.get(i)).append('\n');
    }
    explanation.forEach(line -> text.append("  ").append(line).append('\n'));
    if (drawn > walk.size()) {
      text.append("  (found after ").append(drawn).append(" steps)\n");
    }
    return text.append("  again: ").append(command).toString();
  }
}
