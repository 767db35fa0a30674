package org.inglenook.conformance.codemutants;

import java.util.Optional;
import java.util.function.Function;

/**
 * A monitored run of a driver.
 *
 * @param name of the run, one of those that {@code MonitoredWorkload} knows
 * @param key hash of all that decides the outcome but the mutated class
 */
record WorkloadTest(String name, String key) implements LayerTest {
  /** By name: the class is loaded again for every mutant. */
  static final String RUNNER = "org.inglenook.conformance.codemutants.MonitoredWorkload";

  @Override
  public Layer layer() {
    return Layer.WORKLOADS;
  }

  @Override
  public boolean isAbout(String group) {
    return false;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Optional<String> run(ClassLoader mutant) throws ReflectiveOperationException {
    Object runner = mutant.loadClass(RUNNER).getConstructor().newInstance();
    return ((Function<String, Optional<String>>) runner).apply(name);
  }
}
