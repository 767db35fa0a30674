package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.inglenook.conformance.replay.Mismatch.Kind;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.sim.Snapshot;
import org.inglenook.trace.Refusal;

/**
 * One thread's share of a replay. Every share walks the whole spanning tree on a subject of its own
 * and judges the states whose number is its own modulo the number of shares.
 *
 * <p>States come in the graph's order, breadth first, so a snapshot is taken when a state's
 * shortest prefix reaches it and let go when the state has been judged.
 */
final class ReplayShare implements Callable<ReplayCounts> {
  /** About this many states are reached a second time from the beginning. */
  private static final int SAMPLES = 200;

  private final ReplayPlan plan;
  private final SubjectFactory factory;
  private final int share;
  private final int shares;
  private final AtomicInteger firstBad;
  private final StateGraph graph;
  private final ReplaySubject subject;
  private final Observer observer;
  private final Driver driver;
  private final Crasher crasher;
  private final Snapshot[] snapshots;
  private final Tally tally = new Tally();
  private final List<Mismatch> found = new ArrayList<>();

  /**
   * @param firstBad the lowest state in which any share has found a mismatch; states past it need
   *     not be judged
   */
  ReplayShare(
      ReplayPlan plan, SubjectFactory factory, int share, int shares, AtomicInteger firstBad) {
    this.plan = plan;
    this.factory = factory;
    this.share = share;
    this.shares = shares;
    this.firstBad = firstBad;
    graph = plan.graph();
    subject = plan.subject(factory, 1);
    observer = new Observer(plan.module(), subject.view());
    driver = new Driver(plan.instances(), subject.binding());
    crasher = new Crasher(plan, subject, observer, driver);
    snapshots = new Snapshot[graph.states()];
  }

  @Override
  public ReplayCounts call() {
    if (!observer.shows(plan.state(0))) {
      throw mismatch(Kind.INITIAL, 0, -1, false, "");
    }
    snapshots[0] = subject.world().snapshot();
    for (int state = 0; state < graph.states() && state <= firstBad.get(); state++) {
      visit(state);
      if (!found.isEmpty()) {
        int bad = state;
        firstBad.updateAndGet(other -> Math.min(other, bad));
        throw new MismatchException(state, found);
      }
      snapshots[state] = null;
    }
    return tally.counts();
  }

  private void visit(int state) {
    Snapshot here = snapshots[state];
    boolean mine = state % shares == share;
    subject.world().restore(here);
    if (mine && state % Math.max(1, graph.states() / SAMPLES) == 0) {
      attempt(here, () -> comparePrefix(state));
    }
    for (int i = 0; i < plan.instances().size(); i++) {
      int instance = i;
      int target = graph.target(state, instance);
      if (target >= 0 && (mine || isTreeEdge(state, instance, target))) {
        attempt(here, () -> transition(state, here, instance, target, mine));
      } else if (target < 0 && mine) {
        attempt(here, () -> disabled(state, instance, false));
      }
    }
  }

  /** Judges one thing; after a mismatch the others of this state are judged none the less. */
  private void attempt(Snapshot here, Runnable judge) {
    try {
      judge.run();
    } catch (MismatchException e) {
      found.addAll(e.mismatches());
      subject.world().restore(here);
    }
  }

  private boolean isTreeEdge(int state, int instance, int target) {
    return graph.predecessor(target) == state && graph.predecessorInstance(target) == instance;
  }

  private boolean isSecondEdge(int state, int instance, int target) {
    return graph.secondPredecessor(target) == state
        && graph.secondPredecessorInstance(target) == instance;
  }

  /** Performs a transition from {@code here}, and leaves the subject there. */
  private void transition(int state, Snapshot here, int instance, int target, boolean mine) {
    long before = subject.memory().stores();
    perform(state, instance, target, false);
    int stores = Math.toIntExact(subject.memory().stores() - before);
    if (isTreeEdge(state, instance, target)) {
      snapshots[target] = subject.world().snapshot();
    }
    if (mine) {
      tally.transitions++;
      if (isSecondEdge(state, instance, target)) {
        visitAgain(target);
      }
      tally.crashPoints += crasher.crash(state, here, instance, target, stores);
    }
    subject.world().restore(here);
  }

  private void perform(int state, int instance, int target, boolean second) {
    Refusal refusal = command(state, instance, second);
    if (refusal != Refusal.NONE) {
      throw mismatch(Kind.REFUSED, state, instance, second, refusal.name());
    }
    if (!observer.shows(plan.state(target))) {
      throw mismatch(Kind.WRONG_STATE, state, instance, second, "");
    }
  }

  private Refusal command(int state, int instance, boolean second) {
    try {
      return driver.perform(instance);
    } catch (RuntimeException e) {
      throw mismatch(Kind.THREW, state, instance, second, e.toString());
    }
  }

  private void disabled(int state, int instance, boolean second) {
    Disabled kind = plan.classes().get(state, instance);
    if (kind == Disabled.REFUSED) {
      refuse(state, instance, second);
    }
    if (second) {
      tally.again += kind == Disabled.REFUSED ? 1 : 0;
    } else {
      tally.count(kind);
    }
  }

  private void refuse(int state, int instance, boolean second) {
    long hash = subject.world().hash();
    Refusal refusal = command(state, instance, second);
    if (refusal == Refusal.NONE) {
      throw mismatch(Kind.ACCEPTED, state, instance, second, "");
    }
    if (subject.world().hash() != hash || !observer.shows(plan.state(state))) {
      throw mismatch(Kind.REFUSAL_CHANGED, state, instance, second, refusal.name());
    }
  }

  /** Judges a state from where its second predecessor has led, which may be another world. */
  private void visitAgain(int state) {
    Snapshot there = subject.world().snapshot();
    for (int i = 0; i < plan.instances().size(); i++) {
      int instance = i;
      attempt(there, () -> again(state, there, instance));
    }
  }

  private void again(int state, Snapshot there, int instance) {
    int target = graph.target(state, instance);
    if (target >= 0) {
      perform(state, instance, target, true);
      subject.world().restore(there);
      tally.again++;
    } else {
      disabled(state, instance, true);
    }
  }

  /** Compares the restored snapshot with a fresh subject that has taken the same steps. */
  private void comparePrefix(int state) {
    ReplaySubject fresh = plan.subject(factory, 1);
    Driver steps = new Driver(plan.instances(), fresh.binding());
    for (int instance : graph.pathTo(state).instances()) {
      steps.perform(instance);
    }
    if (fresh.world().hash() != subject.world().hash()) {
      throw mismatch(Kind.SNAPSHOT, state, -1, false, "");
    }
    tally.sampled++;
  }

  private MismatchException mismatch(
      Kind kind, int state, int instance, boolean second, String detail) {
    int target = instance < 0 ? -1 : graph.target(state, instance);
    SpecState expected = plan.state(target < 0 ? state : target);
    return new MismatchException(
        new Mismatch(
            kind, state, instance, second, -1, expected, observer.observe(expected), detail));
  }
}
