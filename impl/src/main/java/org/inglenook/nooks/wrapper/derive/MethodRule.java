package org.inglenook.nooks.wrapper.derive;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.driver.ObjectRef;

/**
 * What the annotations of one method say.
 *
 * @param method the method of the interface
 * @param parameters its parameters, in order
 */
record MethodRule(Method method, List<ParameterRule> parameters) {
  static MethodRule of(Method method) {
    final List<ParameterRule> rules = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      rules.add(new ParameterRule(rules.size(), parameter.getName(), parameter));
    }
    return new MethodRule(method, List.copyOf(rules));
  }

  String name() {
    return method.getName();
  }

  boolean has(Class<? extends Annotation> annotation) {
    return method.isAnnotationPresent(annotation);
  }

  <T extends Annotation> T get(Class<T> annotation) {
    return method.getAnnotation(annotation);
  }

  /** Returns whether the result is annotated as an object. */
  boolean returnsObject() {
    return has(ObjectRef.class);
  }

  boolean returnsNothing() {
    return method.getReturnType() == void.class;
  }

  /** Returns the parameter with {@code annotation}, of which there is at most one. */
  Optional<ParameterRule> parameter(Class<? extends Annotation> annotation) {
    return parameters.stream().filter(parameter -> parameter.has(annotation)).findFirst();
  }

  /** Returns the method with the names of its parameters. */
  String signature() {
    return parameters.stream()
        .map(ParameterRule::name)
        .collect(Collectors.joining(", ", name() + "(", ")"));
  }
}
