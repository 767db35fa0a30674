package org.inglenook.modelchecking.portfolio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.BadInputException;

/**
 * Reads the expectation comments of a {@code .cfg}.
 *
 * <pre>
 * \* expect: holds | violates XPC-S3 | deadlock | assumption-failed
 * \* states: 12345
 * \* depth: 17
 * \* size: quick | full | replay
 * \* for: a sentence, which may go on
 * \*   on lines indented by two blanks or more
 * \* reach: PredicateName, AnotherName
 * \* replay: transitions=12, refused=34, ...
 * </pre>
 *
 * <p>They stand before the first line that is neither comment nor blank; other comments may stand
 * between them. A misspelt key must not pass as prose, so a comment that looks like a key is held
 * to be one, at the top and further down.
 */
final class ExpectationReader {
  private static final List<String> KEYS =
      List.of("expect", "states", "depth", "size", "for", "reach", "replay");
  private static final Pattern KEYED =
      Pattern.compile("\\\\\\*\\s*([A-Za-z][A-Za-z_-]*)\\s*:(?!:)\\s*(.*)");
  private static final Pattern COLON_FORGOTTEN =
      Pattern.compile(
          "\\\\\\*\\s*(expect|states|depth|size|reach)\\s+(holds|violates|quick|\\d).*");
  private static final Pattern CONTINUED = Pattern.compile("\\\\\\*\\s{2,}(\\S.*)");
  private static final Pattern ID = Pattern.compile("[A-Z]{2,}-[SLR]\\d+");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final String GRAMMAR =
      "Write lines such as \"\\* expect: holds\", \"\\* states: 12345\", \"\\* size: quick\" and"
          + " \"\\* for: <sentence>\" at the top of the file";

  private final Path file;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private ExpectationReader(Path file) {
    this.file = file;
  }

  /**
   * The expectations of one file.
   *
   * @param file its path, for messages
   * @param text its lines
   * @throws BadInputException when they are missing, unknown, repeated or contradict one another
   */
  static Expectation read(Path file, List<String> text) {
    ExpectationReader reader = new ExpectationReader(file);
    reader.collect(text);
    return reader.build();
  }

  private void collect(List<String> text) {
    boolean top = true;
    String key = "";
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).strip();
      top = top && (line.isEmpty() || line.startsWith("\\*"));
      key = line.startsWith("\\*") ? comment(line, i + 1, top, key) : "";
    }
  }

  /** Takes one comment line; returns the key that the next line may continue. */
  private String comment(String line, int number, boolean top, String open) {
    Matcher keyed = KEYED.matcher(line);
    if (keyed.matches() && (top || KEYS.contains(keyed.group(1)))) {
      return keyed(keyed.group(1), keyed.group(2), number, top);
    }
    if (COLON_FORGOTTEN.matcher(line).matches()) {
      throw bad(number, "looks like an expectation without its colon", GRAMMAR);
    }
    Matcher continued = CONTINUED.matcher(line);
    if (!open.isEmpty() && continued.matches()) {
      values.merge(open, continued.group(1), (a, b) -> a + " " + b);
      return open;
    }
    return "";
  }

  private String keyed(String key, String value, int number, boolean top) {
    if (!KEYS.contains(key)) {
      throw bad(number, "unknown key \"" + key + ":\"", "Known keys: " + String.join(", ", KEYS));
    }
    if (!top) {
      throw bad(number, "\"" + key + ":\" stands below the settings", "Move it to the top");
    }
    if (values.put(key, value.strip()) != null) {
      throw bad(number, "\"" + key + ":\" is written twice", "Keep one of them");
    }
    lines.put(key, number);
    return key;
  }

  private Expectation build() {
    String expect = required("expect");
    ExpectedVerdict verdict = verdict(expect);
    OptionalLong states = number("states");
    if (verdict == ExpectedVerdict.HOLDS && states.isEmpty()) {
      required("states");
    }
    OptionalLong depth = number("depth");
    return new Expectation(
        verdict,
        brokenId(verdict, expect),
        states,
        depth.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) depth.getAsLong()),
        size(),
        required("for"),
        reach(),
        values.getOrDefault("replay", ""));
  }

  private ExpectedVerdict verdict(String expect) {
    String word = expect.split("\\s+", 2)[0];
    return Arrays.stream(ExpectedVerdict.values())
        .filter(v -> v.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                bad(
                    line("expect"),
                    "\"" + word + "\" is no verdict",
                    "Write holds, violates <id>, deadlock or assumption-failed"));
  }

  private String brokenId(ExpectedVerdict verdict, String expect) {
    String rest = expect.substring(verdict.word().length()).strip();
    boolean wantsId = verdict == ExpectedVerdict.VIOLATES;
    if (wantsId && !ID.matcher(rest).matches()) {
      throw bad(
          line("expect"),
          "\"" + rest + "\" is no property id",
          "Write the one id that must break, such as \"violates XPC-S3\"");
    }
    if (!wantsId && !rest.isEmpty()) {
      throw bad(
          line("expect"),
          "\"" + rest + "\" after \"" + verdict.word() + "\"",
          "Only \"violates\" takes an id");
    }
    return rest;
  }

  private SizeClass size() {
    String word = required("size");
    return Arrays.stream(SizeClass.values())
        .filter(s -> s.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> bad(line("size"), "\"" + word + "\" is no size", "Write quick, full or replay"));
  }

  private List<String> reach() {
    List<String> names = new ArrayList<>();
    String value = values.getOrDefault("reach", "");
    if (lines.containsKey("reach")) {
      for (String name : value.split(",", -1)) {
        if (!NAME.matcher(name.strip()).matches()) {
          throw bad(
              line("reach"),
              "\"" + name.strip() + "\" is no predicate name",
              "Write names with commas between them");
        }
        names.add(name.strip());
      }
    }
    return names;
  }

  private OptionalLong number(String key) {
    String value = values.get(key);
    if (value == null) {
      return OptionalLong.empty();
    }
    if (!value.matches("\\d{1,9}")) {
      throw bad(
          line(key),
          "\"" + key + ": " + value + "\" is no count below 1,000,000,000",
          "Write digits only");
    }
    return OptionalLong.of(Long.parseLong(value));
  }

  private String required(String key) {
    String value = values.get(key);
    if (value == null || value.isEmpty()) {
      throw bad(0, "no expectation \"" + key + ":\"", GRAMMAR);
    }
    return value;
  }

  private int line(String key) {
    return lines.getOrDefault(key, 0);
  }

  private BadInputException bad(int line, String what, String advice) {
    return new BadInputException(
        line > 0 ? file + ", line " + line : file.toString(), what, advice);
  }
}
