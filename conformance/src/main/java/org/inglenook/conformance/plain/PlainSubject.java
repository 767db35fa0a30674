package org.inglenook.conformance.plain;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.inglenook.conformance.replay.Answer;
import org.inglenook.conformance.replay.Commands;
import org.inglenook.conformance.replay.Mark;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.view.View;
import org.inglenook.modelchecking.engine.ActionInstance;

/**
 * A plain object that can be rewound: it is thrown away, and a fresh one takes the steps that had
 * led to the mark, or a copy made there goes on.
 *
 * <p>Invariant: the steps on record are those that were done; a refused one is none of them.
 */
final class PlainSubject implements ReplaySubject {
  private final Supplier<Object> fresh;
  private final Map<String, Method> steps;
  private final Set<Class<? extends Exception>> refusals;
  private final PlainView view;
  private Object object;
  private Step last;
  private boolean astray;

  /** One step of the record, and the one before it; {@code null} is the beginning. */
  private static final class Step {
    private final Step before;
    private final Call call;

    Step(Step before, Call call) {
      this.before = before;
      this.call = call;
    }
  }

  /** The record at a moment, with a copy of the object if it can be copied. */
  private record Moment(Step last, Object copy) implements Mark {}

  PlainSubject(
      Supplier<Object> fresh,
      Map<String, Method> steps,
      Map<String, Method> shows,
      JavaValues values,
      Set<Class<? extends Exception>> refusals) {
    this.fresh = fresh;
    this.steps = steps;
    this.refusals = refusals;
    view = new PlainView(this::object, shows, values);
    object = fresh.get();
  }

  /** The object as it is now; what {@link #rewind} put off is done first. */
  private Object object() {
    if (object == null) {
      object = retrace(fresh.get());
    }
    return object;
  }

  private Object retrace(Object newborn) {
    Deque<Call> calls = new ArrayDeque<>();
    for (Step step = last; step != null; step = step.before) {
      calls.push(step.call);
    }
    for (Call call : calls) {
      if (!call.on(newborn).done()) {
        throw new IllegalStateException(
            "the subject is not deterministic: a step that was done is refused now: "
                + call.method().getName());
      }
    }
    return newborn;
  }

  @Override
  public Commands commands(List<ActionInstance> instances) {
    Call[] calls = instances.stream().map(this::call).toArray(Call[]::new);
    return instance -> perform(calls[instance]);
  }

  private Call call(ActionInstance instance) {
    Method method = steps.get(instance.action());
    return new Call(method, JavaArguments.of(method, instance), refusals);
  }

  private Answer perform(Call call) {
    Object present = object();
    astray = true;
    Answer answer = call.on(present);
    if (answer.done()) {
      last = new Step(last, call);
      astray = false;
    }
    return answer;
  }

  @Override
  public View view() {
    return view;
  }

  @Override
  public Mark mark() {
    return new Moment(last, object() instanceof Copyable original ? copy(original) : null);
  }

  /** A wrong copy would put the blame on some later step. */
  private Object copy(Copyable original) {
    Object copy = original.copy();
    PlainView shown = view.of(copy);
    for (String variable : view.variables()) {
      if (!shown.read(variable).equals(view.read(variable))) {
        throw new IllegalStateException(
            "a copy shows another state than its original: variable="
                + variable
                + ", original="
                + view.read(variable)
                + ", copy="
                + shown.read(variable));
      }
    }
    return copy;
  }

  @Override
  public void rewind(Mark mark) {
    Moment moment = (Moment) mark;
    if (astray || moment.last() != last) {
      last = moment.last();
      astray = false;
      object = moment.copy() == null ? null : ((Copyable) moment.copy()).copy();
    }
  }

  @Override
  public long hash() {
    return object() instanceof Fingerprinted hashed ? hashed.fingerprint() : 0;
  }

  @Override
  public boolean isHashed() {
    return object() instanceof Fingerprinted;
  }
}
