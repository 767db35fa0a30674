package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.inglenook.conformance.replay.Mismatch.Kind;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;

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
  private final Commands commands;
  private final Optional<CrashPoints> points;
  private final Optional<Crasher> crasher;
  private final Mark[] marks;
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
    commands = subject.commands(plan.instances());
    points = subject.crashPoints();
    crasher = points.map(each -> new Crasher(plan, subject, observer, commands, each));
    marks = new Mark[graph.states()];
  }

  @Override
  public ReplayCounts call() {
    if (!observer.shows(plan.state(0))) {
      throw mismatch(Kind.INITIAL, 0, -1, false, "");
    }
    marks[0] = subject.mark();
    for (int state = 0; state < graph.states() && state <= firstBad.get(); state++) {
      visit(state);
      if (!found.isEmpty()) {
        int bad = state;
        firstBad.updateAndGet(other -> Math.min(other, bad));
        throw new MismatchException(state, found);
      }
      marks[state] = null;
    }
    return tally.counts();
  }

  private void visit(int state) {
    Mark here = marks[state];
    boolean mine = state % shares == share;
    subject.rewind(here);
    if (mine && state % Math.max(1, graph.states() / SAMPLES) == 0) {
      attempt(here, () -> comparePrefix(state));
    }
    if (mine) {
      disabled(state, here, false);
    }
    for (int i = 0; i < plan.instances().size(); i++) {
      int instance = i;
      int target = graph.target(state, instance);
      if (target >= 0 && (mine || isTreeEdge(state, instance, target))) {
        attempt(here, () -> transition(state, here, instance, target, mine));
      }
    }
  }

  /** Judges one thing; after a mismatch the others of this state are judged none the less. */
  private void attempt(Mark here, Runnable judge) {
    try {
      judge.run();
    } catch (MismatchException e) {
      found.addAll(e.mismatches());
      subject.rewind(here);
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
  private void transition(int state, Mark here, int instance, int target, boolean mine) {
    long before = stores();
    perform(state, instance, target, false);
    int stores = Math.toIntExact(stores() - before);
    if (isTreeEdge(state, instance, target)) {
      marks[target] = subject.mark();
    }
    if (mine) {
      tally.transitions++;
      if (isSecondEdge(state, instance, target)) {
        visitAgain(target);
      }
      if (crasher.isPresent()) {
        tally.crashPoints += crasher.get().crash(state, here, instance, target, stores);
      }
    }
    subject.rewind(here);
  }

  private long stores() {
    return points.isPresent() ? points.get().stores() : 0;
  }

  private void perform(int state, int instance, int target, boolean second) {
    Answer answer = command(state, instance, second);
    if (!answer.done()) {
      throw mismatch(Kind.REFUSED, state, instance, second, answer.refusal());
    }
    if (!observer.shows(plan.state(target))) {
      throw mismatch(Kind.WRONG_STATE, state, instance, second, "");
    }
  }

  private Answer command(int state, int instance, boolean second) {
    try {
      return commands.perform(instance);
    } catch (RuntimeException e) {
      throw mismatch(Kind.THREW, state, instance, second, e.toString());
    }
  }

  /**
   * Judges all that is disabled, one after the other on the same subject. Where the hash sees
   * everything, the view is looked at once, after the last: reading it costs more than the refusals
   * do.
   */
  private void disabled(int state, Mark here, boolean second) {
    long hash = subject.hash();
    int last = -1;
    for (int i = 0; i < plan.instances().size(); i++) {
      int instance = i;
      if (graph.target(state, instance) < 0) {
        attempt(here, () -> disabled(state, here, instance, second, hash));
        last = instance;
      }
    }
    if (last >= 0 && subject.isHashed() && !observer.shows(plan.state(state))) {
      found.addAll(
          mismatch(Kind.REFUSAL_CHANGED, state, last, second, "or one before it").mismatches());
      subject.rewind(here);
    }
  }

  private void disabled(int state, Mark here, int instance, boolean second, long hash) {
    Disabled kind = plan.classes().get(state, instance);
    if (kind == Disabled.REFUSED) {
      refuse(state, instance, second, hash);
      if (!subject.isHashed()) {
        subject.rewind(here);
      }
    }
    if (second) {
      tally.again += kind == Disabled.REFUSED ? 1 : 0;
    } else {
      tally.count(kind);
    }
  }

  private void refuse(int state, int instance, boolean second, long hash) {
    Answer answer = command(state, instance, second);
    if (answer.done()) {
      throw mismatch(Kind.ACCEPTED, state, instance, second, "");
    }
    boolean shown = subject.isHashed() || observer.shows(plan.state(state));
    if (subject.hash() != hash || !shown) {
      throw mismatch(Kind.REFUSAL_CHANGED, state, instance, second, answer.refusal());
    }
  }

  /** Judges a state from where its second predecessor has led, which may be another world. */
  private void visitAgain(int state) {
    Mark there = subject.mark();
    disabled(state, there, true);
    for (int i = 0; i < plan.instances().size(); i++) {
      int instance = i;
      int target = graph.target(state, instance);
      if (target >= 0) {
        attempt(there, () -> again(state, there, instance, target));
      }
    }
  }

  private void again(int state, Mark there, int instance, int target) {
    perform(state, instance, target, true);
    subject.rewind(there);
    tally.again++;
  }

  /** Compares the restored snapshot with a fresh subject that has taken the same steps. */
  private void comparePrefix(int state) {
    ReplaySubject fresh = plan.subject(factory, 1);
    Commands steps = fresh.commands(plan.instances());
    for (int instance : graph.pathTo(state).instances()) {
      steps.perform(instance);
    }
    boolean same =
        observer.shows(plan.state(state))
            && new Observer(plan.module(), fresh.view()).shows(plan.state(state));
    if (!same || fresh.hash() != subject.hash()) {
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
