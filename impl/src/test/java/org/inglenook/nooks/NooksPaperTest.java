package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inglenook.driver.Errno;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.fault.WildStore;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.PageTable;
import org.inglenook.hardware.net.EthernetRegisters;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.junit.jupiter.api.Test;

/**
 * Sentences of Swift, Bershad and Levy, "Improving the Reliability of Commodity Operating Systems"
 * (SOSP 2003), each shown on this implementation. A test begins with the sentence in our words and
 * the part of the paper that it is from, and says where we depart from it. Here: isolation, calls,
 * wrappers, and the bugs that the authors made by hand.
 */
class NooksPaperTest extends PaperBed {
  /** The kernel writes everything; an extension reads all, writes its own. (Isolation) */
  @Test
  void shouldMapTheKernelReadOnlyInADomainAndOnlyItsOwnPagesWritable() {
    start();
    Memory memory = isolation.nooks().memory();
    PageTable tables = new PageTable(bed.kernel().machine().memory(), memory.pages());

    int own = 0;
    for (int page = 0; page < memory.pages(); page++) {
      int inKernel = tables.get(bed.kernel().map().base(), page);
      int inDomain = tables.get(memory.state().table(DOMAIN), page);
      boolean held = memory.state().holder(page) == DOMAIN;
      assertThat(inDomain & ~PageLayout.WRITABLE)
          .as("page 0x%x but for the right to write", page)
          .isEqualTo(inKernel & ~PageLayout.WRITABLE);
      assertThat((inDomain & PageLayout.WRITABLE) != 0).as("page 0x%x", page).isEqualTo(held);
      own += held ? 1 : 0;
    }
    assertThat(own).isPositive();
  }

  /** Extensions may read kernel memory; only writes are confined. (Isolation) */
  @Test
  void shouldLetADriverReadTheKernelButNotWriteIt() {
    start();

    assertThat(interrupt(PaperDriver.READS_THE_KERNEL)).isEqualTo(1);
    assertThat(isolation.recovery().timeline().entries()).isEmpty();

    int before = bed.kernel().memory().load(PaperDriver.KERNEL_DATA);
    assertDetectedAndRecovered(PaperDriver.STORES_INTO_THE_KERNEL, "PAGE_FAULT");
    assertThat(bed.kernel().memory().load(PaperDriver.KERNEL_DATA)).isEqualTo(before);
  }

  /** A change of domain is a change of page tables, there and back. (Isolation) */
  @Test
  void shouldChangePageTablesTwiceInACall() {
    start();
    listen();

    bed.kernel().net().devices().stats(dev);

    assertThat(only("Memory.SwitchTo")).hasSize(2);
    assertThat(bed.kernel().processor().cpu().base()).isEqualTo(bed.kernel().map().base());
  }

  /**
   * Memory that was freed is write-protected, which found that a driver zeroed a buffer it had
   * freed. (Isolation; the 3c90x.) Departure: a block of the domain's own heap stays writable when
   * it is freed; packets and pages do not.
   */
  @Test
  void shouldFindAWriteToFreedMemoryThatNobodyFindsNatively() {
    assertThat(harmlessNatively(PaperDriver.ZEROES_FREED_PACKET)).isTrue();
    assertThat(harmlessNatively(PaperDriver.ZEROES_FREED_PAGES)).isTrue();

    start();
    assertDetectedAndRecovered(PaperDriver.ZEROES_FREED_PACKET, "PAGE_FAULT");
    start();
    assertDetectedAndRecovered(PaperDriver.ZEROES_FREED_PAGES, "PAGE_FAULT");
  }

  /** The call of a module's init is interposed: it runs inside the domain. (Interposition) */
  @Test
  void shouldConfineADriverFromItsInitialisationOn() {
    boot(RecoveryOptions.standard());
    WildStore first = WildStore.atPass(2, PaperDriver.KERNEL_DATA, 0xBAD);
    module = isolation.load(PaperDriver.class, first); // The constructor is pass 1.
    assertThat(first.fired()).isFalse();
    int pdev = bed.kernel().pci().find(EthernetRegisters.VENDOR, EthernetRegisters.DEVICE);

    int result = bed.kernel().inTask(() -> module.entryPoints().init(pdev));

    assertThat(first.fired()).isTrue();
    assertThat(result).isEqualTo(Errno.EIO);
    assertThat(detail()).startsWith("PAGE_FAULT");
  }

  /** Trials with and without isolation use the same binaries. (Evaluation) */
  @Test
  void shouldIsolateTheVeryClassThatRunsNatively() {
    start();
    Module isolated = module;
    startNatively();

    assertThat(isolated.image().hash()).isEqualTo(module.image().hash());
  }

