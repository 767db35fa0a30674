package org.inglenook.nooks.wrapper.derive;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written by hand of the wrappers of one interface.
 *
 * @param type the interface
 * @param bodies a class with methods marked {@link Before} or {@link Instead}, or null
 * @param routines methods whose deferred calls have a routine, by which the call is made whole
 */
public record HandWritten(Class<?> type, Class<?> bodies, List<String> routines) {
  /** Nothing is written by hand. */
  public static HandWritten nothing(Class<?> type) {
    return new HandWritten(type, null, List.of());
  }

  /** The bodies in {@code bodies}. */
  public static HandWritten bodies(Class<?> type, Class<?> bodies, String... routines) {
    return new HandWritten(type, bodies, List.of(routines));
  }

  Optional<Method> before(MethodRule rule) {
    return find(rule, Before.class);
  }

  Optional<Method> instead(MethodRule rule) {
    return find(rule, Instead.class);
  }

  /** Returns whether a body marked {@link Before} comes before the driver's absence is noticed. */
  static boolean isUnanswered(Method body) {
    return body.getAnnotation(Before.class).unanswered();
  }

  boolean hasRoutine(MethodRule rule) {
    return routines.contains(rule.name());
  }

  private Optional<Method> find(MethodRule rule, Class<? extends Annotation> kind) {
    return marked(kind).filter(body -> body.getName().equals(rule.name())).findFirst();
  }

  private Stream<Method> marked(Class<? extends Annotation> kind) {
    return bodies == null
        ? Stream.empty()
        : Arrays.stream(bodies.getDeclaredMethods()).filter(body -> body.isAnnotationPresent(kind));
  }

  /** Checks that every body belongs to a method of the interface. */
  void check(InterfaceRules rules) {
    marked(Before.class).forEach(body -> requireMethod(rules, body, void.class));
    marked(Instead.class).forEach(body -> requireMethod(rules, body, null));
    for (String routine : routines) {
      if (rules.methods().stream().noneMatch(rule -> rule.name().equals(routine))) {
        throw new IllegalArgumentException(
            "routine of no method: interface=%s, routine=%s"
                .formatted(type.getSimpleName(), routine));
      }
    }
  }

  private void requireMethod(InterfaceRules rules, Method body, Class<?> result) {
    for (MethodRule rule : rules.methods()) {
      final Class<?> expected = result == null ? rule.method().getReturnType() : result;
      if (rule.name().equals(body.getName())
          && Arrays.equals(rule.method().getParameterTypes(), body.getParameterTypes())
          && body.getReturnType() == expected) {
        return;
      }
    }
    throw new UnderivableException(body, "this body belongs to no method of " + type.getName());
  }
}
