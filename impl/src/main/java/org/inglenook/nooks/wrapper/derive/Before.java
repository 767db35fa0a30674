package org.inglenook.nooks.wrapper.derive;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method written by hand that a derived wrapper calls, after its own checks and before the
 * call goes on. It has the name and the parameters of the interface's method, returns nothing, and
 * gets the kernel's addresses.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Before {
  /**
   * Returns whether the method is called even when the driver does not answer, because the kernel
   * has done its part already. Of entry points only.
   */
  boolean unanswered() default false;
}
