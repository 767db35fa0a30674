package org.inglenook.conformance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An instance that the spec does not allow and that no call of the subject expresses. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface NoCall {
  /** Returns the action. */
  String action();

  /**
   * Returns a part of the text or the label of a guard: there is no call where it is the first one
   * that is false. Empty: wherever the action is disabled.
   */
  String guard() default "";

  /** Returns why no call expresses it, as a sentence. */
  String reason();
}
