package org.inglenook.campaign;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that can be reached from an object, field by field: finds state that snapshots forget.
 */
final class ObjectAudit {
  /** What no later run can see, each with the reason. */
  private static final Set<String> UNSEEN =
      Set.of(
          "PhysicalMemory.pages", // Shared with snapshots: the words are compared.
          "PhysicalMemory.dirty", // Where words may differ from pages.
          "PhysicalMemory.dirtyCount",
          "PhysicalMemory.marked",
          "PhysicalMemory.stores", // A counter for crash points, which are relative to it.
          "Tlb.changes", // Tells viewers that they must look again, after a restoring too.
          "Drivers.changes", // The same.
          "EventQueue.cycles", // Longer than the queue: what is behind its end is left over.
          "EventQueue.owners",
          "EventQueue.codes",
          "EventQueue.arguments",
          "Journal.count", // Begins at 0 with each step.
          "PageFault.address", // Filled before it is thrown.
          "PageFault.write",
          "PageFault.present",
          "Transmitter.frame", // Filled up to a length that is state.
          "Player.fifo", // The same.
          "Tape.last",
          "WovenCache.woven", // A cache of what is the same whenever it is made.
          "WovenCache.patched",
          "WovenCache.hits",
          "WovenCache.misses");

  private final SortedMap<String, String> found = new TreeMap<>();
  private final IdentityHashMap<Object, Boolean> visited = new IdentityHashMap<>();

  static SortedMap<String, String> of(Object root) throws IllegalAccessException {
    ObjectAudit audit = new ObjectAudit();
    audit.visit(root, "");
    return audit.found;
  }

  private void visit(Object object, String path) throws IllegalAccessException {
    if (object == null || isValue(object)) {
      found.put(path, String.valueOf(object));
    } else if (visited.put(object, true) == null) {
      if (object.getClass().isArray()) {
        elements(object, path);
      } else if (object instanceof Optional<?> maybe) {
        visit(maybe.orElse(null), path + "?");
      } else if (object instanceof Map<?, ?> map) {
        visit(map.keySet().toArray(), path + ".keys");
        visit(map.values().toArray(), path + ".values");
      } else if (object instanceof Collection<?> all) {
        visit(all.toArray(), path);
      } else if (object.getClass().getName().startsWith("org.inglenook.")) {
        fields(object, path);
      }
    }
  }

  private static boolean isValue(Object object) {
    return object instanceof Number
        || object instanceof Boolean
        || object instanceof Character
        || object instanceof String
        || object instanceof Enum<?>
        || object instanceof Class<?>;
  }

  private void elements(Object array, String path) throws IllegalAccessException {
    int length = Array.getLength(array);
    found.put(path + ".length", String.valueOf(length));
    boolean primitive = array.getClass().getComponentType().isPrimitive();
    long hash = 1;
    for (int i = 0; i < length; i++) {
      if (primitive) {
        hash = 31 * hash + Array.get(array, i).hashCode();
      } else {
        visit(Array.get(array, i), path + "[" + i + "]");
      }
    }
    found.put(path + ".hash", String.valueOf(hash));
  }

  private void fields(Object object, String path) throws IllegalAccessException {
    for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
      if (!type.getName().startsWith("org.inglenook.")) {
        return;
      }
      for (Field field : type.getDeclaredFields()) {
        String name = type.getSimpleName() + "." + field.getName();
        if (!Modifier.isStatic(field.getModifiers()) && !UNSEEN.contains(name)) {
          field.setAccessible(true);
          visit(field.get(object), path + "/" + name);
        }
      }
    }
  }
}
