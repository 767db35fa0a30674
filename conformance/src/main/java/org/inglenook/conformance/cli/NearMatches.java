package org.inglenook.conformance.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Names close to a mistyped one: at most a third of the letters wrong, or one the beginning of the
 * other.
 */
final class NearMatches {
  private static final int MOST = 3;

  private NearMatches() {}

  /** At most three of {@code known}, nearest first. */
  static List<String> of(String given, Collection<String> known) {
    return known.stream()
        .filter(name -> isNear(given, name))
        .sorted(
            Comparator.<String>comparingInt(name -> distance(fold(given), fold(name)))
                .thenComparing(name -> name))
        .limit(MOST)
        .toList();
  }

  private static boolean isNear(String given, String name) {
    String a = fold(given);
    String b = fold(name);
    boolean beginning = !a.isEmpty() && (b.startsWith(a) || a.startsWith(b));
    return beginning || distance(a, b) <= Math.max(1, b.length() / 3);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Levenshtein distance, one row at a time. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
