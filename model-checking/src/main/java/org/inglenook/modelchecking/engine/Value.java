package org.inglenook.modelchecking.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A TLA+ value, independent of TLC. Equal TLA+ values are equal here, because each has one form:
 *
 * <ul>
 *   <li>a function whose domain is {@code 1..n} is a {@link Seq}, and so is the empty function;
 *   <li>any other function whose domain holds only strings is a {@link Rec};
 *   <li>every other function is a {@link Fcn};
 *   <li>an interval is the {@link SetOf} its members.
 * </ul>
 *
 * Build functions and sets with {@link #function} and {@link #set}, which choose the form. Values
 * are immutable. The order is total: by kind, in the order of {@link Kind}, then by content.
 */
public sealed interface Value extends Comparable<Value> {

  /** The kinds of value, in their order. */
  enum Kind {
    BOOL,
    INT,
    STR,
    MODEL_VALUE,
    SET,
    SEQ,
    REC,
    FCN
  }

  /** Which record this is. */
  Kind kind();

  @Override
  default int compareTo(Value other) {
    return ValueOrder.compare(this, other);
  }

  /** The set of {@code members}; duplicates are dropped. */
  static SetOf set(Collection<? extends Value> members) {
    return new SetOf(List.copyOf(new TreeSet<>(members)));
  }

  /** The function that {@code mapping} lists, in its canonical form. */
  static Value function(Map<? extends Value, ? extends Value> mapping) {
    SortedMap<Value, Value> sorted = new TreeMap<>(mapping);
    if (Forms.isSequence(sorted)) {
      return new Seq(new ArrayList<>(sorted.values()));
    }
    return Forms.isRecord(sorted) ? Forms.record(sorted) : new Fcn(sorted);
  }

  /** TRUE or FALSE. */
  record Bool(boolean value) implements Value {
    @Override
    public Kind kind() {
      return Kind.BOOL;
    }

    @Override
    public String toString() {
      return value ? "TRUE" : "FALSE";
    }
  }

  /** An integer; TLC's integers have 32 bits. */
  record Int(int value) implements Value {
    @Override
    public Kind kind() {
      return Kind.INT;
    }

    @Override
    public int hashCode() {
      return Forms.mix(value);
    }

    @Override
    public String toString() {
      return Integer.toString(value);
    }
  }

  /** A string. */
  record Str(String value) implements Value {
    @Override
    public Kind kind() {
      return Kind.STR;
    }

    @Override
    public String toString() {
      return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  /** A model value: equal to itself only, named in the {@code .cfg}. */
  record ModelValue(String name) implements Value {
    @Override
    public Kind kind() {
      return Kind.MODEL_VALUE;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A finite set; {@code members} are strictly ascending. */
  record SetOf(List<Value> members) implements Value {
    /** Refuses members that are not strictly ascending; {@link Value#set} sorts. */
    public SetOf {
      members = List.copyOf(members);
      Forms.requireAscending(members);
    }

    @Override
    public Kind kind() {
      return Kind.SET;
    }

    @Override
    public String toString() {
      return Forms.join("{", members, "}");
    }
  }

  /** A sequence or tuple, or any function with domain {@code 1..n}. */
  record Seq(List<Value> elements) implements Value {
    public Seq {
      elements = List.copyOf(elements);
    }

    @Override
    public Kind kind() {
      return Kind.SEQ;
    }

    @Override
    public String toString() {
      return Forms.join("<<", elements, ">>");
    }
  }

  /** A record: a function over a non-empty set of strings. */
  record Rec(SortedMap<String, Value> fields) implements Value {
    /** Refuses no fields at all: the empty function is the empty {@link Seq}. */
    public Rec {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
      if (fields.isEmpty()) {
        throw new IllegalArgumentException("a record has at least one field");
      }
    }

    @Override
    public Kind kind() {
      return Kind.REC;
    }

    @Override
    public int hashCode() {
      return Forms.hash(fields);
    }

    @Override
    public String toString() {
      return Forms.joinFields(fields);
    }
  }

  /** Any function that is neither a {@link Seq} nor a {@link Rec}. */
  record Fcn(SortedMap<Value, Value> mapping) implements Value {
    /** Refuses a mapping that has another form; {@link Value#function} chooses. */
    public Fcn {
      mapping = Collections.unmodifiableSortedMap(new TreeMap<>(mapping));
      if (Forms.isSequence(mapping) || Forms.isRecord(mapping)) {
        throw new IllegalArgumentException("not in canonical form: " + mapping);
      }
    }

    @Override
    public Kind kind() {
      return Kind.FCN;
    }

    @Override
    public int hashCode() {
      return Forms.hash(mapping);
    }

    @Override
    public String toString() {
      return Forms.joinMapping(mapping);
    }
  }
}
