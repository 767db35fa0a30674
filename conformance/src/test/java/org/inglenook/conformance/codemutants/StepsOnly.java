package org.inglenook.conformance.codemutants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.conformance.replay.Commands;
import org.inglenook.conformance.replay.CrashPoints;
import org.inglenook.conformance.replay.Impossible;
import org.inglenook.conformance.replay.Mark;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.view.View;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Value;

/**
 * Subjects that cannot be cut short in the middle of a step: a replay of them is over much sooner.
 *
 * @param subjects those that can
 */
record StepsOnly(SubjectFactory subjects) implements SubjectFactory {
  @Override
  public String spec() {
    return subjects.spec();
  }

  @Override
  public ReplaySubject create(Set<String> actions, Map<String, Value> constants, long seed) {
    return new Uncut(subjects.create(actions, constants, seed));
  }

  @Override
  public List<Impossible> impossible() {
    return subjects.impossible();
  }

  private record Uncut(ReplaySubject subject) implements ReplaySubject {
    @Override
    public Commands commands(List<ActionInstance> instances) {
      return subject.commands(instances);
    }

    @Override
    public View view() {
      return subject.view();
    }

    @Override
    public Mark mark() {
      return subject.mark();
    }

    @Override
    public void rewind(Mark mark) {
      subject.rewind(mark);
    }

    @Override
    public long hash() {
      return subject.hash();
    }

    @Override
    public boolean isHashed() {
      return subject.isHashed();
    }

    @Override
    public Optional<CrashPoints> crashPoints() {
      return Optional.empty();
    }
  }
}
