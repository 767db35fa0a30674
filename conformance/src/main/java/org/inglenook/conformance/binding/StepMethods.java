package org.inglenook.conformance.binding;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;

/** Finds the methods that carry {@link Action}, once at set-up, and makes {@link Step}s of them. */
final class StepMethods {
  private StepMethods() {}

  /**
   * The step methods of {@code type} for one spec, by action.
   *
   * @throws IllegalArgumentException when one is not public, is static, takes anything but {@code
   *     int}, returns anything but {@link Refusal} or {@code void}, or shares its action
   */
  static Map<String, Method> of(Class<?> type, String module) {
    Map<String, Method> found = new TreeMap<>();
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      for (Method method : owner.getDeclaredMethods()) {
        Action tag = method.getAnnotation(Action.class);
        if (tag != null && tag.value().startsWith(module + "!")) {
          requireShape(method);
          add(found, tag.value().substring(module.length() + 1), method);
        }
      }
    }
    return found;
  }

  /** A method may override the one that carries its action; two methods may not share one. */
  private static void add(Map<String, Method> found, String action, Method method) {
    Method other = found.put(action, method);
    boolean same =
        other == null
            || (other.getName().equals(method.getName())
                && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    if (!same) {
      throw misuse(method, "shares its action with " + other);
    }
  }

  private static void requireShape(Method method) {
    boolean ints = Arrays.stream(method.getParameterTypes()).allMatch(int.class::equals);
    Class<?> result = method.getReturnType();
    if (Modifier.isStatic(method.getModifiers()) || !ints) {
      throw misuse(method, "must be an instance method that takes int arguments only");
    }
    if (result != Refusal.class && result != void.class) {
      throw misuse(method, "must return Refusal, or void for a step that cannot be refused");
    }
  }

  /** A step on one object. */
  static Step on(Object receiver, Method method) {
    MethodHandle handle = spread(receiver, method);
    return arguments -> invoke(handle, method, arguments);
  }

  /** A step on the object that the first argument selects; the others are passed on. */
  static Step onEach(List<?> receivers, Method method) {
    List<MethodHandle> handles = receivers.stream().map(each -> spread(each, method)).toList();
    return arguments ->
        invoke(
            handles.get(arguments[0]), method, Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static MethodHandle spread(Object receiver, Method method) {
    try {
      return MethodHandles.publicLookup()
          .unreflect(method)
          .bindTo(receiver)
          .asSpreader(int[].class, method.getParameterCount())
          .asType(MethodType.methodType(Object.class, int[].class));
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("step method is not public: " + method, e);
    }
  }

  private static Refusal invoke(MethodHandle handle, Method method, int[] arguments) {
    try {
      Object result = (Object) handle.invokeExact(arguments);
      return result == null ? withoutRefusal(method) : (Refusal) result;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("step method threw a checked exception", e);
    }
  }

  private static Refusal withoutRefusal(Method method) {
    if (method.getReturnType() != void.class) {
      throw new IllegalStateException("step method returned null: " + method);
    }
    return Refusal.NONE;
  }

  private static IllegalArgumentException misuse(Method method, String what) {
    return new IllegalArgumentException("step method " + method + " " + what);
  }
}
