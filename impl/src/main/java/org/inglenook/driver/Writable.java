package org.inglenook.driver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the callee may modify the object passed: under isolation it is copied in and out, or
 * its pages are granted. An object without this annotation is read-only for the driver.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Writable {
  /** Names of the fields that may change, as in the layout class; empty means all of them. */
  String[] value() default {};
}
