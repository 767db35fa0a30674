package org.inglenook.conformance.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inglenook.modelchecking.engine.Value;

/** Values as TLA+ expressions, in a module that knows {@code Integers} and {@code TLC}. */
final class Expressions {
  private Expressions() {}

  static String of(Value value) {
    if (value instanceof Value.SetOf set) {
      return join("{", set.members(), "}");
    }
    if (value instanceof Value.Seq sequence) {
      return join("<<", sequence.elements(), ">>");
    }
    if (value instanceof Value.Rec record) {
      List<String> pairs = new ArrayList<>();
      record.fields().forEach((name, each) -> pairs.add(pair(new Value.Str(name), each)));
      return mapping(pairs);
    }
    if (value instanceof Value.Fcn function) {
      List<String> pairs = new ArrayList<>();
      for (Map.Entry<Value, Value> each : function.mapping().entrySet()) {
        pairs.add(pair(each.getKey(), each.getValue()));
      }
      return mapping(pairs);
    }
    return value.toString();
  }

  static String join(String open, List<Value> values, String close) {
    return values.stream().map(Expressions::of).collect(Collectors.joining(", ", open, close));
  }

  /** Not as a record: what names its fields need not be an identifier. */
  private static String pair(Value argument, Value value) {
    return of(argument) + " :> " + of(value);
  }

  private static String mapping(List<String> pairs) {
    return "(" + String.join(" @@ ", pairs) + ")";
  }
}
