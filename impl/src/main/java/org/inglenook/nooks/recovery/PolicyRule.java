package org.inglenook.nooks.recovery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.inglenook.nooks.wrapper.Limits;

/**
 * One rule of a {@link PolicyFile}.
 *
 * @param subject the driver or class that it is about, as in {@code "driver e1000"}
 * @param policy what is to be done
 */
record PolicyRule(String subject, Policy policy) {
  private static final String ACTIONS = "restart, unload, or alternate NAME";
  private static final String OPTIONS = "max N, notify, pages N, packets N, or timers N";

  /** Reads the words of line {@code line}. */
  static PolicyRule read(int line, List<String> words) {
    return new Reader(line, words).rule();
  }

  /** Takes the words of one line, one after the other. */
  private static final class Reader {
    private final int line;
    private final Deque<String> words;
    private Decision action = Decision.RESTART;
    private Optional<String> alternate = Optional.empty();
    private int maxRestarts = Policy.MAX_RESTARTS;
    private boolean notifies;
    private int pages = Integer.MAX_VALUE;
    private int packets = Integer.MAX_VALUE;
    private int timers = Integer.MAX_VALUE;

    Reader(int line, List<String> words) {
      this.line = line;
      this.words = new ArrayDeque<>(words);
    }

    PolicyRule rule() {
      final String subject = subject();
      action();
      while (!words.isEmpty()) {
        option();
      }
      final Limits limits = new Limits(pages, packets, timers);
      return new PolicyRule(subject, new Policy(action, alternate, maxRestarts, notifies, limits));
    }

    private String subject() {
      final String kind = words.remove();
      return switch (kind) {
        case "driver", "class" -> kind + " " + next("the name of a " + kind + " after it");
        case "default" -> kind;
        default ->
            throw bad(
                "'" + kind + "' begins no rule", "Begin with driver NAME, class NAME or default");
      };
    }

    private void action() {
      final String word = next(ACTIONS);
      switch (word) {
        case "restart" -> action = Decision.RESTART;
        case "unload" -> action = Decision.UNLOAD;
        case "alternate" -> {
          action = Decision.ALTERNATE;
          alternate = Optional.of(next("the name of the other version"));
        }
        default -> throw bad("'" + word + "' is no action", "Write " + ACTIONS);
      }
    }

    private void option() {
      final String word = words.remove();
      switch (word) {
        case "max" -> maxRestarts = number(word);
        case "notify" -> notifies = true;
        case "pages" -> pages = number(word);
        case "packets" -> packets = number(word);
        case "timers" -> timers = number(word);
        default -> throw bad("'" + word + "' is no option", "Write " + OPTIONS);
      }
    }

    private int number(String option) {
      final String word = next("a number after " + option);
      try {
        final int number = Integer.parseInt(word);
        if (number >= 0) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw notANumber(option, word);
      }
      throw notANumber(option, word);
    }

    private BadPolicyException notANumber(String option, String word) {
      return bad("'" + word + "' is no number", "Write a number from 0 on after " + option);
    }

    private String next(String wanted) {
      if (words.isEmpty()) {
        throw bad("the rule ends too early", "Write " + wanted);
      }
      return words.remove();
    }

    private BadPolicyException bad(String what, String advice) {
      return new BadPolicyException(line, what, advice);
    }
  }
}
