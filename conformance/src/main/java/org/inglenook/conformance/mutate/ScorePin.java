package org.inglenook.conformance.mutate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The score of one class as it was when somebody last looked: a line of {@code
 * spec/mutants/<Spec>.excused}. Any difference is pointed out, a better score as much as a worse
 * one, so that a reader can believe what is written there.
 *
 * <pre>
 * score weakening killed=39 survived=1 excused=1 equivalent=0 invalid=0
 * </pre>
 *
 * @param mutantClass the word for the class
 * @param counts the rest of the line, as written
 * @param line the number of the line
 */
record ScorePin(String mutantClass, String counts, int line) {
  private static final Pattern PIN =
      Pattern.compile(
          "score (weakening|strengthening|effect|fairness) "
              + "(killed=\\d+ survived=\\d+ excused=\\d+ equivalent=\\d+ invalid=\\d+)");

  private static final Pattern COUNT = Pattern.compile("(\\w+)=(\\d+)");

  /** The pin that {@code text} is, if it is one. */
  static Optional<ScorePin> parse(String text, int line) {
    Matcher pin = PIN.matcher(text);
    return pin.matches()
        ? Optional.of(new ScorePin(pin.group(1), pin.group(2), line))
        : Optional.empty();
  }

  /** The line that pins {@code score}. */
  static String of(Score score) {
    return "score " + score.mutantClass().word() + " " + counts(score);
  }

  private static String counts(Score score) {
    return String.format(
        Locale.ROOT,
        "killed=%d survived=%d excused=%d equivalent=%d invalid=%d",
        score.killed(),
        score.survived(),
        score.excused(),
        score.equivalent(),
        score.invalid());
  }

  /** Whether {@code score} is what was pinned. */
  boolean agrees(Score score) {
    return counts.equals(counts(score));
  }

  /** One of the counts, such as {@code killed}. */
  int count(String word) {
    Matcher count = COUNT.matcher(counts);
    while (count.find()) {
      if (count.group(1).equals(word)) {
        return Integer.parseInt(count.group(2));
      }
    }
    throw new IllegalArgumentException("a score has no count " + word);
  }
}
