package org.inglenook.conformance.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.inglenook.conformance.replay.Mismatch.Kind;
import org.inglenook.conformance.view.Observer;
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
  private final Shared shared;
  private final StateGraph graph;
  private final ReplaySubject subject;
  private final Performer performer;
  private final Pairs pairs;
  private final Optional<CrashPoints> points;
  private final Optional<Crasher> crasher;
  private final Aside aside;
  private final Mark[] marks;
  private final Tally tally = new Tally();
  private final List<Mismatch> found = new ArrayList<>();

  /**
   * @param shared what the shares of this replay know of each other
   */
  ReplayShare(ReplayPlan plan, SubjectFactory factory, int share, int shares, Shared shared) {
    this.plan = plan;
    this.factory = factory;
    this.share = share;
    this.shares = shares;
    this.shared = shared;
    graph = plan.graph();
    subject = plan.subject(factory, 1);
    performer = new Performer(plan, subject, shared.shown());
    pairs = new Pairs(plan, subject, performer, shared.worlds(), tally);
    points = subject.crashPoints();
    aside = new Aside(shared.firstBadAside());
    crasher =
        points.map(
            each ->
                new Crasher(
                    plan, subject, performer, each, pairs, shared.afterCrashes(), aside, tally));
    marks = new Mark[graph.states()];
  }

  @Override
  public ReplayCounts call() {
    if (!performer.shows(0)) {
      throw performer.mismatch(Kind.INITIAL, 0, -1, Via.SHORTEST, "");
    }
    arrive(0, subject.hash());
    for (int state = 0; state < graph.states() && state <= shared.firstBad().get(); state++) {
      visit(state);
      if (!found.isEmpty()) {
        int bad = state;
        shared.firstBad().updateAndGet(other -> Math.min(other, bad));
        throw new MismatchException(state, found);
      }
      marks[state] = null;
    }
    aside.report();
    return tally.counts();
  }

  /** The shortest prefix of {@code state} has led to the present world. */
  private void arrive(int state, long hash) {
    marks[state] = subject.mark();
    pairs.ownWorld(state, hash);
  }

  private void visit(int state) {
    Mark here = marks[state];
    aside.visit(state);
    boolean mine = state % shares == share;
    subject.rewind(here);
    if (mine && state % Math.max(1, graph.states() / SAMPLES) == 0) {
      attempt(here, () -> comparePrefix(state));
    }
    if (mine) {
      disabled(state, here, Via.SHORTEST);
    }
    for (int instance : plan.enabled(state)) {
      int target = graph.target(state, instance);
      if (mine || isTreeEdge(state, instance, target)) {
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
    long hash = performer.perform(state, instance, Via.SHORTEST);
    int stores = Math.toIntExact(stores() - before);
    if (isTreeEdge(state, instance, target)) {
      arrive(target, hash);
    }
    if (mine) {
      tally.transitions++;
      beyond(state, instance, target, hash);
      crasher.ifPresent(each -> each.crash(state, here, instance, stores));
    }
    subject.rewind(here);
  }

  /** Goes on from where a transition has led, which may be a world that no prefix leads to. */
  private void beyond(int state, int instance, int target, long hash) {
    Via via = Via.step(state, instance);
    if (!isTreeEdge(state, instance, target)) {
      aside.judge(() -> pairs.judge(target, hash, via));
    }
    tally.pairs += plan.enabled(target).length;
    if (isSecondEdge(state, instance, target)) {
      disabled(target, subject.mark(), via);
    }
  }

  private long stores() {
    return points.isPresent() ? points.get().stores() : 0;
  }

  /**
   * Judges all that is disabled, one after the other on the same subject. Where the hash sees
   * everything, the view is looked at once, after the last: reading it costs more than the refusals
   * do.
   */
  private void disabled(int state, Mark here, Via via) {
    long hash = subject.hash();
    int last = -1;
    for (int i = 0; i < plan.instances().size(); i++) {
      int instance = i;
      if (graph.target(state, instance) < 0) {
        attempt(here, () -> disabled(state, here, instance, via, hash));
        last = instance;
      }
    }
    if (last >= 0 && subject.isHashed() && !performer.shows(state)) {
      found.addAll(
          performer
              .mismatch(Kind.REFUSAL_CHANGED, state, last, via, "or one before it")
              .mismatches());
      subject.rewind(here);
    }
  }

  private void disabled(int state, Mark here, int instance, Via via, long hash) {
    Disabled kind = plan.classes().get(state, instance);
    if (kind == Disabled.REFUSED) {
      performer.refuse(state, instance, via, hash);
      if (!subject.isHashed()) {
        subject.rewind(here);
      }
    }
    if (via.equals(Via.SHORTEST)) {
      tally.count(kind);
    } else {
      tally.again += kind == Disabled.REFUSED ? 1 : 0;
    }
  }

  /** Compares the restored snapshot with a fresh subject that has taken the same steps. */
  private void comparePrefix(int state) {
    ReplaySubject fresh = plan.subject(factory, 1);
    Commands steps = fresh.commands(plan.instances());
    for (int instance : graph.pathTo(state).instances()) {
      steps.perform(instance);
    }
    boolean same =
        performer.looksLike(state)
            && new Observer(plan.module(), fresh.view()).shows(plan.state(state));
    if (!same || fresh.hash() != subject.hash()) {
      throw performer.mismatch(Kind.SNAPSHOT, state, -1, Via.SHORTEST, "");
    }
    tally.sampled++;
  }

  /**
   * What the shares of one replay know of each other.
   *
   * @param firstBad the lowest state in which any share has found a mismatch; states past it need
   *     not be judged
   * @param firstBadAside the lowest state from which one was found off the shortest paths
   * @param shown worlds whose view was read
   * @param worlds worlds from which what may follow was judged once more
   * @param afterCrashes worlds that crashes have left
   */
  record Shared(
      AtomicInteger firstBad,
      AtomicInteger firstBadAside,
      Worlds shown,
      Worlds worlds,
      Worlds afterCrashes) {
    Shared() {
      this(
          new AtomicInteger(Integer.MAX_VALUE),
          new AtomicInteger(Integer.MAX_VALUE),
          new Worlds(),
          new Worlds(),
          new Worlds());
    }
  }
}
