package org.inglenook.driver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface that stands for symbols the kernel exports to drivers.
 *
 * <p>A driver may hold instances of such interfaces and of nothing else; the load pass rejects the
 * rest. {@link #crossing()} tells the linker whether a call leaves the driver's protection domain.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KernelInterface {
  /** False for instructions of the processor (loads and stores), which are not calls at all. */
  boolean crossing() default true;
}
