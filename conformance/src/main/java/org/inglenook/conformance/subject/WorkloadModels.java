package org.inglenook.conformance.subject;

import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.inglenook.modelchecking.engine.CompiledSpec;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.nooks.recovery.Policy;
import org.inglenook.scenario.ScenarioPlan;

/**
 * The models by which workloads are judged: opened for each monitor anew, and evaluated by TLC; or
 * kept open and compiled, for those who judge one run after the other. Used by one thread.
 */
public final class WorkloadModels implements AutoCloseable {
  private final Path root;
  private final Optional<SortedMap<String, SpecEngine>> kept;
  private final IdentityHashMap<SpecEngine, CompiledSpec> compiled = new IdentityHashMap<>();

  private WorkloadModels(Path root, Optional<SortedMap<String, SpecEngine>> kept) {
    this.root = root;
    this.kept = kept;
  }

  /** Models of the project in folder {@code root}; each monitor has its own, and closes it. */
  public static WorkloadModels of(Path root) {
    return new WorkloadModels(root, Optional.empty());
  }

  /** The same, each opened and compiled once, and all closed by {@link #close}. */
  public static WorkloadModels compiled(Path root) {
    return new WorkloadModels(root, Optional.of(new TreeMap<>()));
  }

  /** The model of a spec that knows no policy. */
  SpecEngine open(String spec) {
    Path models = root.resolve("conformance/src/main/models");
    return known(
        spec,
        () ->
            SpecEngine.open(
                models.resolve("Workload" + spec + ".cfg"), List.of(root.resolve("spec"))));
  }

  /** The model of a spec with the policy of {@code plan}. */
  SpecEngine open(String spec, ScenarioPlan plan) {
    Policy policy = RecoveryModel.policy(plan);
    String name = spec + " " + RecoveryModel.constants(policy);
    return known(name, () -> RecoveryModel.open(root, spec, policy));
  }

  private SpecEngine known(String name, Supplier<SpecEngine> opened) {
    return kept.isPresent()
        ? kept.get().computeIfAbsent(name, unused -> opened.get())
        : opened.get();
  }

  /** Who evaluates for one monitor. */
  StateStore store(SpecEngine engine) {
    return kept.isEmpty()
        ? engine.store(engine.configured())
        : compiled.computeIfAbsent(engine, each -> each.compile(each.configured())).store();
  }

  /** A monitor does not need its model any more. */
  void release(SpecEngine engine) {
    if (kept.isEmpty()) {
      engine.close();
    }
  }

  @Override
  public void close() {
    kept.ifPresent(engines -> engines.values().forEach(SpecEngine::close));
  }
}
