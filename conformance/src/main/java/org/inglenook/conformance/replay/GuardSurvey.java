package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.diagnosis.Experience;
import org.inglenook.conformance.diagnosis.Experience.Judged;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;

/**
 * Looks, after a mismatch, at how production code treats the same action elsewhere: which answer it
 * gives where one guard alone is false, and where it was right about the same instance.
 */
final class GuardSurvey {
  private final SpecEngine engine;
  private final ReplayPlan plan;
  private final SubjectFactory factory;
  private final StateGraph graph;

  GuardSurvey(SpecEngine engine, ReplayPlan plan, SubjectFactory factory) {
    this.engine = engine;
    this.plan = plan;
    this.factory = factory;
    graph = plan.graph();
  }

  /**
   * What is known of the mismatch's instance.
   *
   * @param visited the state in whose visit it was found: production code was right before
   */
  Experience of(Mismatch mismatch, int visited) {
    String action = plan.instances().get(mismatch.instance()).action();
    return new Experience(
        new Answers(engine, plan, plan.subject(factory, 1), action).ask(),
        right(mismatch, visited));
  }

  private List<Judged> right(Mismatch mismatch, int visited) {
    List<Judged> found = new ArrayList<>();
    for (int state = 0; state < visited; state++) {
      boolean enabled = graph.target(state, mismatch.instance()) >= 0;
      if (enabled || plan.classes().get(state, mismatch.instance()) == Disabled.REFUSED) {
        found.add(new Judged(plan.state(state), enabled));
      }
    }
    if (!mismatch.via().equals(Via.SHORTEST)) {
      alongTheOtherPath(mismatch).ifPresent(found::add);
    }
    return found;
  }

  /** Whether the same step is right where the state's shortest prefix leads. */
  private Optional<Judged> alongTheOtherPath(Mismatch mismatch) {
    ReplaySubject subject = plan.subject(factory, 1);
    Commands commands = subject.commands(plan.instances());
    int target = graph.target(mismatch.state(), mismatch.instance());
    SpecState expected = plan.state(target < 0 ? mismatch.state() : target);
    try {
      for (int instance : graph.pathTo(mismatch.state()).instances()) {
        commands.perform(instance);
      }
      boolean taken = commands.perform(mismatch.instance()).done();
      boolean right =
          taken == (target >= 0) && new Observer(plan.module(), subject.view()).shows(expected);
      return right
          ? Optional.of(new Judged(plan.state(mismatch.state()), taken))
          : Optional.empty();
    } catch (RuntimeException thrown) {
      return Optional.empty(); // then it is not right there
    }
  }
}
