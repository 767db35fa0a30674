package org.inglenook.kernel.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.NetStatsLayout;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.WildStore;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.sim.Snapshot;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** The e1000 driver in the kernel, from the wire to the application. */
class ReceiveStreamTest {
  private final WovenCache cache = new WovenCache();

  private Testbed bed(long seed, FaultPoint fault) {
    Testbed bed = new Testbed(seed, TestbedConfig.standard().withFrames(256), cache, Trace.OFF);
    Module module = bed.insert(E1000.class, Linker.NATIVE, fault);
    assertThat(bed.up(module)).isTrue();
    return bed;
  }

  private static StreamResult stream(Testbed bed, int frames) {
    return new ReceiveStream(bed, StreamPlan.standard().withFrames(frames), () -> {}).run();
  }

  @Test
  void shouldReceiveAStreamWithoutLoss() {
    Testbed bed = bed(42, FaultPoint.NEVER);

    StreamResult result = stream(bed, 200);

    assertThat(result.isPerfect()).as(result.toString()).isTrue();
    assertThat(result.sent()).isEqualTo(200);
    assertThat(result.inOrder()).isEqualTo(200);
    int stats = bed.kernel().net().devices().stats(bed.kernel().net().devices().firstUp());
    assertThat(bed.kernel().memory().load(stats + NetStatsLayout.RX_PACKETS)).isEqualTo(200);
    assertThat(bed.kernel().heap().checkAll()).isPositive();
  }

  @Test
  void shouldOpenTheIommuToTheRingsAndBuffersAndToNothingElse() {
    TestbedConfig config = TestbedConfig.standard().withFrames(256);
    TestbedConfig guarded =
        new TestbedConfig(
            config.machine().withIommu(true), config.kernel(), config.wire(), config.peer());
    Testbed bed = new Testbed(42, guarded, cache, Trace.OFF);
    assertThat(bed.up(bed.insert(E1000.class, Linker.NATIVE, FaultPoint.NEVER))).isTrue();

    StreamResult result = stream(bed, 100);

    assertThat(result.isPerfect()).as(result.toString()).isTrue();
    assertThat(bed.controller().dma().aborts()).isZero();
    int master = bed.controller().dma().master();
    assertThat(bed.kernel().machine().iommu().allows(master, 1)).as("the page table").isFalse();
  }

  @Test
  void shouldGiveTheSameBytesForTheSameSeed() {
    Testbed first = bed(42, FaultPoint.NEVER);
    Testbed second = bed(42, FaultPoint.NEVER);
    Testbed other = bed(43, FaultPoint.NEVER);

    StreamResult firstResult = stream(first, 50);
    StreamResult secondResult = stream(second, 50);
    stream(other, 50);

    assertThat(firstResult).isEqualTo(secondResult);
    assertThat(first.world().hash()).isEqualTo(second.world().hash());
    assertThat(first.world().hash()).isNotEqualTo(other.world().hash());
  }

  @Test
  void shouldContinueFromASnapshotAsIfNothingHadHappened() {
    Testbed bed = bed(42, FaultPoint.NEVER);
    Snapshot before = bed.world().snapshot();
    StreamResult first = stream(bed, 20);
    long hash = bed.world().hash();

    bed.world().restore(before);
    StreamResult second = stream(bed, 20);

    assertThat(second).isEqualTo(first);
    assertThat(bed.world().hash()).isEqualTo(hash);
  }

  @Test
  void shouldGiveEverythingBackWhenTheInterfaceGoesDown() {
    Testbed bed = new Testbed(1, TestbedConfig.standard().withFrames(256), cache, Trace.OFF);
    int framesBefore = bed.kernel().pages().freeFrames();
    int blocksBefore = bed.kernel().heap().checkAll();

    Module module = bed.insert(E1000.class, Linker.NATIVE, FaultPoint.NEVER);
    assertThat(bed.up(module)).isTrue();
    stream(bed, 40);
    int dev = bed.kernel().net().devices().firstUp();
    assertThat(bed.kernel().net().devices().stop(dev)).isZero();
    assertThat(module.entryPoints().remove(dev)).isZero();
    bed.kernel().modules().unload(module);

    assertThat(bed.kernel().pages().freeFrames()).isEqualTo(framesBefore);
    assertThat(bed.kernel().heap().checkAll()).isEqualTo(blocksBefore);
  }

  @Test
  void shouldPanicWithTheNameOfTheStructureThatAWildStoreHit() {
    Testbed probe = bed(42, FaultPoint.NEVER);
    Kernel kernel = probe.kernel();
    int dev = kernel.net().devices().firstUp();
    WildStore rule = WildStore.atCycle(probe.world().clock().now() + 500_000, dev, 0xBADBAD);

    StreamResult result = stream(bed(42, rule), 200);

    assertThat(rule.fired()).isTrue();
    KernelPanic panic = result.panic().orElseThrow();
    assertThat(panic.structure()).isEqualTo("net_device");
    assertThat(panic.address()).isEqualTo(dev);
    assertThat(panic.field()).isEqualTo("magic");
    assertThat(panic.found()).isEqualTo(0xBADBAD);
    assertThat(panic.seed()).isEqualTo(42);
    assertThat(panic).hasMessageContaining("structure=net_device");
  }
}
