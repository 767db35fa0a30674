package org.inglenook.conformance.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Value;

/**
 * The text of a module that extends a model's and takes the steps of claims, and no others. Which
 * claim it is about is a variable that is chosen in the beginning; another counts its steps. Both
 * are printed in every state, so that what is printed says which steps could be taken; and how many
 * claims there are, once.
 *
 * <pre>
 *  what is seen of all           &lt;&lt;&gt;&gt;      nothing
 *  what is seen of a variable    &lt;&lt;&gt;&gt;      nothing
 *                                &lt;&lt;value&gt;&gt; this value
 *                                &lt;&lt;0, 0&gt;&gt;  the value that it had before the step
 * </pre>
 */
final class BatchModule {
  private final String model;
  private final List<String> variables;
  private final SortedMap<String, Integer> actions = new TreeMap<>();

  /**
   * @param model the module that is extended
   * @param variables of the spec
   */
  BatchModule(String model, List<String> variables) {
    this.model = model;
    this.variables = List.copyOf(variables);
  }

  /** The module about {@code claims}, which are numbered from 1. */
  String text(List<Claim> claims) {
    actions.clear();
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < claims.size(); i++) {
      data.append("OpinionClaim").append(i + 1).append(" == ").append(claim(claims.get(i)));
    }
    return "---- MODULE %s ----%nEXTENDS %s%n".formatted(Fork.MODULE, model)
        + "LOCAL INSTANCE Integers\nLOCAL INSTANCE Sequences\nLOCAL INSTANCE TLC\n"
        + "VARIABLES OpinionOf, OpinionAt\n\n"
        + data
        + "\nOpinionClaims == <<"
        + IntStream.rangeClosed(1, claims.size())
            .mapToObj(i -> "OpinionClaim" + i)
            .collect(Collectors.joining(", "))
        + ">>\n\n"
        + init()
        + next()
        + "OpinionPrint == PrintT(<<\"opinion\", OpinionOf, OpinionAt>>)\n\n"
        + "ASSUME PrintT(<<\"claims\", Len(OpinionClaims)>>)\n====\n";
  }

  private String claim(Claim claim) {
    List<String> steps = new ArrayList<>();
    claim.steps().forEach(step -> steps.add(observation(step)));
    return "[begin |-> %s, steps |-> <<%n  %s>>]%n"
        .formatted(seen(claim.begin(), false), String.join(",\n  ", steps));
  }

  private String observation(Observation step) {
    ActionInstance instance = step.step();
    actions.put(instance.action(), instance.arguments().size());
    return "[act |-> \"%s\", args |-> %s, seen |-> %s]"
        .formatted(
            instance.action(),
            Expressions.join("<<", instance.arguments(), ">>"),
            isUnseen(step) ? "<<>>" : seen(step.seen(), step.whole()));
  }

  /** Most steps are those that are not possible: they are kept short. */
  private static boolean isUnseen(Observation step) {
    return step.seen().isEmpty() && !step.whole();
  }

  private String seen(Map<String, Value> seen, boolean whole) {
    return variables.stream()
        .map(name -> seen(seen.get(name), whole))
        .collect(Collectors.joining(", ", "<<", ">>"));
  }

  private static String seen(Value value, boolean whole) {
    if (value == null) {
      return whole ? "<<0, 0>>" : "<<>>";
    }
    return "<<" + Expressions.of(value) + ">>";
  }

  /** Every variable as the claim has it. */
  private String init() {
    StringBuilder text = new StringBuilder("OpinionInit ==\n");
    text.append("  /\\ OpinionOf \\in 1..Len(OpinionClaims)\n  /\\ OpinionAt = 0\n");
    for (int i = 1; i <= variables.size(); i++) {
      text.append(
          "  /\\ %s = OpinionClaims[OpinionOf].begin[%d][1]%n".formatted(variables.get(i - 1), i));
    }
    return text.append('\n').toString();
  }

  private String next() {
    StringBuilder text = new StringBuilder("OpinionTakes(act, args) ==\n  CASE ");
    text.append(
        actions.entrySet().stream()
            .map(each -> arm(each.getKey(), each.getValue()))
            .collect(Collectors.joining("\n    [] ")));
    text.append(
        "\n    [] OTHER -> FALSE\n\nOpinionSees(seen) ==\n  IF Len(seen) = 0 THEN TRUE ELSE\n");
    for (int i = 1; i <= variables.size(); i++) {
      String name = variables.get(i - 1);
      text.append(
          "    /\\ CASE Len(seen[%1$d]) = 0 -> TRUE [] Len(seen[%1$d]) = 1 -> %2$s' = seen[%1$d][1] [] OTHER -> %2$s' = %2$s%n"
              .formatted(i, name));
    }
    return text.append(
            "%nOpinionNext ==%n  \\E i \\in 1..Len(OpinionClaims[OpinionOf].steps) :%n    /\\ OpinionAt = 0%n"
                .formatted())
        .append("    /\\ OpinionAt' = i\n    /\\ OpinionOf' = OpinionOf\n")
        .append("    /\\ LET step == OpinionClaims[OpinionOf].steps[i]\n")
        .append("       IN OpinionTakes(step.act, step.args) /\\ OpinionSees(step.seen)\n\n")
        .toString();
  }

  private static String arm(String action, int parameters) {
    String arguments =
        IntStream.rangeClosed(1, parameters)
            .mapToObj(i -> "args[" + i + "]")
            .collect(Collectors.joining(", ", "(", ")"));
    return "act = \"" + action + "\" -> " + action + (parameters == 0 ? "" : arguments);
  }
}
