package org.inglenook.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.inglenook.driver.Errno;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.kernel.core.KernelLayout;
import org.inglenook.kernel.core.KernelLog;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.core.KernelTimers;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

/** Boot, modules, timers, interrupts, and what a processor exception does where. */
class KernelTest {
  private static final int LINE = 5;

  private final World world = new World(9);
  private final Machine machine = new Machine(world, MachineConfig.small());
  private final Kernel kernel = new Kernel(machine, KernelConfig.standard(), new WovenCache());

  private Module load() {
    return kernel.modules().load(TickingDriver.class, Linker.NATIVE, FaultPoint.NEVER);
  }

  private void runFor(int ticks) {
    int until = kernel.memory().load(kernel.statics() + KernelLayout.JIFFIES) + ticks;
    while (kernel.memory().load(kernel.statics() + KernelLayout.JIFFIES) < until) {
      kernel.idle();
    }
  }

  @Test
  void shouldCountTicksAtTheRateOfTheTimer() {
    runFor(50);

    long ticks = world.clock().now() / (kernel.config().processorHertz() / KernelTimers.HERTZ);
    assertThat(ticks).isEqualTo(50);
  }

  @Test
  void shouldFireTimersOfDriversWhenTheyExpire() {
    Module module = load();
    int dev = module.entryPoints().init(0);
    kernel.net().devices().open(dev);

    runFor(10);

    assertThat(module.entryPoints(NetworkDriver.class).getStats(dev))
        .as("25 ms is 3 ticks of 10 ms")
        .isEqualTo(3);
  }

  @Test
  void shouldKillOnlyTheOperationWhenADriverFaultsInProcessContext() {
    Module module = load();
    int dev = module.entryPoints().init(0);

    int result =
        kernel.inTask(() -> module.entryPoints(NetworkDriver.class).hardStartXmit(12, dev));

    assertThat(result).isEqualTo(Errno.EFAULT);
    assertThat(kernel.log().entries())
        .extracting(KernelLog.Entry::text)
        .anyMatch(text -> text.startsWith("oops: page fault: address=0xc"));
  }

  @Test
  void shouldPanicWhenADriverFaultsInInterruptContext() {
    Module module = load();
    int dev = module.entryPoints().init(0);
    kernel.irqs().request(LINE, dev, module.handle());
    machine.interrupts().pulse(LINE);

    KernelPanic panic = catchThrowableOfType(KernelPanic.class, kernel::idle);

    assertThat(panic.structure()).contains("divide error: dividend=10, divisor=0");
  }

  @Test
  void shouldPanicWhenAnInterruptLeadsToAnUnloadedModule() {
    Module module = load();
    int dev = module.entryPoints().init(0);
    kernel.irqs().request(LINE, dev, module.handle());
    kernel.modules().unload(module);
    machine.interrupts().pulse(LINE);

    KernelPanic panic = catchThrowableOfType(KernelPanic.class, kernel::idle);

    assertThat(panic.structure()).isEqualTo("irqaction");
    assertThat(panic.field()).isEqualTo("driver");
    assertThat(panic.found()).isEqualTo(module.handle());
  }

  @Test
  void shouldRemoveOnlyTheInterruptHandlersOfOneDriver() {
    kernel.irqs().request(LINE, 1, 100);
    kernel.irqs().request(LINE, 2, 200);
    kernel.irqs().request(LINE, 3, 100);
    int blocks = kernel.heap().checkAll();

    assertThat(kernel.irqs().releaseAll(100)).isEqualTo(2);

    assertThat(kernel.heap().checkAll()).isEqualTo(blocks - 2);
    assertThat(machine.interrupts().masked(LINE)).isFalse();
    assertThat(kernel.irqs().release(LINE, 1)).isEqualTo(Errno.EINVAL);
    assertThat(kernel.irqs().release(LINE, 2)).isZero();
    assertThat(machine.interrupts().masked(LINE)).isTrue();
  }

  @Test
  void shouldMaskALineThatNobodyServes() {
    machine.interrupts().unmask(LINE);
    machine.interrupts().level(LINE, true);

    kernel.idle();

    assertThat(machine.interrupts().masked(LINE)).isTrue();
  }

  @Test
  void shouldLoadACleanImageAfterUnloading() {
    Module first = load();
    int dev = first.entryPoints().init(0);
    kernel.net().devices().open(dev);
    runFor(10);
    assertThat(kernel.timers().deleteAll(first.handle())).isEqualTo(1);
    assertThat(kernel.timers().deleteAll(first.handle())).isZero();
    first.entryPoints().remove(dev);
    kernel.modules().unload(first);

    Module second = load();

    assertThat(second.entryPoints(NetworkDriver.class).getStats(0)).isZero();
    assertThat(second.handle()).isNotEqualTo(first.handle());
    assertThat(second.image().hash()).isEqualTo(first.image().hash());
  }

  @Test
  void shouldRefuseAMachineThatIsTooSmall() {
    Machine tiny =
        new Machine(new World(1), new MachineConfig(16, 1, false, false, machine.config().cost()));

    assertThatThrownBy(() -> new Kernel(tiny, KernelConfig.standard(), new WovenCache()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("machine too small for the kernel: bytes=65536");
  }
}
