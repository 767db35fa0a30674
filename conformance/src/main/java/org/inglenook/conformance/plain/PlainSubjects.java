package org.inglenook.conformance.plain;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inglenook.conformance.replay.Impossible;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.Value;

/** Makes subjects of plain objects, for the models of one spec. */
public final class PlainSubjects implements SubjectFactory {
  private final SpecModule module;
  private final Function<Constants, Object> objects;
  private final Set<Class<? extends Exception>> refusals;
  private final List<Impossible> impossible;

  /**
   * @param module the spec
   * @param objects makes a fresh object in the initial state, always of one class and alike
   * @param refusals exceptions by which a step method refuses; any other is a failure
   * @param impossible what no call can express, with reasons
   */
  public PlainSubjects(
      SpecModule module,
      Function<Constants, Object> objects,
      Set<Class<? extends Exception>> refusals,
      List<Impossible> impossible) {
    this.module = module;
    this.objects = objects;
    this.refusals = Set.copyOf(refusals);
    this.impossible = List.copyOf(impossible);
  }

  @Override
  public String spec() {
    return module.name();
  }

  @Override
  public List<Impossible> impossible() {
    return impossible;
  }

  /**
   * A fresh subject; {@code seed} is not used, since a plain object has no chance in it.
   *
   * @throws IllegalArgumentException when actions and step methods are not one to one
   */
  @Override
  public ReplaySubject create(Set<String> actions, Map<String, Value> constants, long seed) {
    Constants given = new Constants(constants);
    Supplier<Object> fresh = () -> objects.apply(given);
    Class<?> type = fresh.get().getClass();
    Map<String, Method> steps = Methods.steps(type, module);
    return new PlainSubject(
        fresh, steps, Methods.shows(type), new JavaValues(given.modelValues()), refusals);
  }
}
