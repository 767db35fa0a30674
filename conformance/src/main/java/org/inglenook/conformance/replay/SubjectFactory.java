package org.inglenook.conformance.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inglenook.modelchecking.engine.Value;

/** Makes subjects for the models of one spec; found by {@link java.util.ServiceLoader}. */
public interface SubjectFactory {
  /** The spec, as in {@code "Xpc"}. */
  String spec();

  /**
   * A fresh subject in the model's initial state.
   *
   * @param actions the spec's actions, for {@code ActionBinding.Builder.build}
   * @param constants the model's constants by name
   * @param seed of its world
   */
  ReplaySubject create(Set<String> actions, Map<String, Value> constants, long seed);

  /** What no call can express, with reasons; empty when every instance can be commanded. */
  List<Impossible> impossible();
}
