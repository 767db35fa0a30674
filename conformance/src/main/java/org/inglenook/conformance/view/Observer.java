package org.inglenook.conformance.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.inglenook.conformance.binding.NotTotalException;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;

/**
 * A view beside the spec it claims to show: whole states of the spec, with the variables that no
 * view can show (history, {@code AuxVars}) taken from the spec's own successor.
 */
public final class Observer {
  private final List<String> variables;

  /** For each variable what reads it, or null for one that is not shown. */
  private final List<Supplier<Value>> readers = new ArrayList<>();

  private final List<Reading> readings;

  /**
   * Checks that the view is total, both ways.
   *
   * @throws NotTotalException naming each variable of the spec that the view hides, and each that
   *     it shows although the spec has none of that name
   */
  public Observer(SpecModule module, View view) {
    variables = module.variables();
    Set<String> hidden = new TreeSet<>();
    for (String variable : variables) {
      boolean shown = view.variables().contains(variable);
      readers.add(shown ? view.reader(variable) : null);
      if (!shown && !module.auxiliary().contains(variable)) {
        hidden.add(variable);
      }
    }
    Set<String> unknown = new TreeSet<>(view.variables());
    unknown.removeAll(variables);
    readings = Reading.of(readers);
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
    for (int i = 0; i < variables.size(); i++) {
      if (isShown(i) && !read(i).equals(state.values().get(i))) {
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
    List<Value> values = new ArrayList<>(variables.size());
    for (int i = 0; i < variables.size(); i++) {
      Value earlier = history.values().get(i);
      Value now = isShown(i) ? read(i) : earlier;
      values.add(now.equals(earlier) ? earlier : now);
    }
    return new SpecState(values);
  }

  /** Takes values. */
  @FunctionalInterface
  public interface Sight {
    /** The variable at {@code index} has this value now. */
    void see(int index, Value value);
  }

  /**
   * Shows to {@code sight}, always the same, each variable whose value may be another one than at
   * the last look.
   */
  public void look(Sight sight) {
    for (Reading reading : readings) {
      reading.look(sight);
    }
  }

  /** The present value of the variable at {@code index}, which the view shows. */
  public Value read(int index) {
    return readers.get(index).get();
  }

  /** The spec's variables, in the order of {@link SpecState#values()}. */
  public List<String> variables() {
    return variables;
  }

  /** Whether the view shows the variable at {@code index}. */
  public boolean isShown(int index) {
    return readers.get(index) != null;
  }
}
