package org.inglenook.driver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that whole pages go with an object: they are granted to the driver when it gets the object
 * and revoked when it gives the object back. Packets and disk blocks are passed like this instead
 * of being copied (Nooks, SOSP 2003).
 *
 * <p>A method with a {@link PageCount} parameter says there how many pages there are.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Lends {
  /** The value of {@link #at} of an object that consists of its pages. */
  int ITSELF = -1;

  /**
   * Offset, in bytes, of the word of the object that holds the address of its one page; {@link
   * #ITSELF} if the object is the pages.
   */
  int at() default ITSELF;
}
