package org.inglenook.conformance.plain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method without parameters that shows the present value of one variable of the spec and
 * changes nothing. What it may return, and which TLA+ value that is:
 *
 * <pre>
 *  boolean                 TRUE or FALSE
 *  int, long, short, byte  a number of 32 bits
 *  String, enum constant   a string; a model value, if the model has one of this name
 *  List, array             a sequence
 *  Set                     a set
 *  Map                     a function
 *  record                  a record, with a field for each component
 *  Value                   itself
 * </pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Shows {
  /** Returns the variable's name in the spec. */
  String value();
}
