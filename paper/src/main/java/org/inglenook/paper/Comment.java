package org.inglenook.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.engine.SpecProperty;

/**
 * What the comment above a property says by convention: a title with source labels in brackets,
 * then plain sentences. A sentence that begins with {@code True} or {@code False} states a limit.
 *
 * @param title without the labels
 * @param labels such as {@code N-S3}
 * @param words the sentences after the title that state no limit
 * @param limits those that do
 */
record Comment(String title, List<String> labels, String words, List<String> limits) {
  private static final Pattern LABELS =
      Pattern.compile("\\s*\\(([A-Z]-[A-Z]\\d+(?:,\\s*[A-Z]-[A-Z]\\d+)*)\\)");
  private static final Pattern LIMIT = Pattern.compile("^(True|False)\\b.*");

  Comment {
    labels = List.copyOf(labels);
    limits = List.copyOf(limits);
  }

  /** Reads the comment of one property. */
  static Comment of(SpecProperty property) {
    Matcher labels = LABELS.matcher(property.title());
    List<String> found =
        labels.find() ? Arrays.asList(labels.group(1).split(",\\s*", -1)) : List.of();
    List<String> words = new ArrayList<>();
    List<String> limits = new ArrayList<>();
    for (String sentence : sentences(property)) {
      (LIMIT.matcher(sentence).matches() ? limits : words).add(sentence);
    }
    String title = LABELS.matcher(property.title()).replaceAll("");
    return new Comment(title, found, String.join(" ", words), limits);
  }

  private static List<String> sentences(SpecProperty property) {
    String text = property.comment().substring(property.title().length());
    String rest = text.startsWith(".") ? text.substring(1).strip() : text.strip();
    return rest.isEmpty() ? List.of() : Arrays.asList(rest.split("(?<=[.?!])\\s+(?=[A-Z])", -1));
  }
}
