package org.inglenook.modelchecking.portfolio;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of properties, read from the comment above each operator: the first line of that comment
 * begins with the id, as in {@code \* XPC-S3 Mode agreement (N-S3). ...}.
 */
public final class PropertyIds {
  private static final Pattern FIRST_LINE =
      Pattern.compile("\\s*\\\\\\*\\s*([A-Z]{2,}-[SLR]\\d+)\\b.*");
  private static final Pattern COMMENT = Pattern.compile("\\s*\\\\\\*.*");
  private static final Pattern OPERATOR = Pattern.compile("\\s*(\\w+)\\s*(?:\\([^)]*\\))?\\s*==.*");

  private final Map<String, String> idByOperator;

  private PropertyIds(Map<String, String> idByOperator) {
    this.idByOperator = idByOperator;
  }

  /** The ids in all modules of a closure. */
  public static PropertyIds of(ModuleClosure closure) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (Path file : closure.files()) {
      collect(TextFile.lines(file), ids);
    }
    return new PropertyIds(ids);
  }

  /** The ids in one module, without those of the modules it is made of. */
  public static PropertyIds of(Path module) {
    Map<String, String> ids = new LinkedHashMap<>();
    collect(TextFile.lines(module), ids);
    return new PropertyIds(ids);
  }

  private static void collect(List<String> lines, Map<String, String> ids) {
    String id = "";
    boolean inComment = false;
    for (String line : lines) {
      if (COMMENT.matcher(line).matches()) {
        Matcher first = FIRST_LINE.matcher(line);
        id = !inComment ? (first.matches() ? first.group(1) : "") : id;
        inComment = true;
      } else {
        Matcher operator = OPERATOR.matcher(line);
        if (!id.isEmpty() && operator.matches()) {
          ids.putIfAbsent(operator.group(1), id);
        }
        id = "";
        inComment = false;
      }
    }
  }

  /** The id of an operator, if its comment begins with one. */
  public Optional<String> idOf(String operator) {
    return Optional.ofNullable(idByOperator.get(operator));
  }

  /** Operators with an id, in the order of the modules. */
  public Map<String, String> all() {
    return new LinkedHashMap<>(idByOperator);
  }
}
