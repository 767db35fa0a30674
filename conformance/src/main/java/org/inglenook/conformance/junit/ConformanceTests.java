package org.inglenook.conformance.junit;

import java.util.stream.Stream;
import org.inglenook.conformance.plain.Constants;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The tests of a class that carries {@link Conforms}: shape of the spec, binding, replay of the
 * whole state graph with every refusal, walks.
 *
 * <pre>{@code
 * @Conforms(model = "src/test/specs/MCLift.cfg", subject = LiftSubject.class)
 * class LiftConformanceTest implements ConformanceTests {}
 * }</pre>
 */
public interface ConformanceTests {
  /**
   * A fresh subject in the initial state; by default one of the class that {@link Conforms#subject}
   * names. Every subject must be of one class and behave alike.
   *
   * @param constants of the model
   */
  default Object subject(Constants constants) {
    return NewSubject.of(getClass(), constants);
  }

  /** All tests; they share one exploration of the model, and come in this order. */
  @TestFactory
  @DisplayName("conforms to its spec")
  @Execution(ExecutionMode.SAME_THREAD)
  default Stream<DynamicNode> conformsToItsSpec() {
    return Conformance.open(getClass(), this::subject).tests();
  }
}
