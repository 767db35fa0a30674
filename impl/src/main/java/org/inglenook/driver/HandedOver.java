package org.inglenook.driver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an entry point takes the object passed when it returns 0. Otherwise the object stays
 * the caller's, and the driver must still have it to give back. What a driver takes down with it
 * counts as taken.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface HandedOver {
  /** What the caller sees when the driver cannot be called: the object stays the caller's. */
  int refused() default Errno.EBUSY;
}
