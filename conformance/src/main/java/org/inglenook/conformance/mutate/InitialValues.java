package org.inglenook.conformance.mutate;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.engine.SpecDefinition;
import org.inglenook.modelchecking.engine.SpecModule;

/**
 * The expressions by which Init gives variables their values, as written; those that a bulleted
 * list or a comment runs through are left out, since they could not stand elsewhere.
 */
final class InitialValues {
  private static final Pattern CONJUNCT = Pattern.compile("(?m)^\\s*/\\\\\\s+");
  private static final Pattern EQUATION = Pattern.compile("(?s)(\\w+)\\s*=\\s*(.+)");

  private static final Pattern BOUND = Pattern.compile("(\\w+) \\\\in ");

  private final Map<String, String> values = new TreeMap<>();

  /** The values in the definition of {@code Init} of {@code module}. */
  InitialValues(SpecModule module) {
    for (SpecDefinition definition : module.definitions()) {
      if (definition.name().equals("Init")) {
        for (String conjunct : CONJUNCT.split("\n" + definition.text(), -1)) {
          add(conjunct.strip());
        }
      }
    }
  }

  private void add(String conjunct) {
    Matcher equation = EQUATION.matcher(conjunct);
    boolean plain = !conjunct.contains("/\\") && !conjunct.contains("\\/");
    if (plain && !conjunct.contains("\\*") && equation.matches()) {
      values.put(equation.group(1), renamed(Hashes.folded(equation.group(2))));
    }
  }

  /** With other names for what it binds, which may be parameters where it is put. */
  private static String renamed(String expression) {
    String result = expression;
    Matcher bound = BOUND.matcher(expression);
    while (bound.find()) {
      result = result.replaceAll("\\b" + bound.group(1) + "\\b", bound.group(1) + "_first");
    }
    return result;
  }

  /** The expression for {@code variable}, in one line. */
  Optional<String> of(String variable) {
    return Optional.ofNullable(values.get(variable));
  }
}
