package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import org.inglenook.driver.Errno;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;
import org.junit.jupiter.api.Test;

/**
 * Sentences of Swift, Bershad and Levy, "Improving the Reliability of Commodity Operating Systems"
 * (SOSP 2003), each shown on this implementation. A test begins with the sentence in our words and
 * the part of the paper that it is from, and says where we depart from it. Here: detection and
 * recovery.
 */
class NooksRecoveryPaperTest extends PaperBed {
  /** The stages of recovery, in their order, what a device could reach last. (Recovery) */
  @Test
  void shouldRecoverInTheOrderOfThePaper() {
    start();

    assertDetectedAndRecovered(PaperDriver.STORES_INTO_THE_KERNEL, "PAGE_FAULT");

    assertThat(isolation.recovery().timeline().entries())
        .extracting(Timeline.Entry::stage)
        .containsSubsequence(
            Stage.DETECTED,
            Stage.INTERRUPTS_DISABLED,
            Stage.AGENT,
            Stage.UNWOUND,
            Stage.RELEASED,
            Stage.UNLOADED,
            Stage.RELOADED,
            Stage.DEVICE_RELEASED,
            Stage.SERVING);
  }

  /** Interrupts of the device are disabled first, and enabled by the new driver. (Recovery) */
  @Test
  void shouldDisableInterruptsOfTheDeviceAtOnceAndEnableThemInTheEnd() {
    start();
    IntPredicate masked = line -> bed.kernel().machine().interrupts().masked(line);
    assertThat(masked.test(Testbed.ETHERNET_LINE)).isFalse();

    interrupt(PaperDriver.STORES_INTO_THE_KERNEL);

    assertThat(masked.test(Testbed.ETHERNET_LINE)).isTrue();
    isolation.idle();
    assertThat(masked.test(Testbed.ETHERNET_LINE)).isFalse();
  }

  /** A task inside the extension goes back to where the kernel called it. (Recovery) */
  @Test
  void shouldUnwindTheTaskWithAnError() {
    start();

    interrupt(PaperDriver.FAILS_WHEN_OPENED);
    assertThat(bed.kernel().net().devices().stop(dev)).isZero();

    int result = bed.kernel().inTask(() -> bed.kernel().net().devices().open(dev));

    assertThat(result).isEqualTo(Errno.EIO);

    assertThat(isolation.nooks().xpc().state().depth(TASK)).isEqualTo(1);
    assertThat(isolation.nooks().xpc().domainOf(TASK)).isEqualTo(Holder.KERNEL);
    assertThat(bed.kernel().processor().cpu().base()).isEqualTo(bed.kernel().map().base());
  }

  /**
   * The driver is reloaded into a clean domain: nothing of the failed incarnation is executed.
   * (Recovery.) Departure: it is the same domain, emptied.
   */
  @Test
  void shouldNeverCallTheFailedIncarnationAgain() {
    start();
    Module failed = module;
    int old = dev;
    assertDetectedAndRecovered(PaperDriver.STORES_INTO_THE_KERNEL, "PAGE_FAULT");

    int handled = bed.kernel().inTask(() -> failed.entryPoints().interrupt(99, old));

    assertThat(handled).isZero();
    assertThat(isolation.nooks().xpc().epoch(DOMAIN)).isEqualTo(1);
    assertThat(isolation.recovery().timeline().count(Stage.DETECTED)).isEqualTo(1);
  }

  /** Livelock between extension and kernel is detected by a time-out. (Failure detection) */
  @Test
  void shouldEndACallThatGoesBackAndForthForEver() {
    start();

    assertDetectedAndRecovered(PaperDriver.CALLS_FOR_EVER, "LIVELOCK");
  }

  /** A user or program can ask for recovery. (Failure detection) */
  @Test
  void shouldRecoverOnRequest() {
    start();

    isolation.recovery().request(DOMAIN, "somebody asks");
    isolation.idle();

    assertThat(detail()).startsWith("REQUEST");
    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isEqualTo(1);
  }

  /** A policy file says what is done, and gives up when failures are too frequent. (Recovery) */
  @Test
  void shouldGiveUpAsThePolicySays() {
    boot(RecoveryOptions.standard().withPolicy("default restart max 1\n"));
    load();
    interrupt(PaperDriver.STORES_INTO_THE_KERNEL);
    isolation.idle();
    Module next = isolation.recovery().driver(DOMAIN).module();
    int now = bed.kernel().net().devices().ofDriver(next.handle());

    bed.kernel()
        .inTask(() -> next.entryPoints().interrupt(PaperDriver.STORES_INTO_THE_KERNEL, now));
    isolation.idle();

    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isEqualTo(1);
    assertThat(isolation.recovery().timeline().count(Stage.GIVEN_UP)).isEqualTo(1);
    assertThat(bed.kernel().net().devices().ofDriver(next.handle())).isZero();
  }

  /** Drivers that are stacked share a domain, and fail together. (Isolation, figure 2) */
  @Test
  void shouldFailTogetherWithTheDriverInTheSameDomain() {
    start();
    Module neighbour = isolation.load(PaperDriver.class, FaultPoint.NEVER, DOMAIN);
    Module other = isolation.load(PaperDriver.class, FaultPoint.NEVER);
    assertThat(domainOf(neighbour)).isEqualTo(DOMAIN).isEqualTo(domainOf(module));
    assertThat(domainOf(other)).isNotEqualTo(DOMAIN);

    interrupt(PaperDriver.STORES_INTO_THE_KERNEL);

    assertThat(isolation.nooks().xpc().failed(domainOf(neighbour))).isTrue();
    assertThat(isolation.nooks().xpc().failed(domainOf(other))).isFalse();
  }

  private int domainOf(Module driver) {
    return isolation
        .nooks()
        .memory()
        .state()
        .holder(driver.image().dataBase() >>> PageLayout.PAGE_SHIFT);
  }

  /** A policy may be to unload: nothing of the driver is left in the kernel. (Recovery) */
  @Test
  void shouldLeaveNoReferenceToADriverThatIsUnloadedForGood() {
    boot(RecoveryOptions.standard().withPolicy("default unload\n"));
    load();

    interrupt(PaperDriver.STORES_INTO_THE_KERNEL);
    isolation.idle();

    assertThat(isolation.recovery().timeline().count(Stage.GIVEN_UP)).isEqualTo(1);
    assertThat(bed.kernel().net().devices().ofDriver(module.handle())).isZero();
    assertThat(held(ObjectType.IRQ_ACTION)).isEmpty();
    assertThat(held(ObjectType.NET_DEVICE)).isEmpty();
  }
}
