package org.inglenook.kernel.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.WildStore;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.core.HeapBlockLayout;
import org.inglenook.kernel.core.IrqActionLayout;
import org.inglenook.kernel.core.KernelLayout;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a wild store of a native driver does to the kernel. */
class WildStoreTest {
  private static final long FAULT_CYCLE = 1_000_000;
  private static final int FRAMES = 128;

  private final WovenCache cache = new WovenCache();

  private Testbed bed(long seed) {
    return new Testbed(seed, TestbedConfig.standard().withFrames(FRAMES), cache, Trace.OFF);
  }

  private StreamResult stream(Testbed bed, FaultPoint fault) {
    bed.up(bed.insert(E1000.class, Linker.NATIVE, fault));
    return new ReceiveStream(bed, StreamPlan.standard().withFrames(80), () -> {}).run();
  }

  private DynamicTest panics(String structure, String field, ToIntFunction<Kernel> target) {
    return DynamicTest.dynamicTest(
        "shouldNameCorrupted" + structure.replace(' ', '_'),
        () -> {
          Testbed probe = bed(1);
          probe.up(probe.insert(E1000.class, Linker.NATIVE, FaultPoint.NEVER));
          int address = target.applyAsInt(probe.kernel());

          StreamResult result = stream(bed(1), WildStore.atCycle(FAULT_CYCLE, address, 0x1BADBAD1));

          KernelPanic panic = result.panic().orElseThrow();
          assertThat(panic.structure()).isEqualTo(structure);
          assertThat(panic.field()).isEqualTo(field);
          assertThat(panic.found()).isEqualTo(0x1BADBAD1);
          assertThat(panic.cycle()).isGreaterThan(FAULT_CYCLE);
        });
  }

  @TestFactory
  Stream<DynamicTest> shouldPanicWithTheNameOfTheCorruptedStructure() {
    return Stream.of(
        panics("net_device", "magic", WildStoreTest::device),
        panics("irqaction", "magic", WildStoreTest::action),
        panics("irqaction", "driver", kernel -> action(kernel) + IrqActionLayout.DRIVER),
        panics("heap block", "magic", kernel -> device(kernel) - HeapBlockLayout.HEADER),
        panics("backlog", "next", kernel -> kernel.statics() + KernelLayout.BACKLOG),
        panics("kernel statics", "magic", Kernel::statics),
        panics("page map", "magic", kernel -> kernel.plan().pageMap() + 4));
  }

  private static int device(Kernel kernel) {
    return kernel.net().devices().firstUp();
  }

  private static int action(Kernel kernel) {
    int slot = kernel.statics() + KernelLayout.IRQ_ACTIONS + 4 * Testbed.ETHERNET_LINE;
    return kernel.memory().load(slot);
  }

  @Test
  void shouldEndEveryTrialInPanicWrongDataOrNoEffect() {
    TreeMap<String, Integer> outcomes = new TreeMap<>();

    for (int seed = 0; seed < 50; seed++) {
      Testbed bed = bed(seed);
      int end = bed.kernel().plan().heap() + PageLayout.PAGE_SIZE;
      WildStore rule =
          WildStore.drawn(bed.world().rng("fault"), FAULT_CYCLE, PageLayout.PAGE_SIZE, end);
      StreamResult result = stream(bed, rule);
      outcomes.merge(outcome(result), 1, Integer::sum);
      assertThat(rule.fired()).isTrue();
    }

    assertThat(outcomes.get("panic")).isBetween(2, 40);
    assertThat(outcomes.get("no effect")).isPositive();
  }

  private static String outcome(StreamResult result) {
    if (result.panic().isPresent()) {
      return "panic";
    }
    return result.isPerfect() ? "no effect" : "wrong data";
  }

  @Test
  void shouldShowTheApplicationWrongDataWhenAWaitingPacketIsHit() {
    int hits = 0;

    for (int frame = 30; frame < 100; frame++) {
      int payload = (frame << PageLayout.PAGE_SHIFT) + 512;
      StreamResult result = stream(bed(1), WildStore.atCycle(FAULT_CYCLE, payload, 0x1BADBAD1));
      hits += result.corrupted() > 0 ? 1 : 0;
    }

    assertThat(hits).as("pages whose packet was checked before and read after").isPositive();
  }
}
