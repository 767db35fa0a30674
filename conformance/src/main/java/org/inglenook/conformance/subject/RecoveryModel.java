package org.inglenook.conformance.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.nooks.recovery.Policy;
import org.inglenook.nooks.recovery.PolicyFile;
import org.inglenook.scenario.ScenarioPlan;

/** The model that goes with a workload whose recovery follows a policy file. */
final class RecoveryModel {
  private RecoveryModel() {}

  /** The policy of the driver of {@code plan}. */
  static Policy policy(ScenarioPlan plan) {
    return PolicyFile.parse(plan.recovery().policy()).of(plan.driver().name(), deviceClass(plan));
  }

  /** Opens the model of {@code spec} with the constants that {@code policy} gives. */
  static SpecEngine open(Path root, String spec, Policy policy) {
    String name = "Workload" + spec;
    Path models = root.resolve("conformance/src/main/models");
    try {
      Path folder = Files.createTempDirectory("inglenook-model");
      try {
        Path cfg = folder.resolve(name + ".cfg");
        Files.copy(models.resolve(name + ".tla"), folder.resolve(name + ".tla"));
        Files.writeString(cfg, settings(Files.readString(models.resolve(name + ".cfg")), policy));
        return SpecEngine.open(cfg, List.of(root.resolve("spec")));
      } finally {
        for (String kind : List.of(".tla", ".cfg")) {
          Files.deleteIfExists(folder.resolve(name + kind));
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String deviceClass(ScenarioPlan plan) {
    return plan.workload().makesSound() ? "sound" : "network";
  }

  /** What the model of a spec has of {@code policy}: policies with the same share it. */
  static String constants(Policy policy) {
    return operator(policy) + " " + policy.maxRestarts();
  }

  private static String operator(Policy policy) {
    return switch (policy.action()) {
      case UNLOAD -> "MCUnload";
      case ALTERNATE -> "MCAlternate";
      default -> "MCRestart";
    };
  }

  private static String settings(String cfg, Policy policy) {
    return cfg.replace("Policy <- MCRestart", "Policy <- " + operator(policy))
        .replace("MaxRestarts = " + Policy.MAX_RESTARTS, "MaxRestarts = " + policy.maxRestarts());
  }
}
