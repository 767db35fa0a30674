package org.inglenook.conformance.replay;

import org.inglenook.conformance.replay.Mismatch.Kind;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.SpecState;

/** Commands single instances to one share's subject, and judges what the view shows afterwards. */
final class Performer {
  private final ReplayPlan plan;
  private final ReplaySubject subject;
  private final Observer observer;
  private final Commands commands;
  private final Worlds shown;

  /**
   * @param shown worlds whose view was found to be the state's; it is not read again
   */
  Performer(ReplayPlan plan, ReplaySubject subject, Worlds shown) {
    this.plan = plan;
    this.subject = subject;
    this.shown = shown;
    observer = new Observer(plan.module(), subject.view());
    commands = subject.commands(plan.instances());
  }

  /** Whether the view, which is read in any case, shows the graph's state of this number. */
  boolean looksLike(int state) {
    return observer.shows(plan.state(state));
  }

  /** The same, without reading the view of a world that was found to show it. */
  boolean shows(int state) {
    return shows(state, subject.hash());
  }

  private boolean shows(int state, long hash) {
    if (subject.isHashed() && shown.has(state, hash)) {
      return true;
    }
    boolean shows = looksLike(state);
    if (shows && subject.isHashed()) {
      shown.note(state, hash);
    }
    return shows;
  }

  /** Commands {@code instance}, which may be cut short. */
  Answer command(int instance) {
    return commands.perform(instance);
  }

  private Answer command(int state, int instance, Via via) {
    try {
      return commands.perform(instance);
    } catch (RuntimeException e) {
      throw mismatch(Kind.THREW, state, instance, via, e.toString());
    }
  }

  /**
   * Performs {@code instance}, which the spec allows in {@code state}; returns the hash of the
   * world it leaves.
   */
  long perform(int state, int instance, Via via) {
    Answer answer = command(state, instance, via);
    if (!answer.done()) {
      throw mismatch(Kind.REFUSED, state, instance, via, answer.refusal());
    }
    long hash = subject.hash();
    if (!shows(plan.graph().target(state, instance), hash)) {
      throw mismatch(Kind.WRONG_STATE, state, instance, via, "");
    }
    return hash;
  }

  /**
   * Commands {@code instance}, which is to be refused in {@code state}. A subject that is hashed
   * shows its view later.
   *
   * @param hash of the world before
   */
  void refuse(int state, int instance, Via via, long hash) {
    Answer answer = command(state, instance, via);
    if (answer.done()) {
      throw mismatch(Kind.ACCEPTED, state, instance, via, "");
    }
    boolean shown = subject.isHashed() || shows(state);
    if (subject.hash() != hash || !shown) {
      throw mismatch(Kind.REFUSAL_CHANGED, state, instance, via, answer.refusal());
    }
  }

  /**
   * What the view shows now is not what it should.
   *
   * @param instance commanded in {@code state}; -1 when none was
   */
  MismatchException mismatch(Kind kind, int state, int instance, Via via, String detail) {
    int target = instance < 0 ? -1 : plan.graph().target(state, instance);
    return mismatch(kind, state, instance, via, -1, target < 0 ? state : target, detail);
  }

  /** The same, of a step that was cut short before {@code store}. */
  MismatchException torn(int state, int instance, int store, String detail) {
    return mismatch(Kind.TORN, state, instance, Via.SHORTEST, store, state, detail);
  }

  private MismatchException mismatch(
      Kind kind, int state, int instance, Via via, int store, int expected, String detail) {
    SpecState should = plan.state(expected);
    return new MismatchException(
        new Mismatch(kind, state, instance, via, store, should, observer.observe(should), detail));
  }
}
