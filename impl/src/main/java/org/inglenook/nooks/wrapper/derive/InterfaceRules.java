package org.inglenook.nooks.wrapper.derive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.Registers;

/**
 * What the annotations of one interface say.
 *
 * @param type the interface
 * @param methods its methods by name; no two have the same
 */
record InterfaceRules(Class<?> type, List<MethodRule> methods) {
  static InterfaceRules of(Class<?> type) {
    return new InterfaceRules(
        type,
        Arrays.stream(type.getMethods())
            .map(MethodRule::of)
            .sorted(Comparator.comparing(MethodRule::name))
            .toList());
  }

  /** Returns whether some method registers objects of {@code object}. */
  boolean registers(ObjectType object) {
    return methods.stream()
        .flatMap(method -> method.parameters().stream())
        .anyMatch(parameter -> parameter.has(Registers.class) && parameter.type() == object);
  }
}
