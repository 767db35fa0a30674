package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.Memory;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.workload.ReceiveStream;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.wrapper.Holdings;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** Fifty failures and recoveries leave nothing behind. */
class RecoveryLeakTest {
  private static final int FAILURES = 50;
  private static final int KERNEL_DATA = 0x3000;

  private final Trigger trigger = new Trigger();
  private final Testbed bed =
      new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
  private final Isolation isolation = new Isolation(bed.kernel());

  @Test
  void shouldHoldAfterFiftyRecoveriesWhatItHeldAfterTheFirst() {
    isolation.recoveryService().restartManager().install("default restart max " + (FAILURES + 1));
    var module = isolation.load(E1000.class, trigger);
    bed.probe(module);
    assertThat(bed.up(module)).isTrue();
    failAndRecover(1);
    List<String> first = inventory();

    for (int i = 2; i <= FAILURES; i++) {
      failAndRecover(i);
    }

    assertThat(inventory()).isEqualTo(first);
    StreamResult stream = new ReceiveStream(bed, StreamPlan.standard(), isolation::idle).run();
    assertThat(stream.isPerfect()).as(stream.toString()).isTrue();
  }

  private void failAndRecover(int number) {
    trigger.armed = true;
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
    Holdings held = isolation.recovery().driver(1).extension().holdings();
    for (ObjectType type : ObjectType.values()) {
      lines.add(type + ": " + held.all(type).size());
    }
    lines.add("heap blocks: " + bed.kernel().heap().checkAll());
    lines.add("free frames: " + bed.kernel().pages().freeFrames());
    lines.add("actions: " + held.all(ObjectType.IRQ_ACTION));
    lines.add("masked: " + bed.kernel().machine().interrupts().masked(Testbed.ETHERNET_LINE));
    lines.add("depth: " + isolation.nooks().xpc().state().depth(0));
    lines.add("stack: " + isolation.nooks().xpc().pickStack(0, 1));
    return lines;
  }

  /** A store into the kernel whenever the test asks for one. */
  private static final class Trigger implements FaultPoint {
    private boolean armed;

    @Override
    public boolean due(long cycle) {
      boolean now = armed;
      armed = false;
      return now;
    }

    @Override
    public void strike(Memory memory) {
      memory.store32(KERNEL_DATA, 0xBAD);
    }
  }
}
