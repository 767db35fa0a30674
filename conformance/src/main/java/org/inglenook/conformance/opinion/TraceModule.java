package org.inglenook.conformance.opinion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inglenook.conformance.opinion.SeenTrace.Seen;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Value;

/**
 * The text of a module that extends a model's and follows traces, and nothing else. Which trace is
 * a variable that is chosen in the beginning; others count the records that have been explained and
 * the steps since the last of them. All are printed in every state.
 *
 * <pre>
 *  trace   &lt;&lt;hidden, records&gt;&gt;
 *  record  &lt;&lt;kind, moves, min, max, seen&gt;&gt;   kind 0 initial, 1 given, 2 steps
 *  moves   numbers of instances, any of which may have been taken; 0 stands for Next
 *  seen    numbers of a variable and its value, in turn
 * </pre>
 */
final class TraceModule {
  private final Fork fork;
  private final List<String> variables;
  private final List<ActionInstance> instances;
  private final List<String> invariants;
  private final Map<String, Integer> values = new LinkedHashMap<>();
  private final Map<String, Integer> actions = new LinkedHashMap<>();

  /**
   * @param invariants operators that must hold in every state of an explanation
   */
  TraceModule(
      Fork fork, List<String> variables, List<ActionInstance> instances, List<String> invariants) {
    this.fork = fork;
    this.variables = variables;
    this.instances = instances;
    this.invariants = invariants;
    Map<String, Integer> arities = new TreeMap<>();
    instances.forEach(each -> arities.put(each.action(), each.arguments().size()));
    actions.putAll(arities);
  }

  /** The module about {@code traces}, which are numbered from 1. */
  String text(List<SeenTrace> traces) {
    values.clear();
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < traces.size(); i++) {
      data.append("OpinionTrace").append(i + 1).append(" == ").append(trace(traces.get(i)));
    }
    return "---- MODULE %s ----%nEXTENDS %s%n".formatted(Fork.MODULE, fork.model())
        + "LOCAL INSTANCE Integers\nLOCAL INSTANCE Sequences\nLOCAL INSTANCE TLC\n"
        + "VARIABLES OpinionOf, OpinionAt, OpinionUnseen\n\n"
        + data
        + define("Traces", numbered("OpinionTrace", traces.size()))
        + define("Values", values.keySet())
        + define("Instances", instances.stream().map(TraceModule::instance).toList())
        + behaviour();
  }

  private String behaviour() {
    BatchConfig config = fork.config();
    return "OpinionState == <<%s>>%n%n".formatted(String.join(", ", variables))
        + """
        OpinionRecords == OpinionTraces[OpinionOf][2]

        OpinionInit ==
          /\\ OpinionOf \\in 1..Len(OpinionTraces)
          /\\ OpinionAt = 0
          /\\ OpinionUnseen = 0
          /\\ %s

        OpinionTakes(n) ==
          IF n = 0 THEN %s ELSE
          LET act == OpinionInstances[n][1]
              args == OpinionInstances[n][2]
          IN CASE %s

        OpinionTakesOneOf(moves) == \\E i \\in 1..Len(moves) : OpinionTakes(moves[i])

        OpinionSees(seen) ==
          \\A i \\in 1..(Len(seen) \\div 2) :
            (OpinionState')[seen[2 * i - 1]] = OpinionValues[seen[2 * i]]

        OpinionGiven(seen, n, value) ==
          LET at == {i \\in 1..(Len(seen) \\div 2) : seen[2 * i - 1] = n}
          IN IF at = {} THEN value ELSE OpinionValues[seen[2 * (CHOOSE i \\in at : TRUE)]]

        OpinionGives(seen) ==
        %s
        OpinionStays == UNCHANGED OpinionState

        OpinionExplains(record) ==
          /\\ OpinionAt' = OpinionAt + 1
          /\\ OpinionUnseen' = 0
          /\\ \\/ record[1] = 0 /\\ OpinionStays
             \\/ record[1] = 1 /\\ OpinionGives(record[5])
             \\/ record[1] = 2 /\\ record[3] = 0 /\\ record[2] = <<0>> /\\ OpinionUnseen = 0 /\\ OpinionStays
             \\/ /\\ record[1] = 2
                /\\ OpinionUnseen + 1 \\in record[3]..record[4]
                /\\ OpinionTakesOneOf(record[2])
          /\\ OpinionSees(record[5])

        OpinionHides(record) ==
          /\\ record[1] = 2
          /\\ OpinionUnseen + 1 < record[4]
          /\\ OpinionAt' = OpinionAt
          /\\ OpinionUnseen' = OpinionUnseen + 1
          /\\ OpinionTakesOneOf(OpinionTraces[OpinionOf][1])

        OpinionNext ==
          /\\ OpinionAt < Len(OpinionRecords)
          /\\ OpinionOf' = OpinionOf
          /\\ \\/ OpinionExplains(OpinionRecords[OpinionAt + 1])
             \\/ OpinionHides(OpinionRecords[OpinionAt + 1])
        %s
        OpinionPrint == PrintT(<<"opinion", OpinionOf, OpinionAt, OpinionUnseen>>)

        ASSUME PrintT(<<"claims", Len(OpinionTraces)>>)
        ====
        """
            .formatted(config.init(), config.next(), arms(), gives(), sound());
  }

  private String trace(SeenTrace trace) {
    return trace.records().stream()
        .map(this::record)
        .collect(
            Collectors.joining(",\n  ", "<<" + moves(trace.hidden()) + ", <<\n  ", ">>>>\n\n"));
  }

  private String record(Seen record) {
    List<String> seen = new ArrayList<>();
    record
        .values()
        .forEach(
            (name, value) -> {
              seen.add(String.valueOf(variables.indexOf(name) + 1));
              seen.add(String.valueOf(number(value)));
            });
    return "<<%d, %s, %d, %d, <<%s>>>>"
        .formatted(
            record.kind().number(),
            moves(record.moves()),
            record.steps().min(),
            record.steps().max(),
            String.join(", ", seen));
  }

  private int number(Value value) {
    return values.computeIfAbsent(Expressions.of(value), unused -> values.size() + 1);
  }

  private static String moves(Optional<List<Integer>> moves) {
    return moves
        .map(
            numbers ->
                numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "<<", ">>")))
        .orElse("<<0>>");
  }

  private static String instance(ActionInstance instance) {
    return "<<\"%s\", %s>>"
        .formatted(instance.action(), Expressions.join("<<", instance.arguments(), ">>"));
  }

  private String arms() {
    return actions.entrySet().stream()
        .map(each -> arm(each.getKey(), each.getValue()))
        .collect(Collectors.joining("\n       [] "));
  }

  private static String arm(String action, int parameters) {
    String arguments =
        IntStream.rangeClosed(1, parameters)
            .mapToObj(i -> "args[" + i + "]")
            .collect(Collectors.joining(", ", "(", ")"));
    return "act = \"" + action + "\" -> " + action + (parameters == 0 ? "" : arguments);
  }

  private String gives() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < variables.size(); i++) {
      text.append(
          "  /\\ %1$s' = OpinionGiven(seen, %2$d, %1$s)%n".formatted(variables.get(i), i + 1));
    }
    return text.toString();
  }

  private String sound() {
    return invariants.stream().map(name -> "  /\\ " + name + "'\n").collect(Collectors.joining());
  }

  private static List<String> numbered(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
  }

  private static String define(String name, Iterable<String> elements) {
    return "Opinion" + name + " == <<\n  " + String.join(",\n  ", elements) + ">>\n\n";
  }
}
