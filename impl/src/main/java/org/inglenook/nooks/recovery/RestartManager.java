package org.inglenook.nooks.recovery;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.kernel.Kernel;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * The restart manager of Nooks: an agent in user mode decides, by a policy file. When the agent
 * cannot be asked, the kernel decides by what the file said when the driver was loaded; as
 * published it would wait for ever.
 */
public final class RestartManager implements RecoveryManager, Stateful {
  private final Kernel kernel;
  private final Drivers drivers;
  private final PolicyAgent agent;
  private final RecoveryOptions options;
  private final TreeSet<Integer> disks = new TreeSet<>();
  private final Map<Integer, Policy> told = new TreeMap<>();
  private RecoveryState state;

  /**
   * Makes the manager, and gives its agent the policy file of {@code options}.
   *
   * @throws BadPolicyException when the file cannot be understood
   */
  RestartManager(Kernel kernel, Drivers drivers, RecoveryOptions options) {
    this.kernel = kernel;
    this.drivers = drivers;
    this.options = options;
    agent = new PolicyAgent(kernel);
    kernel.machine().world().register(this);
    install(options.policy());
  }

  void follow(RecoveryState recoveries) {
    state = recoveries;
  }

  /**
   * Gives the agent its policy file, and tells the kernel what it says of the drivers there are.
   *
   * @throws BadPolicyException when the file cannot be understood
   */
  public void install(String file) {
    PolicyFile.parse(file).requireVersions(options.versions().keySet());
    agent.install(file);
    for (IsolatedDriver driver : drivers.all()) {
      loaded(driver);
    }
  }

  /**
   * Notes what the file says of a driver that was loaded: its limits, and the policy of its domain
   * if it is the first there.
   */
  void loaded(IsolatedDriver driver) {
    final PolicyFile file = agent.read();
    final Policy policy = file == null ? Policy.UNLOAD : of(file, driver);
    driver.extension().limit(policy.limits());
    if (drivers.get(driver.domain()).extension() != driver.extension()) {
      return;
    }
    told.put(driver.domain(), policy);
  }

  /** Forgets a driver that was unloaded: another one may be the first in its domain now. */
  void unloaded(int domain) {
    told.remove(domain);
    if (drivers.has(domain)) {
      loaded(drivers.get(domain));
    }
  }

  /** Says that the agent's files are on a disk whose driver is in {@code domain}. */
  public void disk(int domain) {
    disks.add(domain);
  }

  @Override
  public boolean ready(int domain) {
    return disksServe() && agent.read() != null;
  }

  @Override
  public boolean fallsBack() {
    return options.kernelDecides();
  }

  @Override
  public Policy policy(int domain) {
    final PolicyFile file = disksServe() ? agent.read() : null;
    return file == null ? told(domain) : of(file, drivers.get(domain));
  }

  private boolean disksServe() {
    return disks.stream().allMatch(disk -> state.stage(disk) == Stage.SERVING);
  }

  /** What the file said when the driver was loaded. */
  public Policy told(int domain) {
    return told.getOrDefault(domain, Policy.RESTART);
  }

  private static Policy of(PolicyFile file, IsolatedDriver driver) {
    return file.of(driver.name(), driver.driverClass());
  }

  @Override
  public void reached(int domain, Stage stage) {
    if (stage == Stage.AGENT && told(domain).notifies()) {
      kernel
          .log()
          .add(
              "recovery agent: driver %s, decision: %s"
                  .formatted(
                      drivers.get(domain).name().toLowerCase(Locale.ROOT),
                      state.decision(domain).word()));
    }
  }

  @Override
  public Object save() {
    return new Saved(new TreeMap<>(told), new TreeSet<>(disks));
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    told.clear();
    told.putAll(from.told);
    disks.clear();
    disks.addAll(from.disks);
  }

  @Override
  public void hash(Hasher hasher) {
    told.forEach((domain, policy) -> hasher.add(domain).add(policy.maxRestarts()));
    disks.forEach(hasher::add);
  }

  private record Saved(Map<Integer, Policy> told, TreeSet<Integer> disks) {}
}
