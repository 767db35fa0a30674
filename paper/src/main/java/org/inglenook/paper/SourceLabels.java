package org.inglenook.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels under which the analysis of the publications lists what there is to state, each with
 * the spec that is to state it. Kept in {@code source-labels.txt}.
 */
final class SourceLabels {
  private SourceLabels() {}

  /**
   * One label.
   *
   * @param name for instance {@code N-S3}
   * @param title its name there
   * @param owner the module that states it, or is to
   */
  record Label(String name, String title, String owner) {}

  /** All labels, in the order of the publications and of their numbers. */
  static List<Label> all() {
    try (InputStream in = SourceLabels.class.getResourceAsStream("source-labels.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Label> labels = new ArrayList<>();
      for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        String[] columns = line.split("\\s*\\|\\s*", -1);
        labels.add(new Label(columns[0], columns[1], columns[2]));
      }
      return labels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
