package org.inglenook.conformance.plain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.inglenook.conformance.replay.Answer;

/**
 * One call of a step method, arguments included, on whatever object it is made.
 *
 * @param refusals exceptions by which the method refuses
 */
record Call(Method method, List<Object> arguments, Set<Class<? extends Exception>> refusals) {
  /**
   * Makes the call.
   *
   * @throws RuntimeException when the method throws anything that is no refusal: that exception, or
   *     one that wraps it if it is of another kind
   */
  Answer on(Object subject) {
    try {
      return answer(method.invoke(subject, arguments.toArray()));
    } catch (InvocationTargetException e) {
      return refusal(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("method cannot be called: " + method, e);
    }
  }

  private Answer answer(Object result) {
    if (result instanceof Answer given) {
      return given;
    }
    return Boolean.FALSE.equals(result)
        ? Answer.refused(method.getName() + " returned false")
        : Answer.DONE;
  }

  private Answer refusal(Throwable thrown) {
    if (refusals.stream().anyMatch(type -> type.isInstance(thrown))) {
      return Answer.refused(thrown.toString());
    }
    if (thrown instanceof RuntimeException unexpected) {
      throw unexpected;
    }
    if (thrown instanceof VirtualMachineError broken && !(broken instanceof StackOverflowError)) {
      throw broken;
    }
    throw new StepThrewException(method, thrown);
  }
}
