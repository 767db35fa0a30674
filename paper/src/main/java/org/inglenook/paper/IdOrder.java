package org.inglenook.paper;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of ids: by their letters, then by their number, so that S10 comes after S9. */
final class IdOrder {
  private static final Pattern ID = Pattern.compile("(.*?)(\\d+)");

  /** The comparator. */
  static final Comparator<String> BY_NUMBER =
      Comparator.comparing(IdOrder::letters)
          .thenComparingInt(IdOrder::number)
          .thenComparing(Comparator.naturalOrder());

  private IdOrder() {}

  private static String letters(String id) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches() ? matcher.group(1) : id;
  }

  private static int number(String id) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
  }
}
