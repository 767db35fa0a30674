package org.inglenook.conformance.plain;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Value;

/** From the arguments of an action to those of the method that takes its steps. */
final class JavaArguments {
  private JavaArguments() {}

  /**
   * The arguments, one for each parameter.
   *
   * @throws IllegalArgumentException naming method and argument when one does not fit
   */
  static List<Object> of(Method method, ActionInstance instance) {
    Class<?>[] types = method.getParameterTypes();
    List<Value> values = instance.arguments();
    if (types.length != values.size()) {
      throw new IllegalArgumentException(
          "method has %d parameters, but the action has %d: method=%s, action=%s"
              .formatted(types.length, values.size(), method, instance.action()));
    }
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      arguments.add(argument(types[i], values.get(i), method));
    }
    return arguments;
  }

  private static Object argument(Class<?> type, Value value, Method method) {
    if (type == Value.class) {
      return value;
    }
    if (value instanceof Value.Int number && (type == int.class || type == Integer.class)) {
      return number.value();
    }
    if (value instanceof Value.Int number && (type == long.class || type == Long.class)) {
      return (long) number.value();
    }
    if (value instanceof Value.Bool truth && (type == boolean.class || type == Boolean.class)) {
      return truth.value();
    }
    if (value instanceof Value.Str text) {
      return named(type, text.value(), method);
    }
    if (value instanceof Value.ModelValue model) {
      return named(type, model.name(), method);
    }
    throw misfit(type, value.toString(), method);
  }

  private static Object named(Class<?> type, String name, Method method) {
    if (type == String.class) {
      return name;
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(name))
          .findFirst()
          .orElseThrow(() -> misfit(type, name, method));
    }
    throw misfit(type, name, method);
  }

  private static IllegalArgumentException misfit(Class<?> type, String value, Method method) {
    return new IllegalArgumentException(
        "argument does not fit the parameter: argument="
            + value
            + ", parameter="
            + type.getSimpleName()
            + ", method="
            + method
            + "; take an int, a boolean, a String, an enum with a constant of that name, or a"
            + " Value");
  }
}
