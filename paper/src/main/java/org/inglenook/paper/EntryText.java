package org.inglenook.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An entry as the command line prints it. */
final class EntryText {
  private static final int WIDTH = 100;

  private EntryText() {}

  /** The entry as lines of text, ending with a line break. */
  static String of(Entry entry) {
    StringBuilder out = new StringBuilder(entry.id() + "  " + entry.title() + "\n\n");
    wrapped(entry.words(), WIDTH - 2).forEach(line -> out.append("  ").append(line).append('\n'));
    out.append('\n');
    entry.formula().lines().forEach(line -> out.append("    ").append(line).append('\n'));
    out.append('\n');
    row(out, "operator", entry.name() + ", " + entry.kindWords() + ", " + entry.place());
    row(out, "source", entry.sourceWords());
    models(out, "holds in", entry.models());
    models(out, "broken by", entry.twins());
    models(out, "not empty", entry.reach());
    row(out, "Java test", entry.javaTest());
    row(out, "limits", entry.limitWords());
    row(out, "reproduce", entry.reproduce());
    return out.toString();
  }

  private static void models(StringBuilder out, String title, List<ModelUse> models) {
    String label = title;
    for (ModelUse model : models) {
      row(out, label, model.line());
      row(out, "", "  " + model.evidence().words());
      label = "";
    }
  }

  private static void row(StringBuilder out, String label, String text) {
    String head = label;
    String indent = text.startsWith(" ") ? "  " : "";
    for (String line : wrapped(text.strip(), WIDTH - 15)) {
      out.append(String.format(Locale.ROOT, "  %-11s%s%s", head, indent, line)).append('\n');
      head = "";
    }
  }

  /** The words in lines of at most {@code width} characters, unless a word is longer. */
  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
