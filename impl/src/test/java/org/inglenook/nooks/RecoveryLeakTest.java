package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.PageTable;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.ReceiveStream;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.tracker.DomainObjects;
import org.inglenook.nooks.tracker.TrackerState;
import org.inglenook.nooks.wrapper.KernelTypes;
import org.inglenook.nooks.xpc.XpcState;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** A thousand failures and recoveries leave nothing behind. */
class RecoveryLeakTest {
  private static final int FAILURES = 1000;

  private final OnDemand trigger = new OnDemand();
  private Testbed bed;
  private Isolation isolation;

  @Test
  void shouldHoldAfterAThousandRecoveriesWhatItHoldsWithoutAny() {
    start();
    List<String> without = inventory();
    start();

    for (int i = 1; i <= FAILURES; i++) {
      failAndRecover(i);
    }

    assertThat(inventory()).isEqualTo(without);
    assertThat(isolation.recovery().state().restarts(1)).isEqualTo(FAILURES);
    StreamResult stream = new ReceiveStream(bed, StreamPlan.standard(), isolation::idle).run();
    assertThat(stream.isPerfect()).as(stream.toString()).isTrue();
  }

  private void start() {
    bed = new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
    RecoveryOptions options =
        RecoveryOptions.standard().withPolicy("default restart max " + FAILURES);
    isolation = new Isolation(bed.kernel(), options);
    Module module = isolation.load(E1000.class, trigger);
    bed.probe(module);
    assertThat(bed.up(module)).isTrue();
  }

  private void failAndRecover(int number) {
    trigger.arm();
    int dev = device();
    bed.kernel().inTask(() -> bed.kernel().net().devices().stats(dev));
    isolation.idle();

    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isEqualTo(number);
    assertThat(bed.waitFor(this::hasCarrier, bed.kernel().config().processorHertz())).isTrue();
  }

  private boolean hasCarrier() {
    int flags = bed.kernel().net().devices().flags(device());
    return (flags & NetDeviceLayout.CARRIER) != 0;
  }

  private int device() {
    return bed.kernel().net().devices().ofDriver(isolation.recovery().driver(1).module().handle());
  }

  private List<String> inventory() {
    List<String> lines = new ArrayList<>();
    DomainObjects held = isolation.recovery().driver(1).extension().objects();
    TrackerState tracker = isolation.tracker().state();
    for (ObjectType type : ObjectType.values()) {
      lines.add(type + ": " + held.owned(KernelTypes.id(type)).length);
    }
    lines.add("tracked: " + tracker.objects() + ", by " + tracker.associations());
    lines.add("in use: " + tracker.uses(0));
    lines.add("heap blocks: " + bed.kernel().heap().checkAll());
    lines.add("free frames: " + bed.kernel().pages().freeFrames());
    lines.add("handlers: " + Arrays.toString(held.owned(KernelTypes.id(ObjectType.IRQ_ACTION))));
    lines.add("masked: " + bed.kernel().machine().interrupts().masked(Testbed.ETHERNET_LINE));
    lines.add("timers: " + bed.kernel().timers().armed());
    XpcState xpc = isolation.nooks().xpc().state();
    lines.add("depth: " + xpc.depth(0));
    lines.add("queued: " + xpc.queued(1, XpcState.TO_KERNEL) + xpc.queued(1, XpcState.TO_DRIVER));
    lines.add("stack: " + isolation.nooks().xpc().pickStack(0, 1));
    lines.add("page tables: " + pageTables());
    return lines;
  }

  /** How many pages each holder has, and how many pages the domain's table lets it write. */
  private String pageTables() {
    var memory = isolation.nooks().memory();
    PageTable tables = bed.kernel().machine().tables();
    int[] held = new int[3];
    for (int page = 0; page < memory.pages(); page++) {
      held[0] += memory.state().holder(page) == Holder.KERNEL ? 1 : 0;
      held[1] += memory.state().holder(page) == 1 ? 1 : 0;
      held[2] += (tables.get(memory.state().table(1), page) & PageLayout.WRITABLE) != 0 ? 1 : 0;
    }
    return "kernel=%d, domain=%d, writable=%d".formatted(held[0], held[1], held[2]);
  }
}
