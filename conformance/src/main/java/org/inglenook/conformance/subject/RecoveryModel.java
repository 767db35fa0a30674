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
  private static final String NAME = "WorkloadRecovery";

  private RecoveryModel() {}

  /** Opens the model with the constants that the policy of the run's driver gives. */
  static SpecEngine open(Path root, ScenarioPlan plan) {
    Policy policy = PolicyFile.parse(plan.recovery().policy()).of(plan.driver().name(), "network");
    Path models = root.resolve("conformance/src/main/models");
    try {
      Path folder = Files.createTempDirectory("inglenook-model");
      try {
        Path cfg = folder.resolve(NAME + ".cfg");
        Files.copy(models.resolve(NAME + ".tla"), folder.resolve(NAME + ".tla"));
        Files.writeString(cfg, settings(Files.readString(models.resolve(NAME + ".cfg")), policy));
        return SpecEngine.open(cfg, List.of(root.resolve("spec")));
      } finally {
        for (String kind : List.of(".tla", ".cfg")) {
          Files.deleteIfExists(folder.resolve(NAME + kind));
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String settings(String cfg, Policy policy) {
    String kind =
        switch (policy.action()) {
          case UNLOAD -> "MCUnload";
          case ALTERNATE -> "MCAlternate";
          default -> "MCRestart";
        };
    return cfg.replace("Policy <- MCRestart", "Policy <- " + kind)
        .replace("MaxRestarts = " + Policy.MAX_RESTARTS, "MaxRestarts = " + policy.maxRestarts());
  }
}
