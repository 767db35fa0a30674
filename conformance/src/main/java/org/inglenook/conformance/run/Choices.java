package org.inglenook.conformance.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inglenook.conformance.cli.UnknownName;
import org.inglenook.fault.FaultSpec;
import org.inglenook.fault.FaultType;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.scenario.FaultRule;

/** Turns the words of the command line into what they stand for, or says what would be right. */
public final class Choices {
  private Choices() {}

  /** The constant that {@code word} names in lower case with hyphens. */
  public static <E extends Enum<E>> E of(Class<E> type, String word, String kind, String option) {
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(word)) {
        return constant;
      }
    }
    throw UnknownName.of(kind, word, words(type), option);
  }

  /**
   * The fault in {@code KIND} or {@code KIND@CYCLE}, where a kind may be a type of the catalogue;
   * or the line of a fault of the catalogue, which has a colon.
   */
  static FaultRule fault(String text, String option) {
    if (text.indexOf(':') >= 0) {
      return FaultRule.injected(List.of(spec(text, option)));
    }
    int at = text.indexOf('@');
    String kind = at < 0 ? text : text.substring(0, at);
    long cycle = at < 0 ? FaultRule.ANY_CYCLE : cycle(text.substring(at + 1), option);
    for (FaultRule.Kind each : FaultRule.Kind.values()) {
      if (each != FaultRule.Kind.INJECTED && word(each).equals(kind)) {
        return new FaultRule(each, cycle);
      }
    }
    for (FaultType type : FaultType.values()) {
      if (type.word().equals(kind)) {
        return FaultRule.drawn(type, cycle);
      }
    }
    throw UnknownName.of("fault", kind, faults(), option);
  }

  private static FaultSpec spec(String line, String option) {
    try {
      return FaultSpec.parse(line);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          option,
          e.getMessage(),
          "Copy the line of a run, or write one as docs/faults.md says, as in branch:place=12");
    }
  }

  /** All words for faults: first those that are not of the catalogue. */
  static List<String> faults() {
    Set<String> words = new LinkedHashSet<>(words(FaultRule.Kind.class));
    words.remove(word(FaultRule.Kind.INJECTED));
    for (FaultType type : FaultType.values()) {
      words.add(type.word());
    }
    return List.copyOf(words);
  }

  /** What {@link #fault} takes for {@code fault}. */
  static String fault(FaultRule fault) {
    String kind = fault.type().map(FaultType::word).orElse(word(fault.kind()));
    String at = fault.cycle() == FaultRule.ANY_CYCLE ? "" : "@" + fault.cycle();
    return fault.specs().isEmpty() ? kind + at : "'" + fault.specs().get(0) + "'";
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
  public static <E extends Enum<E>> List<String> words(Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      words.add(word(constant));
    }
    return words;
  }

  /** The word for {@code constant}: in lower case, with hyphens. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
