package org.inglenook.conformance.replay;

import java.util.Optional;
import org.inglenook.conformance.replay.Mismatch.Kind;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;

/**
 * Cuts a step short before each of its stores in turn. After production code has noticed, the view
 * must show the state before the step or the one after it, and every fault that the spec allows
 * there must lead where the spec says. (After its last store a step is complete as far as memory
 * shows, and the fault that follows is a transition of the graph.)
 */
final class Crasher {
  private final ReplayPlan plan;
  private final ReplaySubject subject;
  private final Observer observer;
  private final Commands commands;
  private final CrashPoints points;
  private final int[] faults;

  Crasher(
      ReplayPlan plan,
      ReplaySubject subject,
      Observer observer,
      Commands commands,
      CrashPoints points) {
    this.plan = plan;
    this.subject = subject;
    this.observer = observer;
    this.commands = commands;
    this.points = points;
    faults = plan.faults();
  }

  /** Crashes one transition, which makes {@code stores} stores; returns the crash points judged. */
  int crash(int state, Mark here, int instance, int target, int stores) {
    for (int store = 0; store < stores; store++) {
      subject.rewind(here);
      cutShort(state, instance, store);
      int left = whereItLeft(state, instance, target, store);
      fail(state, instance, store, left);
    }
    return stores;
  }

  private void cutShort(int state, int instance, int store) {
    Optional<Answer> ended = points.cut(() -> commands.perform(instance), store);
    if (ended.isPresent()) {
      throw mismatch(
          Kind.TORN,
          state,
          instance,
          store,
          state,
          "the crash point was not reached: " + ended.get());
    }
  }

  private int whereItLeft(int state, int instance, int target, int store) {
    if (observer.shows(plan.state(state))) {
      return state;
    }
    if (observer.shows(plan.state(target))) {
      return target;
    }
    throw mismatch(Kind.TORN, state, instance, store, state, "");
  }

  private void fail(int state, int instance, int store, int left) {
    StateGraph graph = plan.graph();
    Mark torn = null;
    for (int fault : faults) {
      int failed = graph.target(left, fault);
      if (failed >= 0) {
        if (torn == null) {
          torn = subject.mark();
        } else {
          subject.rewind(torn);
        }
        Answer answer = commands.perform(fault);
        if (!answer.done() || !observer.shows(plan.state(failed))) {
          Mismatch found =
              found(
                  Kind.FAULT_AFTER_CRASH,
                  state,
                  instance,
                  store,
                  failed,
                  plan.instances().get(fault) + " " + answer);
          throw new MismatchException(found.with(new Mismatch.Fault(left, fault)));
        }
      }
    }
  }

  private MismatchException mismatch(
      Kind kind, int state, int instance, int store, int expected, String detail) {
    return new MismatchException(found(kind, state, instance, store, expected, detail));
  }

  private Mismatch found(
      Kind kind, int state, int instance, int store, int expected, String detail) {
    SpecState should = plan.state(expected);
    return new Mismatch(
        kind, state, instance, false, store, should, observer.observe(should), detail);
  }
}
