package org.inglenook.conformance.binding;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.trace.Refusal;

/**
 * How each action of one spec is commanded: by a step method that carries its name, or by an
 * adapter where the machine has no such method. Total both ways: every action is bound, and every
 * step method that claims an action of this spec is one of its actions.
 */
public final class ActionBinding {
  private final BindingTable table;
  private final Map<String, Step> steps;
  private final Map<String, String> adapters;

  private ActionBinding(Builder builder) {
    table = builder.table;
    steps = new TreeMap<>(builder.steps);
    adapters = new TreeMap<>(builder.adapters);
  }

  /** Begins the binding of spec {@code module}, whose names {@code table} numbers. */
  public static Builder of(String module, BindingTable table) {
    return new Builder(module, table);
  }

  /**
   * Commands one step.
   *
   * @param action its name in the spec
   * @param arguments strings go through the table; integers and truth values are passed as they are
   */
  public Refusal perform(String action, List<?> arguments) {
    int[] numbers = new int[arguments.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(arguments.get(i));
    }
    return step(action).perform(numbers);
  }

  /**
   * The call that expresses {@code action}, for callers who number arguments themselves.
   *
   * @throws IllegalArgumentException for an action that is not of this spec
   */
  public Step step(String action) {
    Step step = steps.get(action);
    if (step == null) {
      throw new IllegalArgumentException("action is not bound: " + action);
    }
    return step;
  }

  /** The machine's number for an argument: a name, an {@code Integer} or a {@code Boolean}. */
  public int number(Object argument) {
    if (argument instanceof Integer number) {
      return number;
    }
    if (argument instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return table.number((String) argument);
  }

  /** Actions commanded by an adapter, with the reason for each. */
  public Map<String, String> adapters() {
    return new LinkedHashMap<>(adapters);
  }

  /** The names and numbers. */
  public BindingTable table() {
    return table;
  }

  /** Collects the ways to command each action. */
  public static final class Builder {
    private final String module;
    private final BindingTable table;
    private final Map<String, Step> steps = new TreeMap<>();
    private final Map<String, String> adapters = new TreeMap<>();

    private Builder(String module, BindingTable table) {
      this.module = module;
      this.table = table;
    }

    /** Binds every step method of {@code implementation} for this spec. */
    public Builder on(Object implementation) {
      Map<String, Method> found = StepMethods.of(implementation.getClass(), module);
      found.forEach((action, method) -> bind(action, StepMethods.on(implementation, method)));
      return this;
    }

    /**
     * Binds the step methods of several objects of one class: the action's first argument, a number
     * from 0, selects the object, and the method takes the others.
     */
    public Builder onEach(List<?> implementations) {
      Map<String, Method> found = StepMethods.of(implementations.get(0).getClass(), module);
      found.forEach((action, method) -> bind(action, StepMethods.onEach(implementations, method)));
      return this;
    }

    /**
     * Commands {@code action} by {@code step}, because production code has no method of its name.
     *
     * @param step of a named class: a rule of architecture sees to it that it consults neither view
     *     nor spec, and could not see that of a lambda
     */
    public Builder adapt(String action, String reason, Step step) {
      if (step.getClass().isHidden() || step.getClass().isAnonymousClass()) {
        throw new IllegalArgumentException("adapter has no class of its own: " + action);
      }
      bind(action, step);
      adapters.put(action, reason);
      return this;
    }

    /** The call bound to {@code action} so far, for the binding of a system of mechanisms. */
    public Step step(String action) {
      return Objects.requireNonNull(steps.get(action), module + "!" + action);
    }

    private void bind(String action, Step step) {
      if (steps.put(action, step) != null) {
        throw new IllegalArgumentException("action is bound twice: " + module + "!" + action);
      }
    }

    /**
     * The finished binding.
     *
     * @param actions the spec's actions
     * @throws NotTotalException naming every action without a step and every step without an action
     */
    public ActionBinding build(Set<String> actions) {
      Set<String> unbound = new TreeSet<>(actions);
      unbound.removeAll(steps.keySet());
      Set<String> unknown = new TreeSet<>(steps.keySet());
      unknown.removeAll(actions);
      if (!unbound.isEmpty() || !unknown.isEmpty()) {
        throw new NotTotalException(
            "binding is not total: spec="
                + module
                + ", actions without a step method="
                + unbound
                + ", step methods without an action="
                + unknown);
      }
      return new ActionBinding(this);
    }
  }
}
