package org.inglenook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.inglenook.hardware.Machine;
import org.inglenook.nooks.xpc.DriverEntry;
import org.inglenook.nooks.xpc.XpcCalls;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** What the benchmarks claim to do, they do. */
class XpcBenchTest {
  private static final int CALLS = 20_000;

  /** The harness of JMH is not running here; a class that is loaded now may cost this much. */
  private static final long ONCE = 64 * 1024;

  private final XpcBench bench = new XpcBench();

  @Test
  void shouldReturnWhatADirectCallReturns() throws InterruptedException {
    final HandOff parking = new HandOff(false);
    final HandOff spinning = new HandOff(true);
    final BenchMachine machine = new BenchMachine(Trace.OFF);
    final Floor floor = new Floor(machine);
    final XpcCalls calls = machine.calls();

    for (int i = 0; i < BenchMachine.DRIVERS; i++) {
      final int direct = Callees.drivers()[i].invoke(40, 2, 0);
      assertThat(Proxies.of(Callees.drivers())[i].invoke(40, 2, 0)).isEqualTo(direct);
      assertThat(parking.call(Callees.drivers()[i], 40, 2)).isEqualTo(direct);
      assertThat(spinning.call(Callees.drivers()[i], 40, 2)).isEqualTo(direct);
      assertThat(floor.cross(i + 1, Callees.drivers()[i], 40, 2)).isEqualTo(direct);
      assertThat(calls.call(0, machine.handle(i), Callees.drivers()[i], 40, 2)).isEqualTo(direct);
    }
    parking.close();
    spinning.close();
  }

  @Test
  void shouldChargeTheFloorTheCyclesOfACrossingAndSixOfItsTenStores() {
    final BenchMachine bench = new BenchMachine(Trace.OFF);
    final DriverEntry driver = Callees.drivers()[0];
    final Floor floor = new Floor(bench);

    final long[] ofCall = spent(bench, () -> bench.calls().call(0, bench.handle(0), driver, 1, 2));
    final long[] ofFloor = spent(bench, () -> floor.cross(1, driver, 1, 2));

    assertThat(ofFloor[0]).isEqualTo(ofCall[0]).isPositive();
    assertThat(ofFloor[1]).isEqualTo(6);
    assertThat(ofCall[1]).isEqualTo(10);
  }

  @Test
  void shouldChargeForAQueueOfDeferredCallsTheCyclesOfOneCallIntoTheDriver() {
    final BenchMachine bench = new BenchMachine(Trace.OFF);
    final XpcCalls calls = bench.calls();
    final int target = bench.spareWord();
    final int routine =
        bench.xpc().deferred().register((step, buffer) -> step.store32(target, buffer));
    final DriverEntry deferring =
        (a, b, c) -> {
          for (int buffer = 1; buffer <= Crossing.QUEUE; buffer++) {
            calls.deferKernelCall(0, 1, routine, buffer);
          }
          return 0;
        };
    final DriverEntry calling =
        (a, b, c) -> {
          for (int i = 0; i < Crossing.QUEUE; i++) {
            calls.kernelCall(0, 1, (x, y, z) -> 0, 0, 0, 0);
          }
          return 0;
        };
    final DriverEntry driver = Callees.drivers()[0];

    final long one = spent(bench, () -> calls.call(0, bench.handle(0), driver, 1, 2))[0];
    final long deferred = spent(bench, () -> calls.call(0, bench.handle(0), deferring, 1, 2))[0];
    final long called = spent(bench, () -> calls.call(0, bench.handle(0), calling, 1, 2))[0];

    assertThat(deferred).isEqualTo(one);
    assertThat(called).isEqualTo((1 + Crossing.QUEUE) * one);
  }

  @Test
  void shouldAllocateNothingUntraced() {
    final Input in = new Input();
    final Crossing kernel = new Crossing();
    kernel.trace = "off";
    kernel.boot();
    final InDriver driver = new InDriver();
    driver.trace = "off";
    driver.boot();
    driver.enterDriver();

    assertThat(bytes(() -> bench.driverCall(in, kernel))).isLessThan(ONCE);
    assertThat(bytes(() -> bench.kernelCall(in, driver))).isLessThan(ONCE);
    assertThat(bytes(() -> bench.nestedCall(in, kernel))).isLessThan(ONCE);
    assertThat(bytes(() -> bench.deferKernelCall(in, kernel))).isLessThan(ONCE);
    assertThat(bytes(() -> bench.deferDriverCall(in, kernel))).isLessThan(ONCE);
  }

  @Test
  void shouldCountStepsWhenTraced() {
    final StepCounter counter = new StepCounter();
    final BenchMachine machine = new BenchMachine(counter);
    final long before = counter.steps();

    machine.calls().call(0, machine.handle(0), Callees.drivers()[0], 1, 2);

    // The call, the return, and a switch of page tables for each.
    assertThat(counter.steps() - before).isEqualTo(4);
  }

  private static long[] spent(BenchMachine bench, Runnable call) {
    final Machine machine = bench.machine();
    final long cycles = machine.world().clock().now();
    final long stores = machine.memory().stores();
    call.run();
    return new long[] {machine.world().clock().now() - cycles, machine.memory().stores() - stores};
  }

  /** Bytes that this thread allocates for {@link #CALLS} calls. */
  private static long bytes(Runnable call) {
    final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    final long self = Thread.currentThread().getId();
    call.run();
    final long before = threads.getThreadAllocatedBytes(self);
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    return threads.getThreadAllocatedBytes(self) - before;
  }
}
