package org.inglenook.conformance.replay;

import java.util.Optional;

/**
 * Cuts a step short before each of its stores in turn. After production code has noticed, the view
 * must show the state before the step or the one after it. From the world that is left, which no
 * prefix leads to, each fault that the spec allows must lead where the spec says, and so must every
 * step from the world after the fault: that is where recovery begins, or begins again. A step of
 * the kernel that was cut short need not be followed by a fault: whatever the spec allows may
 * follow. (After its last store a step is complete as far as memory shows, and what follows is a
 * transition.)
 */
final class Crasher {
  private final ReplayPlan plan;
  private final ReplaySubject subject;
  private final Performer performer;
  private final CrashPoints points;
  private final Pairs pairs;
  private final Worlds worlds;
  private final Aside aside;
  private final Tally tally;

  /**
   * @param worlds those that were left by crashes
   */
  Crasher(
      ReplayPlan plan,
      ReplaySubject subject,
      Performer performer,
      CrashPoints points,
      Pairs pairs,
      Worlds worlds,
      Aside aside,
      Tally tally) {
    this.plan = plan;
    this.subject = subject;
    this.performer = performer;
    this.points = points;
    this.pairs = pairs;
    this.worlds = worlds;
    this.aside = aside;
    this.tally = tally;
  }

  /** Crashes one transition, which makes {@code stores} stores. */
  void crash(int state, Mark here, int instance, int stores) {
    for (int store = 0; store < stores; store++) {
      subject.rewind(here);
      cutShort(state, instance, store);
      int left = whereItLeft(state, instance, store);
      Via via = Via.step(state, instance).cutBefore(store);
      aside.judge(() -> follow(left, via, plan.isOfKernel(instance)));
      tally.crashPoints++;
      tally.faults += plan.faults(left).length;
    }
  }

  private void cutShort(int state, int instance, int store) {
    Optional<Answer> ended = points.cut(() -> performer.command(instance), store);
    if (ended.isPresent()) {
      throw performer.torn(
          state, instance, store, "the crash point was not reached: " + ended.get());
    }
  }

  private int whereItLeft(int state, int instance, int store) {
    if (performer.shows(state)) {
      return state;
    }
    int target = plan.graph().target(state, instance);
    if (performer.shows(target)) {
      return target;
    }
    throw performer.torn(state, instance, store, "");
  }

  private void follow(int left, Via via, boolean ofKernel) {
    long hash = subject.hash();
    if (!subject.isHashed()) {
      judge(left, hash, via, ofKernel);
    } else if (!pairs.isOwnWorld(left, hash)) {
      worlds.judgeOnce(left, hash, () -> judge(left, hash, via, ofKernel));
    }
  }

  private void judge(int left, long hash, Via via, boolean ofKernel) {
    if (ofKernel) {
      pairs.judge(left, hash, via);
    }
    Mark torn = subject.mark();
    for (int fault : plan.faults(left)) {
      subject.rewind(torn);
      long failed = performer.perform(left, fault, via);
      tally.beyond++;
      pairs.judge(plan.graph().target(left, fault), failed, via.then(fault));
    }
  }
}
