package org.inglenook.nooks.wrapper.derive;

import java.lang.reflect.Method;

/**
 * An interface from which no wrapper can be derived: its annotations say too little or contradict
 * each other, and nothing written by hand helps.
 */
public final class UnderivableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnderivableException(Method method, String reason) {
    super(
        "cannot derive a wrapper: method=%s.%s, reason=%s"
            .formatted(method.getDeclaringClass().getSimpleName(), method.getName(), reason));
  }
}
