package org.inglenook.trace;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a step method: one call is one step of one action of a specification.
 *
 * <p>A step method takes {@code int} arguments in the order of the action's parameters, and returns
 * a {@link Refusal}. Composites of several steps do not carry this annotation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Action {
  /** Returns the module and the action, as in {@code "Xpc!DriverCall"}. */
  String value();
}
