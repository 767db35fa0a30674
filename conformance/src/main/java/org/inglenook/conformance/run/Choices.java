package org.inglenook.conformance.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inglenook.conformance.cli.UnknownName;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.scenario.FaultRule;

/** Turns the words of the command line into what they stand for, or says what would be right. */
final class Choices {
  private Choices() {}

  /** The constant that {@code word} names in lower case with hyphens. */
  static <E extends Enum<E>> E of(Class<E> type, String word, String kind, String option) {
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(word)) {
        return constant;
      }
    }
    throw UnknownName.of(kind, word, words(type), option);
  }

  /** The fault in {@code KIND} or {@code KIND@CYCLE}. */
  static FaultRule fault(String text, String option) {
    int at = text.indexOf('@');
    String kind = at < 0 ? text : text.substring(0, at);
    return new FaultRule(
        of(FaultRule.Kind.class, kind, "fault", option),
        at < 0 ? FaultRule.ANY_CYCLE : cycle(text.substring(at + 1), option));
  }

  private static long cycle(String text, String option) {
    try {
      long cycle = Long.parseLong(text);
      if (cycle >= 0) {
        return cycle;
      }
    } catch (NumberFormatException e) {
      throw badCycle(text, option, e);
    }
    throw badCycle(text, option, null);
  }

  private static BadInputException badCycle(String text, String option, Exception cause) {
    BadInputException bad =
        new BadInputException(
            option,
            "'" + text + "' is no cycle",
            "Write a number from 0 on, as in wild-store@2000000");
    if (cause != null) {
      bad.addSuppressed(cause);
    }
    return bad;
  }

  /** All words for the constants of {@code type}, in their order. */
  static <E extends Enum<E>> List<String> words(Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      words.add(word(constant));
    }
    return words;
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
