package org.inglenook.modelchecking.tlc;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** TLC's prose, cut down to what tells a reader something. */
final class Prose {
  private static final int LONGEST = 400;
  private static final Pattern PREAMBLE =
      Pattern.compile(
          "TLC threw an unexpected exception\\..*?The exception was an? ([\\w.$]+)\\s*(?::\\s*)?",
          Pattern.DOTALL);
  private static final Pattern SHOWN_STATE =
      Pattern.compile("(is violated by|While working on) the initial state:\n.*", Pattern.DOTALL);

  private Prose() {}

  /** The text without TLC's apologies, stack traces and states, in at most 400 characters. */
  static String brief(String text) {
    String stated = SHOWN_STATE.matcher(text).replaceAll("$1 the initial state");
    String plain = PREAMBLE.matcher(stated).replaceFirst("");
    String kept = plain.isBlank() ? stated : plain;
    String lines =
        kept.lines()
            .filter(line -> !line.startsWith("\tat "))
            .collect(Collectors.joining("\n"))
            .strip();
    return lines.length() > LONGEST ? lines.substring(0, LONGEST) + "..." : lines;
  }
}
