package org.inglenook.nooks.recovery;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How failures are detected and recovered.
 *
 * @param livelockCycles cycles after which a task that crosses between a driver and the kernel is
 *     late
 * @param watchdog whether loops without a crossing are noticed; as published they are not
 * @param nannyCycles cycles between two probes of each service; 0 for none, as published
 * @param kernelDecides whether the kernel decides when the agent cannot; as published it waits
 * @param policy text of the agent's policy file
 * @param versions drivers that a policy may name as other versions
 * @param manager who decides in place of the restart manager and its agent
 */
public record RecoveryOptions(
    long livelockCycles,
    boolean watchdog,
    long nannyCycles,
    boolean kernelDecides,
    String policy,
    Map<String, Class<?>> versions,
    Optional<RecoveryManager> manager) {
  /** 10 ms of the standard processor; less than the 50,000,000 cycles that are a lockup. */
  public static final long LIVELOCK_CYCLES = 17_000_000;

  /** Keeps an own copy of the versions. */
  public RecoveryOptions {
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }

  /** Detection as published, a restart manager without a policy file. */
  public static RecoveryOptions standard() {
    return new RecoveryOptions(
        LIVELOCK_CYCLES, false, 0, true, "", new TreeMap<>(), Optional.empty());
  }

  /** The same with or without a watchdog. */
  public RecoveryOptions withWatchdog(boolean watching) {
    return new RecoveryOptions(
        livelockCycles, watching, nannyCycles, kernelDecides, policy, versions, manager);
  }

  /** The same with a nanny that probes every {@code cycles} cycles. */
  public RecoveryOptions withNanny(long cycles) {
    return new RecoveryOptions(
        livelockCycles, watchdog, cycles, kernelDecides, policy, versions, manager);
  }

  /** The same, and the kernel waits for an agent that cannot be asked. */
  public RecoveryOptions withoutFallback() {
    return new RecoveryOptions(
        livelockCycles, watchdog, nannyCycles, false, policy, versions, manager);
  }

  /** The same with a policy file. */
  public RecoveryOptions withPolicy(String file) {
    return new RecoveryOptions(
        livelockCycles, watchdog, nannyCycles, kernelDecides, file, versions, manager);
  }

  /** The same with another version of some driver. */
  public RecoveryOptions withVersion(String name, Class<?> driver) {
    final Map<String, Class<?>> more = new TreeMap<>(versions);
    more.put(name, driver);
    return new RecoveryOptions(
        livelockCycles, watchdog, nannyCycles, kernelDecides, policy, more, manager);
  }

  /** The same with another manager. */
  public RecoveryOptions managedBy(RecoveryManager other) {
    return new RecoveryOptions(
        livelockCycles, watchdog, nannyCycles, kernelDecides, policy, versions, Optional.of(other));
  }
}
