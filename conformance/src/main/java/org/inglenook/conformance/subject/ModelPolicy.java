package org.inglenook.conformance.subject;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.recovery.Decision;
import org.inglenook.nooks.recovery.Policy;
import org.inglenook.nooks.recovery.RecoveryManager;
import org.inglenook.nooks.recovery.RecoveryState;
import org.inglenook.nooks.recovery.Stage;

/** A manager whose policies, and whose agent's disk, are those of a model. */
final class ModelPolicy implements RecoveryManager {
  private final Map<Integer, Policy> policies = new TreeMap<>();
  private final List<Integer> disks;
  private RecoveryState state;

  ModelPolicy(Map<String, Value> constants, BindingTable table) {
    int restarts = Names.number(constants, "MaxRestarts");
    for (String domain : Names.of(constants, "Domains")) {
      String action = Names.image(constants, "Policy", domain).toUpperCase(Locale.ROOT);
      policies.put(table.number(domain), Policy.of(Decision.valueOf(action), restarts));
    }
    disks = Names.of(constants, "AgentDisks").stream().map(table::number).toList();
  }

  void follow(RecoveryState recoveries) {
    state = recoveries;
  }

  @Override
  public boolean ready(int domain) {
    return disks.stream().allMatch(disk -> state.stage(disk) == Stage.SERVING);
  }

  @Override
  public Policy policy(int domain) {
    return policies.get(domain);
  }
}
