package org.inglenook.conformance.replay;

/**
 * Judges what may follow in the world that a step has left, when no prefix leads to just that
 * world: every instance that the spec allows there is performed from it. Where the world equals the
 * snapshot of its state, or one that was judged here before, there is nothing to add.
 */
final class Pairs {
  private final ReplayPlan plan;
  private final ReplaySubject subject;
  private final Performer performer;
  private final Worlds worlds;
  private final Tally tally;
  private final long[] own;

  Pairs(ReplayPlan plan, ReplaySubject subject, Performer performer, Worlds worlds, Tally tally) {
    this.plan = plan;
    this.subject = subject;
    this.performer = performer;
    this.worlds = worlds;
    this.tally = tally;
    own = new long[plan.graph().states()];
  }

  /**
   * Says that {@code state}, with all that may follow, is judged from the present world.
   *
   * @param hash of that world
   */
  void ownWorld(int state, long hash) {
    own[state] = hash;
  }

  /** Whether a world of this hash is that one, as far as the subject can tell. */
  boolean isOwnWorld(int state, long hash) {
    return subject.isHashed() && hash == own[state];
  }

  /**
   * Judges what may follow in {@code state} from the present world, and comes back to it.
   *
   * @param hash of that world
   * @param via how it came to be
   */
  void judge(int state, long hash, Via via) {
    if (!subject.isHashed()) {
      perform(state, via);
    } else if (!isOwnWorld(state, hash)) {
      worlds.judgeOnce(state, hash, () -> perform(state, via));
    }
  }

  private void perform(int state, Via via) {
    Mark here = subject.mark();
    for (int instance : plan.enabled(state)) {
      try {
        performer.perform(state, instance, via);
      } finally {
        subject.rewind(here);
      }
      tally.beyond++;
    }
    tally.worlds++;
  }
}
