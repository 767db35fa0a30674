package org.inglenook.conformance.plain;

import java.lang.reflect.Method;

/** A step method threw something that is neither a refusal nor a RuntimeException. */
public final class StepThrewException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StepThrewException(Method method, Throwable thrown) {
    super(method.getName() + " threw " + thrown, thrown);
  }
}
