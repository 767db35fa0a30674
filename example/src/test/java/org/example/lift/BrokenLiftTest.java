package org.example.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventType.FINISHED;

import java.util.List;
import org.inglenook.conformance.junit.ConformanceTests;
import org.inglenook.conformance.junit.Conforms;
import org.inglenook.conformance.plain.Constants;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A test that cannot fail says nothing: with a broken lift the tests are red, and say why. */
class BrokenLiftTest {
  /** The motor may run while the door is open. */
  @Conforms(model = "src/test/specs/MCLift.cfg", refusals = IllegalStateException.class)
  static class Impatient implements ConformanceTests {
    @Override
    public Object subject(Constants model) {
      return new LiftSubject(
          model,
          new Lift(model.number("Top")) {
            @Override
            protected boolean mayLeave() {
              return !isLit(floor());
            }
          });
    }
  }

  /** A button that is lit already is an error that nobody declared to be a refusal. */
  @Conforms(model = "src/test/specs/MCLift.cfg", subject = LiftSubject.class)
  static class Undeclared implements ConformanceTests {}

  @Test
  void shouldNameGuardPropertyAndShortestStepsOfAForbiddenMove() {
    EngineExecutionResults results = run(Impatient.class);

    assertThat(failure(results, "Up is refused 86 times"))
        .contains("step 1: Press(0)", "step 2: Open", "step 4: Up")
        .contains("a step that the spec forbids is done")
        .contains("guard fails: door = \"closed\" (Lift, line ")
        .contains("breaks LIFT-S2 Door");
    assertThat(failure(results, "LIFT-S2 MovesClosed holds"))
        .contains("MovesClosed does not hold of this step")
        .contains("again: mvn test -Dtest=Impatient -Dinglenook.walk=MCLift:");
  }

  @Test
  void shouldNotPassWhatWasNotJudgedToTheEnd() {
    EngineExecutionResults results = run(Impatient.class);

    assertThat(names(results, TestExecutionResult.Status.ABORTED))
        .contains("Press is done as the spec says, 144 times")
        .contains("nothing of the state graph was left out");
  }

  @Test
  void shouldTakeAnExceptionForAFailureUnlessItIsDeclaredARefusal() {
    EngineExecutionResults results = run(Undeclared.class);

    assertThat(failure(results, "Press is refused 144 times"))
        .contains("the step threw an exception")
        .contains("button is lit already");
  }

  private static EngineExecutionResults run(Class<?> broken) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(broken)).execute();
  }

  private static String failure(EngineExecutionResults results, String test) {
    return results.allEvents().failed().stream()
        .filter(event -> event.getTestDescriptor().getDisplayName().equals(test))
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow().getMessage())
        .findFirst()
        .orElse("");
  }

  private static List<String> names(
      EngineExecutionResults results, TestExecutionResult.Status status) {
    return results
        .allEvents()
        .filter(Event.byType(FINISHED))
        .filter(event -> event.getRequiredPayload(TestExecutionResult.class).getStatus() == status)
        .map(event -> event.getTestDescriptor().getDisplayName())
        .toList();
  }
}
