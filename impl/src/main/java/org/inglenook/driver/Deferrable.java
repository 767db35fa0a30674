package org.inglenook.driver;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a call without a side effect that the caller can see: a wrapper may queue it and run it at
 * the next crossing (deferred XPC; Nooks, SOSP 2003, section 4.2).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Deferrable {}
