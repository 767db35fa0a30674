package org.inglenook.driver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an {@code int} parameter, or the {@code int} result of the method, is the address of a
 * kernel object. Wrappers derive their parameter checks and the tracker's book-keeping from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface ObjectRef {
  /** What lies at the address. */
  ObjectType value();

  /** How long the driver may use the address. */
  Lifetime lifetime() default Lifetime.CALL;

  /** True when zero ("no object") is a legal value. */
  boolean nullable() default false;
}
