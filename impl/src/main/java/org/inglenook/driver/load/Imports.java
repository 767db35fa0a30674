package org.inglenook.driver.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.Validate;
import org.inglenook.driver.KernelInterface;

/**
 * What a driver's imports are linked to: one instance per annotated interface. Immutable.
 *
 * <pre>
 *   Imports.none().with(Memory.class, memory).with(Heap.class, heap)
 * </pre>
 */
public final class Imports {
  private static final Imports NONE = new Imports(new LinkedHashMap<>());

  private final Map<Class<?>, Object> instances;

  private Imports(Map<Class<?>, Object> instances) {
    this.instances = instances;
  }

  /** No imports at all. */
  public static Imports none() {
    return NONE;
  }

  /** These imports and one more; replaces an instance of the same interface. */
  public <T> Imports with(Class<T> type, T instance) {
    Validate.isTrue(
        type.isInterface() && type.isAnnotationPresent(KernelInterface.class),
        "not a kernel interface: type=%s",
        type.getName());
    Map<Class<?>, Object> more = new LinkedHashMap<>(instances);
    more.put(type, type.cast(instance));
    return new Imports(more);
  }

  /** The interfaces for which there is an instance, in the order in which they were added. */
  public List<Class<?>> types() {
    return List.copyOf(instances.keySet());
  }

  /** The instance linked for {@code type}; throws when the kernel exports none. */
  public <T> T get(Class<T> type) {
    Object instance = instances.get(type);
    Validate.isTrue(instance != null, "unresolved symbol: interface=%s", type.getName());
    return type.cast(instance);
  }
}
