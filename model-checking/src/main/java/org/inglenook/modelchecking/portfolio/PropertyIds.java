package org.inglenook.modelchecking.portfolio;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids of properties, read from the comment above each operator: the first line of that comment
 * begins with the id, as in {@code \* XPC-S3 Mode agreement (N-S3). ...}.
 */
public final class PropertyIds {
  private static final Pattern FIRST_LINE =
      Pattern.compile("\\s*\\\\\\*\\s*([A-Z]{2,}-[SLR]\\d+)\\b\\s*(.*)");
  private static final String LINK = "Link to ";
  private static final Pattern COMMENT = Pattern.compile("\\s*\\\\\\*.*");
  private static final Pattern OPERATOR = Pattern.compile("\\s*(\\w+)\\s*(?:\\([^)]*\\))?\\s*==.*");

  private final Map<String, String> idByOperator = new LinkedHashMap<>();
  private final Set<String> links = new TreeSet<>();

  private PropertyIds() {}

  /** The ids in all modules of a closure. */
  public static PropertyIds of(ModuleClosure closure) {
    PropertyIds ids = new PropertyIds();
    closure.files().forEach(file -> ids.collect(TextFile.lines(file)));
    return ids;
  }

  /** The ids in one module, without those of the modules it is made of. */
  public static PropertyIds of(Path module) {
    PropertyIds ids = new PropertyIds();
    ids.collect(TextFile.lines(module));
    return ids;
  }

  private void collect(List<String> lines) {
    String id = "";
    boolean isLink = false;
    boolean inComment = false;
    for (String line : lines) {
      if (COMMENT.matcher(line).matches()) {
        Matcher first = FIRST_LINE.matcher(line);
        if (!inComment && first.matches()) {
          id = first.group(1);
          isLink = first.group(2).startsWith(LINK);
        }
        inComment = true;
      } else {
        Matcher operator = OPERATOR.matcher(line);
        if (!id.isEmpty() && operator.matches()) {
          add(operator.group(1), id, isLink);
        }
        id = "";
        inComment = false;
      }
    }
  }

  private void add(String operator, String id, boolean isLink) {
    if (idByOperator.putIfAbsent(operator, id) == null && isLink) {
      links.add(operator);
    }
  }

  /** Operators that say that one spec implements another: their titles begin "Link to". */
  public Set<String> links() {
    return new TreeSet<>(links);
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
