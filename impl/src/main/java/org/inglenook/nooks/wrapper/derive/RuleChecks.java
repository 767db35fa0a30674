package org.inglenook.nooks.wrapper.derive;

import java.lang.annotation.Annotation;
import org.inglenook.driver.Lends;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.Owner;
import org.inglenook.driver.PageCount;
import org.inglenook.driver.Writable;

/** What the annotations of every method have to keep for a wrapper to be derived. */
abstract class RuleChecks {
  final MethodRule rule;

  RuleChecks(MethodRule rule) {
    this.rule = rule;
  }

  /**
   * Checks the method.
   *
   * @throws UnderivableException with the first thing that is wrong
   */
  final void check() {
    final Class<?> result = rule.method().getReturnType();
    require(result == int.class || result == void.class, "the result is no word");
    for (ParameterRule parameter : rule.parameters()) {
      require(
          rule.method().getParameterTypes()[parameter.index()] == int.class,
          "parameter " + parameter.name() + " is no word");
      requireObjectFor(parameter, Owner.class);
      requireObjectFor(parameter, Lends.class);
      requireObjectFor(parameter, Writable.class);
      require(
          !parameter.has(PageCount.class) || !parameter.isObject(),
          "parameter " + parameter.name() + " is an object and a number of pages");
    }
    requireOne(Owner.class);
    requireOne(PageCount.class);
    require(!rule.has(Lends.class) || rule.returnsObject(), "@Lends on a result that is no object");
    require(
        !rule.has(ObjectRef.class) || !rule.returnsNothing(),
        "@ObjectRef on a method without result");
    checkParameters();
    checkResult();
  }

  abstract void checkParameters();

  abstract void checkResult();

  final void require(boolean right, String reason) {
    if (!right) {
      throw new UnderivableException(rule.method(), reason);
    }
  }

  final void requireObjectFor(ParameterRule parameter, Class<? extends Annotation> annotation) {
    require(
        !parameter.has(annotation) || parameter.isObject(),
        "@%s on parameter %s, which is no object"
            .formatted(annotation.getSimpleName(), parameter.name()));
  }

  final void requireOne(Class<? extends Annotation> annotation) {
    require(
        rule.parameters().stream().filter(parameter -> parameter.has(annotation)).count() <= 1,
        "more than one @" + annotation.getSimpleName());
  }

  /** Refuses an annotation that means nothing on this side of the boundary. */
  final void forbid(ParameterRule parameter, Class<? extends Annotation> annotation) {
    require(
        !parameter.has(annotation),
        "@%s means nothing here: parameter %s"
            .formatted(annotation.getSimpleName(), parameter.name()));
  }
}
