package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.RecoveryState;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.trace.Trace;

/** A driver that does what it is told, in domain 1 of a machine with the recovery of a test. */
final class RecoveryStory {
  static final int DOMAIN = 1;

  private static final WovenCache CACHE = new WovenCache();

  private final Testbed bed;
  private final Isolation isolation;

  RecoveryStory(RecoveryOptions options) {
    this(options, FaultPoint.NEVER, Trace.OFF);
  }

  RecoveryStory(RecoveryOptions options, FaultPoint fault, Trace trace) {
    bed = new Testbed(42, TestbedConfig.standard(), CACHE, trace);
    isolation = new Isolation(bed.kernel(), options);
    Module module = isolation.load(Misbehaving.class, fault);
    bed.probe(module);
    bed.kernel().inTask(() -> bed.kernel().net().devices().open(dev()));
    assertThat(timeline()).isEmpty();
  }

  /** The driver does what {@link Misbehaving} has under this number, if it can still be called. */
  void does(int deed) {
    int dev = dev();
    NetworkDriver driver = module().entryPoints(NetworkDriver.class);
    bed.kernel().inTask(() -> driver.interrupt(deed, dev));
  }

  /** The machine has been idle, and recovery goes on. */
  void goesOn() {
    isolation.idle();
  }

  Module module() {
    return isolation.recovery().driver(DOMAIN).module();
  }

  /** The interface of the driver, or 0. */
  int dev() {
    return bed.kernel().net().devices().ofDriver(module().handle());
  }

  Testbed bed() {
    return bed;
  }

  Isolation isolation() {
    return isolation;
  }

  RecoveryState state() {
    return isolation.recovery().state();
  }

  Stage stage() {
    return state().stage(DOMAIN);
  }

  List<Stage> timeline() {
    return isolation.recovery().timeline().entries().stream().map(Timeline.Entry::stage).toList();
  }

  /** What was said of the first failure. */
  String firstFailure() {
    return isolation.recovery().timeline().entries().get(0).detail();
  }
}
