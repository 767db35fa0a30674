package org.inglenook.conformance.plain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a step method: one call takes one step of one action of the spec, or refuses it and changes
 * nothing.
 *
 * <p>The parameters are the action's, in its order: {@code int} or {@code long} for a number,
 * {@code boolean} for a truth value, {@code String} or an enum for a string or a model value,
 * {@code Value} for any value. The method refuses by returning false, by returning an {@code
 * Answer} that says why, or by an exception of a class that was declared to be a refusal.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Takes {
  /** Returns the action's name in the spec. */
  String value();
}
