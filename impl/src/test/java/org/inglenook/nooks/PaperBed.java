package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.net.NetCountersLayout;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.wrapper.KernelTypes;

/** A machine with a {@link PaperDriver}, isolated or not, whose steps are listened to. */
abstract class PaperBed {
  static final int DOMAIN = 1;
  static final int TASK = 0;

  Testbed bed;
  Isolation isolation;
  Module module;
  int dev;

  private final WovenCache cache = new WovenCache();
  private final List<String> steps = new ArrayList<>();

  final void assertDetectedAndRecovered(int deed, String kind) {
    interrupt(deed);

    assertThat(detail()).startsWith(kind + " in domain " + DOMAIN + ", incarnation 0");
    isolation.idle();
    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isEqualTo(1);
    assertThat(bed.kernel().heap().checkAll()).as("blocks of a heap that is whole").isPositive();
  }

  /** Does nobody notice when the driver does it in the kernel? */
  final boolean harmlessNatively(int deed) {
    startNatively();
    try {
      return interrupt(deed) == 1 && bed.kernel().heap().checkAll() > 0;
    } catch (KernelPanic panic) {
      return false;
    }
  }

  final int interrupt(int deed) {
    return bed.kernel().inTask(() -> module.entryPoints().interrupt(deed, dev));
  }

  final String detail() {
    return isolation.recovery().timeline().entries().get(0).detail();
  }

  /** Steps from here on. */
  final void listen() {
    steps.clear();
  }

  final List<String> steps() {
    return steps;
  }

  final List<String> only(String prefix) {
    return steps.stream().filter(step -> step.startsWith(prefix)).toList();
  }

  final List<Integer> held(ObjectType type) {
    return Arrays.stream(
            isolation.recovery().driver(DOMAIN).extension().objects().owned(KernelTypes.id(type)))
        .boxed()
        .toList();
  }

  /** Frames that reached the stack: these are no IP. */
  final int received() {
    return bed.kernel().net().counter(NetCountersLayout.NOT_IP);
  }

  final void start() {
    boot(RecoveryOptions.standard());
    load();
  }

  final void boot(RecoveryOptions options) {
    steps.clear();
    bed = new Testbed(42, TestbedConfig.standard(), cache, this::step);
    isolation = new Isolation(bed.kernel(), options);
  }

  private void step(String action, int a, int b, int c, int d) {
    steps.add(action + " " + a + " " + b);
  }

  final void load() {
    module = isolation.load(PaperDriver.class, FaultPoint.NEVER);
    open();
  }

  final void startNatively() {
    bed = new Testbed(42, TestbedConfig.standard(), cache, this::step);
    module = bed.kernel().modules().load(PaperDriver.class, Linker.NATIVE, FaultPoint.NEVER);
    open();
  }

  private void open() {
    dev = bed.probe(module);
    assertThat(bed.kernel().inTask(() -> bed.kernel().net().devices().open(dev))).isZero();
  }
}
