package org.inglenook.driver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an object passed to an entry point that the kernel goes on to work with it: the driver
 * must still have it when the call returns. If not, it has failed, and the caller sees {@link
 * Errno#ENODEV}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Kept {}
