package org.inglenook.nooks.recovery;

import java.util.List;
import java.util.Optional;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.Module;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcCalls;

/** Recovery of the drivers of one kernel, put together. */
public final class RecoveryService {
  private final RecoverySteps steps;
  private final Drivers drivers;
  private final RestartManager restart;
  private final Conductor conductor;
  private final Removal removal;
  private final Optional<Nanny> nanny;

  /**
   * Puts recovery together, and makes it watch over {@code calls}.
   *
   * @param base where its records are
   */
  public RecoveryService(
      Kernel kernel, Xpc xpc, XpcCalls calls, Lending lending, int base, RecoveryOptions options) {
    drivers = new Drivers(kernel, lending);
    kernel.machine().world().register(drivers);
    restart = new RestartManager(kernel, drivers, options);
    final RecoveryManager manager = options.manager().orElse(restart);
    steps = new RecoverySteps(kernel.machine(), xpc, base, drivers, manager);
    restart.follow(steps.state());
    conductor = new Conductor(kernel, xpc, calls, drivers, steps, manager, options);
    removal = new Removal(kernel, xpc, calls, drivers, steps.recovery());
    nanny =
        options.nannyCycles() == 0
            ? Optional.empty()
            : Optional.of(
                new Nanny(kernel, calls, drivers, steps.detection(), options.nannyCycles()));
    calls.listener(conductor);
    calls.supervisor(
        new Supervision(kernel, steps.detection(), options.livelockCycles(), options.watchdog()));
  }

  /** Takes charge of {@code driver}, which was loaded. */
  public void manage(IsolatedDriver driver) {
    drivers.put(driver);
    restart.loaded(driver);
  }

  /**
   * Unloads the driver of {@code module}; false if it has failed on the way, and is brought back.
   *
   * @throws IllegalStateException while it is being recovered, and while a task is inside
   */
  public boolean unload(Module module) {
    final IsolatedDriver driver = drivers.of(module);
    final boolean gone = removal.unload(driver);
    if (gone) {
      restart.unloaded(driver.domain());
    }
    return gone;
  }

  /** Returns the drivers in {@code domain}, in the order of loading. */
  public List<IsolatedDriver> drivers(int domain) {
    return drivers.in(domain);
  }

  /** What is done whenever the machine has been idle: probes, and the next stages. */
  public void run() {
    nanny.ifPresent(Nanny::run);
    conductor.run();
  }

  /** Returns who makes recoveries. */
  public Conductor conductor() {
    return conductor;
  }

  /** Returns the restart manager, which decides unless another one was named. */
  public RestartManager restartManager() {
    return restart;
  }

  /** Returns the steps. */
  public RecoverySteps steps() {
    return steps;
  }

  /** Returns what the kernel knows of the drivers. */
  public Belongings belongings() {
    return drivers;
  }
}
