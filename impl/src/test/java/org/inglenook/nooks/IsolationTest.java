package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.RejectedDriverException;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.WildStore;
import org.inglenook.hardware.Machine;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.ReceiveStream;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.xpc.XpcState;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

class IsolationTest {
  private Testbed bed;
  private Isolation isolation;

  @Test
  void shouldReceiveTheSameStreamIsolatedAsNatively() {
    start(42, FaultPoint.NEVER);

    StreamResult result = stream();

    assertThat(result.isPerfect()).as(result.toString()).isTrue();
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
  }

  @Test
  void shouldRecoverFromAStoreIntoTheKernelAndGoOn() {
    int kernelData = 0x3000;
    start(42, WildStore.atCycle(2_000_000, kernelData, 0xBAD));

    StreamResult result = stream();

    assertThat(isolation.recovery().timeline().entries()).isNotEmpty();
    assertThat(result.isRight()).as(result.toString()).isTrue();
    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isEqualTo(1);
    assertThat(result.inOrder()).isGreaterThan(100);
  }

  @Test
  void shouldRunADeferredTimerWhenIdleButAsPublishedOnlyAtACrossing() {
    start(42, FaultPoint.NEVER);
    waitForTimer();
    assertThat(deferredToDriver()).isEqualTo(1);
    isolation.idle();
    assertThat(deferredToDriver()).isZero();

    start(42, FaultPoint.NEVER, false);
    waitForTimer();
    isolation.idle();
    assertThat(deferredToDriver()).isEqualTo(1);
    int dev = bed.kernel().net().devices().firstUp();
    bed.kernel().net().devices().stats(dev);
    assertThat(deferredToDriver()).isZero();
  }

  @Test
  void shouldLetADeviceBehindAnIommuReachNothingThatItsDriverDoesNotHold() {
    TestbedConfig standard = TestbedConfig.standard();
    TestbedConfig config =
        new TestbedConfig(
            standard.machine().withIommu(true),
            standard.kernel(),
            standard.wire(),
            standard.peer());
    start(42, config, WildStore.atCycle(2_000_000, 0x3000, 0xBAD), true);

    StreamResult result = stream();

    assertThat(result.isRight()).as(result.toString()).isTrue();
    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isEqualTo(1);
    Machine machine = bed.kernel().machine();
    int master = machine.devices().slots().get(0).master();
    int reached = 0;
    for (int page = 0; page < machine.memory().frames(); page++) {
      if (machine.iommu().allows(master, page)) {
        assertThat(isolation.nooks().memory().state().holder(page))
            .as("page %d", page)
            .isEqualTo(1);
        reached++;
      }
    }
    assertThat(reached).isPositive();
  }

  @Test
  void shouldRefuseADriverForWhichNoDomainIsLeft() {
    start(42, FaultPoint.NEVER);
    for (int domain = 2; domain <= isolation.nooks().memory().domains(); domain++) {
      isolation.load(E1000.class, FaultPoint.NEVER);
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> isolation.load(E1000.class, FaultPoint.NEVER))
        .withMessage("no domain left: domains=8");
  }

  @Test
  void shouldUseNothingUpForADriverThatIsRejected() {
    start(42, FaultPoint.NEVER);
    int frames = bed.kernel().pages().freeFrames();
    int blocks = bed.kernel().heap().checkAll();

    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> isolation.load(SmallMachine.class, FaultPoint.NEVER))
          .isInstanceOf(RejectedDriverException.class);
    }

    assertThat(bed.kernel().pages().freeFrames()).isEqualTo(frames);
    assertThat(bed.kernel().heap().checkAll()).isEqualTo(blocks);
    Module second = isolation.load(E1000.class, FaultPoint.NEVER);
    assertThat(isolation.nooks().memory().state().holder(second.image().dataBase() >>> 12))
        .isEqualTo(2);
  }

  private void waitForTimer() {
    assertThat(bed.waitFor(() -> deferredToDriver() == 1, 4_000_000_000L)).isTrue();
  }

  private int deferredToDriver() {
    return isolation.nooks().xpc().state().queued(1, XpcState.TO_DRIVER);
  }

  private void start(long seed, FaultPoint fault) {
    start(seed, fault, true);
  }

  private void start(long seed, FaultPoint fault, boolean idleFlush) {
    start(seed, TestbedConfig.standard(), fault, idleFlush);
  }

  private void start(long seed, TestbedConfig config, FaultPoint fault, boolean idleFlush) {
    bed = new Testbed(seed, config, new WovenCache(), Trace.OFF);
    isolation = new Isolation(bed.kernel(), idleFlush);
    Module module = isolation.load(E1000.class, fault);
    bed.probe(module);
    assertThat(bed.up(module)).isTrue();
  }

  private StreamResult stream() {
    return new ReceiveStream(bed, StreamPlan.standard(), isolation::idle).run();
  }
}
