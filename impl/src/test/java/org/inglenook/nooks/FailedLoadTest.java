package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.ModuleLayout;
import org.inglenook.kernel.NoMemoryException;
import org.inglenook.kernel.core.EntryPointTable;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.tracker.TrackerState;
import org.inglenook.nooks.wrapper.KernelTypes;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A load that fails because something is exhausted gives back all that it has got already. */
class FailedLoadTest {
  /** Objects that drivers can have at a time: room for parameters of calls is kept. */
  private static final int TRACKED = 352;

  private final Testbed bed =
      new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
  private final Kernel kernel = bed.kernel();
  private final Isolation isolation = new Isolation(kernel);

  @TestFactory
  Stream<DynamicTest> shouldGiveBackAllPagesThatItHas() {
    return Stream.of(
        dynamicTest("native: a data section", () -> new FailedLoadTest().judgePages(1, true)),
        dynamicTest("isolated: a heap, too", () -> new FailedLoadTest().judgePages(5, false)),
        dynamicTest("with a shadow", () -> new FailedLoadTest().judgeShadow(6)));
  }

  private void judgeShadow(int pages) {
    isolation.shadowBacklog(true);
    judgePages(pages, false);
  }

  private void judgePages(int needed, boolean natively) {
    final Deque<Integer> taken = new ArrayDeque<>();
    for (int page = page(); page != 0; page = page()) {
      taken.push(page);
    }
    for (int free = 0; free < needed; free++) {
      judgeFailure(natively);
      kernel.pages().free(taken.pop(), 1, PageMap.USER);
    }
    judgeSuccess(natively);
  }

  private int page() {
    return kernel.pages().allocate(1, PageMap.USER);
  }

  private void judgeFailure(boolean natively) {
    final List<Integer> before = inventory();

    assertThatThrownBy(() -> load(natively)).isInstanceOf(NoMemoryException.class);

    assertThat(inventory()).isEqualTo(before);
  }

  private void judgeSuccess(boolean natively) {
    final Module module = load(natively);

    assertThat(module.handle())
        .as("handles are not used up")
        .isEqualTo(EntryPointTable.FIRST_HANDLE);
    assertThat(kernel.heap().checkAll()).isPositive();
  }

  private Module load(boolean natively) {
    return natively
        ? kernel.modules().load(E1000.class, Linker.NATIVE, FaultPoint.NEVER)
        : isolation.load(E1000.class, FaultPoint.NEVER);
  }

  @Test
  void shouldGiveBackItsPagesWhenTheHeapIsExhausted() {
    final Deque<Integer> taken = new ArrayDeque<>();
    for (int block = block(); block != 0; block = block()) {
      taken.push(block);
    }

    judgeFailure(true);
    judgeFailure(false);

    kernel.heap().free(taken.pop());
    judgeSuccess(false);
  }

  private int block() {
    return kernel.heap().allocate(ModuleLayout.SIZE);
  }

  @Test
  void shouldGiveBackItsPagesWhenTheTrackerIsFull() {
    for (int object = 1; object <= TRACKED + 1; object++) {
      isolation.tracker().lifetimes().create(-4 * object, KernelTypes.id(ObjectType.NET_DEVICE), 0);
    }

    for (int object = 1; object <= 2; object++) {
      judgeFailure(false);
      isolation.tracker().lifetimes().destroy(-4 * object);
    }

    judgeSuccess(false);
  }

  @Test
  void shouldLoadAfterwardsAsIfNothingHadBeen() {
    final List<Integer> pages = new ArrayList<>();
    for (int page = page(); page != 0; page = page()) {
      pages.add(page);
    }
    final Supplier<Module> loading = () -> isolation.load(E1000.class, FaultPoint.NEVER);
    assertThatThrownBy(loading::get)
        .isInstanceOf(NoMemoryException.class)
        .hasMessage("no memory for a module: driver=" + E1000.class.getName());

    pages.forEach(page -> kernel.pages().free(page, 1, PageMap.USER));
    final Module module = loading.get();

    bed.probe(module);
    assertThat(bed.up(module)).isTrue();
    assertThat(isolation.unload(module)).isTrue();
  }

  private List<Integer> inventory() {
    final List<Integer> numbers = new ArrayList<>();
    numbers.add(kernel.pages().freeFrames());
    numbers.add(kernel.heap().checkAll());
    final TrackerState tracked = isolation.tracker().state();
    numbers.add(tracked.objects());
    numbers.add(tracked.associations());
    final int routine = isolation.nooks().xpc().deferred().register((step, buffer) -> fail("runs"));
    isolation.nooks().xpc().deferred().unregister(routine);
    numbers.add(routine);
    for (int page = 0; page < kernel.machine().memory().frames(); page++) {
      numbers.add(isolation.nooks().memory().state().holder(page));
    }
    return numbers;
  }
}
