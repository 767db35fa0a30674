package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.engine.SpecAction;

/** What comments say by convention: a property's id, an action's tag, its parameters' roles. */
final class CommentReader {
  private static final Pattern ID = Pattern.compile("^([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)\\b[.:]?\\s*");
  private static final Pattern TAG = Pattern.compile("\\s*\\[(Kernel|Driver|Device|Fault|Clock)]");
  private static final Pattern ROLE =
      Pattern.compile("\\b(inputs?|outcomes?)\\s+(\\w+(?:\\s*,\\s*\\w+)*)");
  private static final Pattern ROLE_LINE = Pattern.compile("^(inputs?|outcomes?)\\s.*");

  private final List<String> lines;

  CommentReader(List<String> lines) {
    this.lines = lines;
  }

  /** The whole comment as one paragraph. */
  String text() {
    return String.join(" ", lines).strip();
  }

  Optional<String> id() {
    Matcher matcher = ID.matcher(text());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  String withoutId() {
    return ID.matcher(text()).replaceFirst("");
  }

  /** The first sentence without its full stop. */
  String title() {
    String text = withoutId();
    int stop = text.indexOf(". ");
    String title = stop < 0 ? text : text.substring(0, stop);
    return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
  }

  Optional<SpecAction.Tag> tag() {
    Matcher matcher = TAG.matcher(text());
    return matcher.find()
        ? Arrays.stream(SpecAction.Tag.values())
            .filter(tag -> tag.word().equals(matcher.group(1)))
            .findFirst()
        : Optional.empty();
  }

  List<String> inputs() {
    return role("input");
  }

  List<String> outcomes() {
    return role("outcome");
  }

  /** The comment without its tag and its lines of roles. */
  String withoutMarks() {
    List<String> kept = lines.stream().filter(line -> !isRoleLine(line)).toList();
    return TAG.matcher(String.join(" ", kept)).replaceFirst("").strip();
  }

  private List<String> role(String role) {
    List<String> names = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = ROLE.matcher(isRoleLine(line) ? line : "");
      while (matcher.find()) {
        if (matcher.group(1).startsWith(role)) {
          names.addAll(Arrays.asList(matcher.group(2).split("\\s*,\\s*", -1)));
        }
      }
    }
    return names;
  }

  private static boolean isRoleLine(String line) {
    return ROLE_LINE.matcher(line).matches();
  }
}
