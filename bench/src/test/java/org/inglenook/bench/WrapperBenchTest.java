package org.inglenook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What the benchmarks of wrappers claim to do, they do. */
class WrapperBenchTest {
  private static final int CALLS = 20_000;

  /** The harness of JMH is not running here; a class that is loaded now may cost this much. */
  private static final long ONCE = 64 * 1024;

  private final WrapperBench bench = new WrapperBench();
  private final Input in = new Input();

  @Test
  void shouldReturnThroughAWrapperWhatTheCalleeReturns() {
    final Wrapped kernel = new Wrapped();
    kernel.boot();
    for (int i = 0; i < BenchMachine.DRIVERS; i++) {
      final int direct = WrappedCallees.drivers()[i].none(40, 2);

      assertThat(kernel.wrappedDrivers[i].none(40, 2)).isEqualTo(direct);
      assertThat(kernel.devices[i]).isPositive();
      assertThat(kernel.packets[i]).isPositive();
      assertThat(kernel.wrappedDrivers[i].send(kernel.foreignPacket, 0)).isEqualTo(1);
    }
  }

  @Test
  void shouldCrossAsOftenWithAWrapperAsWithout() {
    final Wrapped kernel = new Wrapped();
    kernel.boot();

    final long bare = cycles(kernel, () -> bench.bareDriverCall(in, kernel));
    final long wrapped = cycles(kernel, () -> bench.wrappedDriverCall(in, kernel));

    assertThat(wrapped).isEqualTo(bare).isPositive();
  }

  @Test
  void shouldAllocateNothing() {
    final Wrapped kernel = new Wrapped();
    kernel.boot();
    final WrappedInDriver driver = new WrappedInDriver();
    driver.boot();
    driver.enterDriver();

    assertThat(bytes(() -> bench.wrappedDriverCall(in, kernel))).isLessThan(ONCE);
    assertThat(bytes(() -> bench.wrappedDriverCallOneObject(in, kernel))).isLessThan(ONCE);
    assertThat(bytes(() -> bench.wrappedDriverCallTwoObjects(in, kernel))).isLessThan(ONCE);
    assertThat(bytes(() -> bench.wrappedDriverCallLendingAPage(in, kernel))).isLessThan(ONCE);
    assertThat(bytes(() -> bench.wrappedKernelCall(in, driver))).isLessThan(ONCE);
    assertThat(bytes(() -> bench.wrappedKernelCallOneObject(in, driver))).isLessThan(ONCE);
    assertThat(bytes(() -> bench.wrappedKernelCallTwoObjects(in, driver))).isLessThan(ONCE);
  }

  private static long cycles(Wrapped kernel, Runnable call) {
    final long before = kernel.clock.now();
    call.run();
    return kernel.clock.now() - before;
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
