package org.inglenook.conformance.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.inglenook.modelchecking.engine.SpecAction.Conjunct;

/**
 * Which guard a refusal speaks of: the one that it is the answer to elsewhere, and the one that it
 * shares a word with, since one word goes through every layer.
 */
final class Suspicion {
  private static final double SAME_WORD = 0.6;
  private static final double SAME_ANSWER = 0.4;

  /** Words of a refusal that say nothing of what it is about. */
  private static final List<String> PLAIN = List.of("not", "no", "already", "still", "in", "to");

  private final Experience experience;

  Suspicion(Experience experience) {
    this.experience = experience;
  }

  /**
   * From -1 to 1; 0 where nothing speaks for or against it.
   *
   * @param answer the refusal, as in {@code NOT_QUIET}
   */
  double of(Conjunct guard, String answer) {
    double share = experience.share(guard.place(), answer);
    boolean answeredOtherwise = share == 0 && experience.knows(guard.place());
    return (shareWord(guard.text(), answer) ? SAME_WORD : 0)
        + (answeredOtherwise ? -SAME_ANSWER : share * SAME_ANSWER);
  }

  private static boolean shareWord(String guard, String answer) {
    List<String> words =
        Arrays.stream(guard.split("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    return Arrays.stream(answer.toLowerCase(Locale.ROOT).split("_"))
        .anyMatch(word -> !PLAIN.contains(word) && words.contains(word));
  }
}
