package org.inglenook.conformance.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.conformance.binding.NotTotalException;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;

/**
 * A view beside the spec it claims to show: whole states of the spec, with the variables that no
 * view can show (history, {@code AuxVars}) taken from the spec's own successor.
 */
public final class Observer {
  private final View view;
  private final List<String> variables;
  private final boolean[] shown;

  /**
   * Checks that the view is total, both ways.
   *
   * @throws NotTotalException naming each variable of the spec that the view hides, and each that
   *     it shows although the spec has none of that name
   */
  public Observer(SpecModule module, View view) {
    this.view = view;
    variables = module.variables();
    shown = new boolean[variables.size()];
    Set<String> hidden = new TreeSet<>();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = view.variables().contains(variables.get(i));
      if (!shown[i] && !module.auxiliary().contains(variables.get(i))) {
        hidden.add(variables.get(i));
      }
    }
    Set<String> unknown = new TreeSet<>(view.variables());
    unknown.removeAll(variables);
    if (!hidden.isEmpty() || !unknown.isEmpty()) {
      throw new NotTotalException(
          "view is not total: spec="
              + module.name()
              + ", variables it hides="
              + hidden
              + ", variables the spec has not="
              + unknown);
    }
  }

  /** Whether every variable shown has its value in {@code state}. */
  public boolean shows(SpecState state) {
    for (int i = 0; i < shown.length; i++) {
      if (shown[i] && !view.read(variables.get(i)).equals(state.values().get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The state shown; what is not shown comes from {@code history}. A value that is as in {@code
   * history} is the same object, which makes what follows quick.
   */
  public SpecState observe(SpecState history) {
    List<Value> values = new ArrayList<>(shown.length);
    for (int i = 0; i < shown.length; i++) {
      Value earlier = history.values().get(i);
      Value now = shown[i] ? view.read(variables.get(i)) : earlier;
      values.add(now.equals(earlier) ? earlier : now);
    }
    return new SpecState(values);
  }

  /** The present value of the variable at {@code index}, which the view shows. */
  public Value read(int index) {
    return view.read(variables.get(index));
  }

  /** The spec's variables, in the order of {@link SpecState#values()}. */
  public List<String> variables() {
    return variables;
  }

  /** Whether the view shows the variable at {@code index}. */
  public boolean isShown(int index) {
    return shown[index];
  }
}