  /** A call is made by the same task, without a scheduling decision. (XPC) */
  @Test
  void shouldCallInTheSameTaskWithNothingInBetween() {
    start();
    listen();

    bed.kernel().net().devices().stats(dev);

    assertThat(only("Xpc."))
        .containsExactly(
            "Xpc.DriverCall " + TASK + " " + DOMAIN, "Xpc.DriverReturn " + TASK + " " + DOMAIN);
  }

  /**
   * Calls without a visible effect are queued, and run together at a crossing: packets go up in a
   * batch. (XPC, deferred.) Departure: they also run when the machine is idle, so that none waits
   * for ever.
   */
  @Test
  void shouldHandOverPacketsInOneBatch() {
    start();
    listen();

    interrupt(PaperDriver.RECEIVES_THREE);

    List<String> queue =
        steps().stream().filter(s -> s.contains("Defer") || s.contains("RunKernelCall")).toList();
    assertThat(queue).hasSize(6);
    assertThat(queue.subList(0, 3)).allMatch(step -> step.startsWith("Xpc.DeferKernelCall"));
    assertThat(queue.subList(3, 6)).allMatch(step -> step.startsWith("Xpc.RunKernelCall"));
    assertThat(steps().get(steps().size() - 1)).doesNotContain("Defer");
  }

  /** Packets are not copied: their pages are granted, and revoked when handed on. (Wrappers) */
  @Test
  void shouldLendThePageOfAPacketAndTakeItBack() {
    start();
    interrupt(PaperDriver.HOLDS_A_PACKET);
    int skb = held(ObjectType.SK_BUFF).get(0);
    int page = bed.kernel().memory().load(skb + SkBuffLayout.HEAD) >>> PageLayout.PAGE_SHIFT;
    assertThat(isolation.nooks().memory().state().holder(page)).isEqualTo(DOMAIN);

    interrupt(PaperDriver.RECEIVES_IT);

    assertThat(isolation.nooks().memory().state().holder(page)).isEqualTo(Holder.KERNEL);
    assertThat(held(ObjectType.SK_BUFF)).isEmpty();
  }

  /** Wrappers check that a pointer is of the expected type and the driver's. (Wrappers) */
  @Test
  void shouldTakeNoInterfaceForAPacket() {
    start();

    assertDetectedAndRecovered(PaperDriver.WRONG_TYPE, "BAD_PARAMETER");
    assertThat(detail()).contains("not a SK_BUFF of this driver");
  }

  /**
   * What an extension does to kernel objects takes effect at the end of a call, or not at all.
   * (Recovery: kernel state stays consistent.)
   */
  @Test
  void shouldPublishNothingOfADriverThatFails() {
    start();
    int before = received();
    listen();

    assertDetectedAndRecovered(PaperDriver.RECEIVES_AND_FAILS, "PAGE_FAULT");

    assertThat(only("Xpc.DeferKernelCall")).hasSize(1);
    assertThat(only("Xpc.RunKernelCall")).isEmpty();
    assertThat(only("Xpc.CancelKernelCall")).hasSize(1);
    bed.kernel().idle();
    assertThat(received()).isEqualTo(before);
  }

  /** A removed check for NULL is detected, and recovered. (Manually injected bugs) */
  @Test
  void shouldSurviveARemovedCheckForNull() {
    start();

    assertDetectedAndRecovered(PaperDriver.NO_NULL_CHECK, "PAGE_FAULT");
  }

  /**
   * So is a variable that was not initialised. (Manually injected bugs.) Departure: on the heap
   * only; the language of our drivers has none on the stack.
   */
  @Test
  void shouldSurviveAnUninitialisedVariable() {
    start();

    assertDetectedAndRecovered(PaperDriver.UNINITIALISED, "PAGE_FAULT");
  }

  /**
   * So is the use of a user's pointer. (Manually injected bugs.) Departure: user programs share the
   * kernel's address space here, so that only a store is noticed.
   */
  @Test
  void shouldSurviveTheUseOfAUsersPointer() {
    start();
    int user = bed.kernel().pages().allocate(1, PageMap.USER);

    assertDetectedAndRecovered(user, "PAGE_FAULT");
  }

  /** So is a double free. (Manually injected bugs) */
  @Test
  void shouldSurviveADoubleFree() {
    start();

    assertDetectedAndRecovered(PaperDriver.DOUBLE_FREE, "BAD_PARAMETER");
  }
}
