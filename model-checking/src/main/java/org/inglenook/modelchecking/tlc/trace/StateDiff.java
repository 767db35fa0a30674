package org.inglenook.modelchecking.tlc.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inglenook.modelchecking.tlc.trace.TlaValue.Fcn;
import org.inglenook.modelchecking.tlc.trace.TlaValue.Rec;
import org.inglenook.modelchecking.tlc.trace.TlaValue.Seq;
import org.inglenook.modelchecking.tlc.trace.TlaValue.SetOf;

/**
 * What differs between two states: inside functions and records the changed entries only, of sets
 * what came and went, of sequences what was put on or taken off.
 */
public final class StateDiff {
  private final List<Change> changes = new ArrayList<>();

  private StateDiff() {}

  /** The changes from one state to the next, in the order of its variables. */
  public static List<Change> between(Map<String, String> before, Map<String, String> after) {
    StateDiff diff = new StateDiff();
    for (String variable : union(before.keySet(), after.keySet())) {
      diff.entry(variable, parsed(before.get(variable)), parsed(after.get(variable)));
    }
    return diff.changes;
  }

  private static TlaValue parsed(String text) {
    return text == null ? null : TlaValueParser.parse(text);
  }

  /** Compares one entry; null stands for "not there". */
  private void entry(String path, TlaValue before, TlaValue after) {
    if (before == null) {
      add(path, "added " + after);
    } else if (after == null) {
      add(path, "removed " + before);
    } else if (!before.equals(after)) {
      changed(path, before, after);
    }
  }

  private void changed(String path, TlaValue before, TlaValue after) {
    if (before instanceof Rec a && after instanceof Rec b) {
      for (String name : union(a.fields().keySet(), b.fields().keySet())) {
        entry(path + "." + name, a.fields().get(name), b.fields().get(name));
      }
    } else if (before instanceof Fcn a && after instanceof Fcn b) {
      for (TlaValue key : union(a.entries().keySet(), b.entries().keySet())) {
        entry(path + "[" + key + "]", a.entries().get(key), b.entries().get(key));
      }
    } else if (before instanceof SetOf a && after instanceof SetOf b) {
      sets(path, a.elements(), b.elements());
    } else if (before instanceof Seq a && after instanceof Seq b) {
      sequences(path, a.elements(), b.elements());
    } else {
      add(path, before + " -> " + after);
    }
  }

  private void sets(String path, List<TlaValue> before, List<TlaValue> after) {
    List<String> parts = new ArrayList<>();
    after.stream().filter(v -> !before.contains(v)).forEach(v -> parts.add("+ " + v));
    before.stream().filter(v -> !after.contains(v)).forEach(v -> parts.add("- " + v));
    add(path, String.join(", ", parts));
  }

  private void sequences(String path, List<TlaValue> before, List<TlaValue> after) {
    int shorter = Math.min(before.size(), after.size());
    int same = 0;
    while (same < shorter && before.get(same).equals(after.get(same))) {
      same++;
    }
    if (before.size() == after.size()) {
      for (int i = same; i < shorter; i++) {
        entry(path + "[" + (i + 1) + "]", before.get(i), after.get(i));
      }
    } else if (same == before.size()) {
      add(path, "appended " + text(after.subList(same, after.size())));
    } else if (same == after.size()) {
      add(path, "took off its end " + text(before.subList(same, before.size())));
    } else if (before.subList(before.size() - shorter, before.size()).equals(after)) {
      add(path, "took off its front " + text(before.subList(0, before.size() - shorter)));
    } else {
      add(path, new Seq(before) + " -> " + new Seq(after));
    }
  }

  private static String text(List<TlaValue> elements) {
    return String.join(", ", elements.stream().map(Object::toString).toList());
  }

  private void add(String path, String text) {
    changes.add(new Change(path, text));
  }

  private static <T> Set<T> union(Set<T> a, Set<T> b) {
    Set<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }
}
