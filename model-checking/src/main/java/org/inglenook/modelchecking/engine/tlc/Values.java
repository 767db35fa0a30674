package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.Value;
import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.IntervalValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import util.UniqueString;

/** Converts between TLC's values and neutral ones; lossless up to TLA+'s equality. */
final class Values {
  private Values() {}

  /** The neutral form; refuses what is not a finite value, such as {@code Nat}. */
  static Value neutral(IValue value) {
    if (value instanceof BoolValue b) {
      return new Value.Bool(b.val);
    }
    if (value instanceof IntValue i) {
      return new Value.Int(i.val);
    }
    if (value instanceof StringValue s) {
      return new Value.Str(s.val.toString());
    }
    if (value instanceof ModelValue m) {
      return new Value.ModelValue(m.val.toString());
    }
    if (value instanceof TupleValue t) {
      return new Value.Seq(neutralAll(t.elems));
    }
    return value instanceof RecordValue r ? neutralRecord(r) : neutralOther(value);
  }

  private static List<Value> neutralAll(tlc2.value.impl.Value[] values) {
    List<Value> all = new ArrayList<>(values.length);
    for (tlc2.value.impl.Value value : values) {
      all.add(neutral(value));
    }
    return all;
  }

  private static Value neutralRecord(RecordValue record) {
    SortedMap<Value, Value> fields = new TreeMap<>();
    for (int i = 0; i < record.names.length; i++) {
      fields.put(new Value.Str(record.names[i].toString()), neutral(record.values[i]));
    }
    return Value.function(fields);
  }

  /** A set or function that TLC may hold as a recipe. */
  private static Value neutralOther(IValue value) {
    tlc2.value.impl.Value any = (tlc2.value.impl.Value) value;
    if (any.toSetEnum() instanceof SetEnumValue set) {
      return Value.set(neutralAll(set.elems.toArray()));
    }
    if (any.toFcnRcd() instanceof FcnRcdValue function) {
      return neutralFunction(function);
    }
    throw new EvaluationException(
        "not a finite value: " + any.getKindString() + " " + any.toStringUnchecked());
  }

  private static Value neutralFunction(FcnRcdValue function) {
    SortedMap<Value, Value> mapping = new TreeMap<>();
    for (int i = 0; i < function.values.length; i++) {
      Value key =
          function.intv == null
              ? neutral(function.domain[i])
              : new Value.Int(function.intv.low + i);
      mapping.put(key, neutral(function.values[i]));
    }
    return Value.function(mapping);
  }

  /** TLC's form, normalised, without any recipe in it. */
  static tlc2.value.impl.Value tlc(Value value) {
    tlc2.value.impl.Value result = build(value);
    result.deepNormalize();
    return result;
  }

  private static tlc2.value.impl.Value build(Value value) {
    if (value instanceof Value.Bool b) {
      return b.value() ? BoolValue.ValTrue : BoolValue.ValFalse;
    }
    if (value instanceof Value.Int i) {
      return IntValue.gen(i.value());
    }
    if (value instanceof Value.Str s) {
      return new StringValue(s.value());
    }
    if (value instanceof Value.ModelValue m) {
      return ModelValue.make(m.name());
    }
    if (value instanceof Value.SetOf s) {
      return new SetEnumValue(buildAll(s.members()), false);
    }
    return buildFunction(value);
  }

  private static tlc2.value.impl.Value buildFunction(Value value) {
    if (value instanceof Value.Seq s) {
      return new TupleValue(buildAll(s.elements()));
    }
    if (value instanceof Value.Rec r) {
      UniqueString[] names =
          r.fields().keySet().stream().map(UniqueString::of).toArray(UniqueString[]::new);
      return new RecordValue(names, buildAll(r.fields().values()), false);
    }
    SortedMap<Value, Value> mapping = ((Value.Fcn) value).mapping();
    tlc2.value.impl.Value[] results = buildAll(mapping.values());
    return isInterval(mapping)
        ? new FcnRcdValue(interval(mapping), results)
        : new FcnRcdValue(buildAll(mapping.keySet()), results, false);
  }

  private static tlc2.value.impl.Value[] buildAll(java.util.Collection<Value> values) {
    return values.stream().map(Values::build).toArray(tlc2.value.impl.Value[]::new);
  }

  /** Functions over an interval are faster in TLC, which then finds an index by subtraction. */
  private static boolean isInterval(SortedMap<Value, Value> mapping) {
    return mapping.keySet().stream().allMatch(Value.Int.class::isInstance)
        && high(mapping) - (long) low(mapping) == mapping.size() - 1;
  }

  private static IntervalValue interval(SortedMap<Value, Value> mapping) {
    return new IntervalValue(low(mapping), high(mapping));
  }

  private static int low(SortedMap<Value, Value> mapping) {
    return ((Value.Int) mapping.firstKey()).value();
  }

  private static int high(SortedMap<Value, Value> mapping) {
    return ((Value.Int) mapping.lastKey()).value();
  }
}
