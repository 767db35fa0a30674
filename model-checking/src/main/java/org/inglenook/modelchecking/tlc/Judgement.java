package org.inglenook.modelchecking.tlc;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a model showed what its {@code .cfg} expects.
 *
 * @param differences a sentence for each difference, beginning with the name of the {@code .cfg};
 *     empty when there is none
 */
public record Judgement(List<String> differences) {
  /** Copies the list, so that the record cannot change. */
  public Judgement {
    differences = List.copyOf(differences);
  }

  /** Whether there is no difference. */
  public boolean agrees() {
    return differences.isEmpty();
  }

  /** Both judgements as one. */
  public Judgement and(Judgement other) {
    List<String> all = new ArrayList<>(differences);
    all.addAll(other.differences);
    return new Judgement(all);
  }
}
