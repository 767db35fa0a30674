package org.inglenook.conformance.codemutants;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;

/**
 * Which classes of the project name which. Read from all the text of a class file, so that it may
 * be one too many, in an annotation for instance, and never one too few.
 */
final class References {
  private static final Pattern NAME = Pattern.compile("org/inglenook/[\\w/$]+");
  private static final int UTF8 = 1;

  private final Map<String, Set<String>> named = new HashMap<>();
  private final Map<String, Set<String>> namedBy = new HashMap<>();

  References(ClassFolders classes) {
    for (String name : classes.names()) {
      for (String other : in(classes.file(name))) {
        if (classes.has(other) && !other.equals(name)) {
          named.computeIfAbsent(name, unused -> new TreeSet<>()).add(other);
          namedBy.computeIfAbsent(other, unused -> new TreeSet<>()).add(name);
        }
      }
    }
  }

  private static Set<String> in(byte[] file) {
    ClassReader reader = new ClassReader(file);
    char[] buffer = new char[reader.getMaxStringLength()];
    Set<String> names = new TreeSet<>();
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset > 0 && reader.readByte(offset - 1) == UTF8) {
        names.addAll(in(utf8(reader, offset, buffer)));
      }
    }
    return names;
  }

  private static String utf8(ClassReader reader, int offset, char[] buffer) {
    int length = reader.readUnsignedShort(offset);
    StringBuilder text = new StringBuilder(Math.min(length, buffer.length));
    for (int i = 0; i < length; i++) {
      text.append((char) reader.readByte(offset + 2 + i));
    }
    return text.toString();
  }

  private static Set<String> in(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group().replace('/', '.'));
    }
    return names;
  }

  /** The classes that {@code name} names. */
  Set<String> named(String name) {
    return named.getOrDefault(name, Set.of());
  }

  /** {@code from} and all classes that name one of them, or that name one that does, and so on. */
  Set<String> dependants(Predicate<String> from, Predicate<String> among) {
    return closure(namedBy.keySet().stream().filter(from).toList(), namedBy, among);
  }

  /** {@code from} and all classes that it names, and those that they name, and so on. */
  Set<String> needed(String from) {
    return closure(Set.of(from), named, name -> true);
  }

  private static Set<String> closure(
      Collection<String> from, Map<String, Set<String>> next, Predicate<String> among) {
    Set<String> reached = new TreeSet<>(from);
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (String each : next.getOrDefault(open.pop(), Set.of())) {
        if (among.test(each) && reached.add(each)) {
          open.push(each);
        }
      }
    }
    return reached;
  }
}
