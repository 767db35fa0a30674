package org.inglenook.modelchecking.portfolio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.BadInputException;

/**
 * Reads the settings of a {@code .cfg}. A keyword governs the words after it, up to the next
 * keyword; the values of constants are left to TLC.
 *
 * <p>Keywords as in {@code tlc2.tool.impl.ModelConfig}.
 */
final class SettingsReader {
  private static final Map<String, String> KEYWORDS =
      Map.ofEntries(
          Map.entry("CONSTANT", "CONSTANT"),
          Map.entry("CONSTANTS", "CONSTANT"),
          Map.entry("CONSTRAINT", "CONSTRAINT"),
          Map.entry("CONSTRAINTS", "CONSTRAINT"),
          Map.entry("ACTION_CONSTRAINT", "ACTION_CONSTRAINT"),
          Map.entry("ACTION_CONSTRAINTS", "ACTION_CONSTRAINT"),
          Map.entry("INVARIANT", "INVARIANT"),
          Map.entry("INVARIANTS", "INVARIANT"),
          Map.entry("INIT", "INIT"),
          Map.entry("NEXT", "NEXT"),
          Map.entry("VIEW", "VIEW"),
          Map.entry("SYMMETRY", "SYMMETRY"),
          Map.entry("SPECIFICATION", "SPECIFICATION"),
          Map.entry("PROPERTY", "PROPERTY"),
          Map.entry("PROPERTIES", "PROPERTY"),
          Map.entry("ALIAS", "ALIAS"),
          Map.entry("POSTCONDITION", "POSTCONDITION"),
          Map.entry("CHECK_DEADLOCK", "CHECK_DEADLOCK"));
  private static final Set<String> REDUCTIONS =
      Set.of("CONSTRAINT", "ACTION_CONSTRAINT", "VIEW", "SYMMETRY");

  /** {@code Name <- Operator}, {@code Name <- [Module]Operator}, {@code Name = value}. */
  private static final Pattern REPLACED = Pattern.compile("\\b(\\w+)\\s*(?:<-|=)");

  private final Map<String, List<String>> words = new HashMap<>();
  private final List<String> replaced = new ArrayList<>();

  private SettingsReader() {}

  /**
   * The settings of one file.
   *
   * @throws BadInputException when it names no behaviour, or a word stands before any keyword
   */
  static Settings read(Path file, List<String> text) {
    SettingsReader reader = new SettingsReader();
    String plain = TlaText.withoutComments(String.join("\n", text));
    reader.collect(file, plain);
    REPLACED.matcher(plain).results().forEach(each -> reader.replaced.add(each.group(1)));
    return reader.build(file);
  }

  private void collect(Path file, String text) {
    List<String> current = null;
    for (String word : text.split("[\\s,]+", -1)) {
      if (KEYWORDS.containsKey(word)) {
        current = words.computeIfAbsent(KEYWORDS.get(word), k -> new ArrayList<>());
      } else if (!word.isEmpty() && current == null) {
        throw new BadInputException(
            file.toString(),
            "\"" + word + "\" stands where TLC wants a keyword",
            "Begin with SPECIFICATION, INIT, NEXT, CONSTANTS, INVARIANT or PROPERTY");
      } else if (!word.isEmpty()) {
        current.add(word);
      }
    }
  }

  private Settings build(Path file) {
    String specification = single(file, "SPECIFICATION");
    String init = single(file, "INIT");
    String next = single(file, "NEXT");
    boolean whole = specification.isEmpty() ? !init.isEmpty() && !next.isEmpty() : init.isEmpty();
    if (!whole) {
      throw new BadInputException(
          file.toString(),
          "names no behaviour, or two",
          "Write either SPECIFICATION Spec, or both INIT and NEXT");
    }
    Set<String> reductions = new TreeSet<>(REDUCTIONS);
    reductions.retainAll(words.keySet());
    return new Settings(
        specification,
        init,
        next,
        words.getOrDefault("INVARIANT", List.of()),
        words.getOrDefault("PROPERTY", List.of()),
        replaced,
        List.copyOf(reductions),
        !"FALSE".equals(single(file, "CHECK_DEADLOCK")));
  }

  private String single(Path file, String keyword) {
    List<String> found = words.getOrDefault(keyword, List.of());
    if (found.size() > 1 || (words.containsKey(keyword) && found.isEmpty())) {
      throw new BadInputException(
          file.toString(),
          keyword + " takes one word and has " + found.size(),
          "Write one word after " + keyword);
    }
    return found.isEmpty() ? "" : found.get(0);
  }
}
