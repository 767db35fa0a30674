package org.inglenook.conformance;

import org.inglenook.conformance.binding.Step;
import org.inglenook.conformance.view.View;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.trace.Refusal;

/** An adapter that does what adapters must not do: it looks at the view to choose its answer. */
final class PeekingAdapter implements Step {
  private final View view;

  PeekingAdapter(View view) {
    this.view = view;
  }

  @Override
  public Refusal perform(int[] arguments) {
    boolean open = view.read("open").equals(new Value.Bool(true));
    return open ? Refusal.NONE : Refusal.NOT_PRESENT;
  }
}
