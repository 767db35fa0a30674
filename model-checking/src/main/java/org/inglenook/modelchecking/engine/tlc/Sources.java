package org.inglenook.modelchecking.engine.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.modelchecking.engine.SpecModule;
import tla2sany.semantic.SemanticNode;
import tla2sany.st.Location;

/** The text of modules: what stands at a place, and the comment above it. */
final class Sources {
  private final SpecFiles files;
  private final Map<String, List<String>> lines = new HashMap<>();

  Sources(SpecFiles files) {
    this.files = files;
  }

  static SpecModule.Place place(SemanticNode node) {
    Location at = node.getLocation();
    return new SpecModule.Place(
        at.source(), at.beginLine(), at.beginColumn(), at.endLine(), at.endColumn());
  }

  /** The source of {@code node}, as written. */
  String text(SemanticNode node) {
    SpecModule.Place at = place(node);
    List<String> module = module(at.module());
    if (at.line() == at.endLine()) {
      return module.get(at.line() - 1).substring(at.column() - 1, at.endColumn());
    }
    StringBuilder text = new StringBuilder(module.get(at.line() - 1).substring(at.column() - 1));
    for (int line = at.line() + 1; line < at.endLine(); line++) {
      text.append('\n').append(module.get(line - 1));
    }
    return text.append('\n').append(module.get(at.endLine() - 1), 0, at.endColumn()).toString();
  }

  /**
   * The comment directly above {@code node}, line by line, without its marks; empty when there is
   * none. A blank line ends it.
   */
  List<String> commentAbove(SemanticNode node) {
    List<String> module = module(place(node).module());
    List<String> comment = new ArrayList<>();
    boolean inBlock = false;
    for (int i = place(node).line() - 2; i >= 0; i--) {
      String line = module.get(i).strip();
      inBlock = (inBlock || line.endsWith("*)")) && !line.startsWith("(*");
      if (!inBlock && !line.startsWith("\\*") && !line.startsWith("(*")) {
        break;
      }
      comment.add(unmarked(line));
    }
    Collections.reverse(comment);
    return comment;
  }

  private static String unmarked(String line) {
    return line.replaceFirst("^(\\\\\\*+|\\(\\*+)", "").replaceFirst("\\**\\)$", "").strip();
  }

  private List<String> module(String name) {
    return lines.computeIfAbsent(name, this::load);
  }

  private List<String> load(String name) {
    try {
      return Files.readAllLines(files.resolve(name, true).toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
