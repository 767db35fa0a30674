package org.inglenook.conformance.plain;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.inglenook.conformance.binding.NotTotalException;
import org.inglenook.conformance.replay.Answer;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecModule;

/** The methods of a subject's class that carry an annotation, by the name that it gives. */
final class Methods {
  private Methods() {}

  /**
   * The methods that take steps, by action.
   *
   * @throws IllegalArgumentException when an action has no method or two, or a method no action
   */
  static Map<String, Method> steps(Class<?> type, SpecModule module) {
    Map<String, Method> found = carrying(type, Takes.class, Takes::value);
    Map<String, Method> steps = new TreeMap<>();
    Set<String> strangers = new TreeSet<>(found.keySet());
    Set<String> missing = new TreeSet<>();
    for (SpecAction action : module.actions()) {
      if (strangers.remove(action.name())) {
        requireResult(found.get(action.name()));
        steps.put(action.name(), found.get(action.name()));
      } else {
        missing.add(action.name());
      }
    }
    if (!missing.isEmpty() || !strangers.isEmpty()) {
      throw new NotTotalException(
          "binding is not total: class="
              + type.getName()
              + ", actions without a method="
              + missing
              + ", methods without an action of the spec="
              + strangers);
    }
    return steps;
  }

  /** The methods that show variables, by variable. */
  static Map<String, Method> shows(Class<?> type) {
    Map<String, Method> found = carrying(type, Shows.class, Shows::value);
    for (Method method : found.values()) {
      if (method.getParameterCount() > 0 || method.getReturnType() == void.class) {
        throw new IllegalArgumentException(
            "a method that shows a variable takes nothing and returns a value: " + method);
      }
    }
    return found;
  }

  private static void requireResult(Method method) {
    Class<?> result = method.getReturnType();
    boolean fits = result == void.class || result == boolean.class || result == Answer.class;
    if (!fits) {
      throw new IllegalArgumentException(
          "a method that takes a step returns nothing, a boolean (false: refused) or an Answer: "
              + method);
    }
  }

  private static <A extends Annotation> Map<String, Method> carrying(
      Class<?> type, Class<A> annotation, Function<A, String> name) {
    Map<String, Method> found = new TreeMap<>();
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      for (Method method : owner.getDeclaredMethods()) {
        A tag = method.getAnnotation(annotation);
        if (tag != null && !method.isBridge()) {
          add(found, name.apply(tag), method);
        }
      }
    }
    return found;
  }

  /** A method may override the one that carries the same name; two methods may not share one. */
  private static void add(Map<String, Method> found, String name, Method method) {
    if (Modifier.isStatic(method.getModifiers())) {
      throw new IllegalArgumentException("must be an instance method: " + method);
    }
    Method nearer = found.putIfAbsent(name, method);
    boolean overridden =
        nearer == null
            || (nearer.getName().equals(method.getName())
                && Arrays.equals(nearer.getParameterTypes(), method.getParameterTypes()));
    if (!overridden) {
      throw new IllegalArgumentException(
          "two methods for one name: name=" + name + ", methods=" + nearer + " and " + method);
    }
    method.setAccessible(true);
  }
}
