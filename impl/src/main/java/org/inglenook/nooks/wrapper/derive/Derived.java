package org.inglenook.nooks.wrapper.derive;

import java.util.ArrayList;
import java.util.List;

/** The wrapper derived from one interface: its code, and what people want to know of it. */
public final class Derived {
  private final InterfaceRules rules;
  private final List<Plan> plans;
  private final byte[] wrapper;
  private final byte[] entry;

  Derived(InterfaceRules rules, List<Plan> plans, byte[] wrapper, byte[] entry) {
    this.rules = rules;
    this.plans = plans;
    this.wrapper = wrapper;
    this.entry = entry;
  }

  /** Returns the class file of the wrapper. */
  public byte[] wrapper() {
    return wrapper.clone();
  }

  /** Returns the class file of the entries into a driver; empty for a kernel interface. */
  public byte[] entry() {
    return entry.clone();
  }

  /** Returns the names of the methods, in the order in which a wrapper numbers them. */
  public List<String> methods() {
    return rules.methods().stream().map(MethodRule::name).toList();
  }

  /** Returns the names of the entry points whose calls may be deferred, in order. */
  public List<String> deferrable() {
    return Derivation.deferrable(rules).stream().map(MethodRule::name).toList();
  }

  /** Returns how many methods are of {@code origin}. */
  public int count(Origin origin) {
    return (int) plans.stream().filter(plan -> plan.origin() == origin).count();
  }

  /** Returns every method with its steps, for people. */
  public String describe() {
    final List<String> methods = new ArrayList<>();
    plans.forEach(plan -> methods.add(rules.type().getSimpleName() + "." + plan.describe()));
    return String.join("\n", methods);
  }

  @Override
  public String toString() {
    return describe();
  }
}
