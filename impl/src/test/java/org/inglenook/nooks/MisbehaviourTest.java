package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inglenook.driver.Errno;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.net.PeerConfig;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever an isolated driver does wrong, it fails, it is named, and the kernel goes on. */
class MisbehaviourTest {
  private static final int PAYLOAD = 10;

  private final WovenCache cache = new WovenCache();
  private Testbed bed;
  private Isolation isolation;
  private int dev;

  @TestFactory
  Stream<DynamicTest> shouldFailTheDriverAndRecoverAfter() {
    return deeds().entrySet().stream()
        .map(deed -> dynamicTest(name(deed), () -> judge(deed.getKey(), deed.getValue())));
  }

  private static String name(Map.Entry<Integer, String> deed) {
    return deed.getKey() + ": " + deed.getValue();
  }

  /** What {@link Misbehaving} does by number, and what detection says of it. */
  private static Map<Integer, String> deeds() {
    Map<Integer, String> deeds = new TreeMap<>();
    deeds.put(1, "not a PCI_DEVICE of this driver: address=0x1234");
    deeds.put(2, "not a NET_DEVICE of this driver: address=0x1234");
    deeds.put(3, "free of a registered interface");
    deeds.put(5, "not a NET_DEVICE of this driver: address=0x1234");
    deeds.put(6, "interface registered twice");
    deeds.put(7, "not a NET_DEVICE of this driver: address=0x1234");
    deeds.put(8, "interface is not registered");
    deeds.put(9, "not a NET_DEVICE of this driver: address=0x1234");
    deeds.put(10, "not a SK_BUFF of this driver: address=0x1234");
    deeds.put(11, "not a SK_BUFF of this driver: address=0x1234");
    deeds.put(12, "packet too long: ");
    deeds.put(13, "packet too long: ");
    deeds.put(14, "netif_rx of what is no packet of this driver: address=0x1234");
    deeds.put(15, "not a NET_DEVICE of this driver: address=0x1234");
    deeds.put(16, "not a NET_DEVICE of this driver: address=0x1234");
    deeds.put(17, "not a NET_DEVICE of this driver: address=0x1234");
    deeds.put(18, "netif_rx of what is no packet of this driver");
    deeds.put(20, "not a DEVICE of this driver: address=0x1234");
    deeds.put(21, "not the interrupt line of a device of this driver: line=0");
    deeds.put(22, "interrupt obtained twice: line=11");
    deeds.put(23, "not a IRQ_ACTION of this driver: line=12");
    deeds.put(24, "not a PCI_DEVICE of this driver: address=0x1234");
    deeds.put(25, "not a PCI_DEVICE of this driver: address=0x1234");
    deeds.put(26, "registers mapped twice");
    deeds.put(27, "not a DEVICE_REGISTERS of this driver: address=0x1234");
    deeds.put(28, "not a PCI_DEVICE of this driver: address=0x1234");
    deeds.put(29, "not a PCI_DEVICE of this driver: address=0x1234");
    deeds.put(30, "data in a page of others: address=0x3000");
    deeds.put(31, "not a PCI_DEVICE of this driver: address=0x1234");
    deeds.put(32, "free of what is no block");
    deeds.put(33, "free of what is no block: address=0x1234");
    deeds.put(34, "not a HEAP_BLOCK of this driver: address=0x1234");
    deeds.put(35, "free of another number of pages");
    deeds.put(36, "free of pages that are no allocation");
    deeds.put(37, "not a DEVICE of this driver: address=0x1234");
    deeds.put(38, "not a TIMER of this driver: address=0x1234");
    deeds.put(39, "heap of the domain is corrupted: heap block");
    deeds.put(40, "page fault: address=0x3000");
    deeds.put(41, "divide error: dividend=10, divisor=0");
    deeds.put(42, "stack");
    deeds.put(43, "lockup");
    deeds.put(44, "page fault: address=0xfffff000");
    deeds.put(50, "interrupt of another device: line=11");
    deeds.put(55, "data outside of memory: address=0xfffff000");
    deeds.put(56, "data outside of memory: address=0x");
    deeds.put(59, "free of the interface that interrupt line=11 belongs to: address=0x");
    return deeds;
  }

  @TestFactory
  Stream<DynamicTest> shouldFailTheDriverThatDeceivesTheSender() {
    Map<Integer, String> deeds = new TreeMap<>();
    deeds.put(52, "refused a packet that it no longer has");
    deeds.put(53, "refused a packet that it no longer has");
    deeds.put(54, "gave up the interface that it was called for");
    return deeds.entrySet().stream()
        .map(deed -> dynamicTest(name(deed), () -> judgeSending(deed.getKey(), deed.getValue())));
  }

  private void judgeSending(int deed, String said) {
    Module module = start();
    assertThat(module.entryPoints().interrupt(deed, dev)).isEqualTo(1);

    assertThat(send()).as("the packet counts as sent").isEqualTo(PAYLOAD);

    assertThat(firstDetail()).contains("in domain 1, incarnation 0: ", said);
    recovered();
  }

  private int send() {
    PeerConfig hosts = bed.config().peer();
    int buffer = bed.kernel().pages().allocate(1, PageMap.USER);
    return bed.kernel()
        .inTask(() -> bed.kernel().net().send(hosts.partner(), hosts.self(), buffer, PAYLOAD));
  }

  @Test
  void shouldFailTheDriverThatWithdrawsAnInterfaceWhileItIsOpened() {
    Module module = start();
    assertThat(bed.kernel().net().devices().stop(dev)).isZero();
    assertThat(module.entryPoints().interrupt(51, dev)).isEqualTo(1);

    int result = bed.kernel().inTask(() -> bed.kernel().net().devices().open(dev));

    assertThat(result).isNegative();
    assertThat(firstDetail()).contains("gave up the interface that it was called for");
  }

  private String firstDetail() {
    return isolation.recovery().timeline().entries().get(0).detail();
  }

  private void judge(int deed, String said) {
    Module module = start();

    bed.kernel().inTask(() -> module.entryPoints().interrupt(deed, dev));

    assertThat(isolation.recovery().timeline().entries())
        .first()
        .extracting(Timeline.Entry::detail)
        .asString()
        .contains("in domain 1, incarnation 0: ", said);
    recovered();
  }

  private void recovered() {
    isolation.idle();

    Timeline timeline = isolation.recovery().timeline();
    assertThat(timeline.count(Stage.DETECTED)).isEqualTo(1);
    assertThat(timeline.count(Stage.SERVING)).isEqualTo(1);
    assertThat(bed.kernel().heap().checkAll()).isPositive();
    assertThat(isolation.nooks().xpc().state().depth(0)).isEqualTo(1);
    assertThat(isolation.nooks().xpc().epoch(1)).isEqualTo(1);
  }

  @Test
  void shouldNotBelieveCountersThatLieInTheKernel() {
    Module module = start();

    assertThat(module.entryPoints(NetworkDriver.class).getStats(dev)).isZero();
  }

  @Test
  void shouldGiveNoMorePacketsToADriverThatKeepsThemAllThanCanBeTracked() {
    Module module = start();
    assertThat(module.entryPoints().interrupt(60, dev)).isEqualTo(1);

    int taken = 0;
    while (send() == PAYLOAD) {
      taken++;
    }

    assertThat(taken).isBetween(64, 128);
    assertThat(send()).isEqualTo(Errno.EBUSY);
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
    module.entryPoints().interrupt(40, dev);
    recovered();
  }

  @Test
  void shouldForgetATimerThatFiresBetweenFailureAndRecovery() {
    Module module = start();
    bed.kernel().inTask(() -> module.entryPoints().interrupt(40, dev));

    while (bed.kernel().timers().armed() > 0) {
      bed.kernel().idle();
    }

    recovered();
  }

  @Test
  void shouldLeaveTheDriverAliveWhenItDoesNothingWrong() {
    Module module = start();

    assertThat(module.entryPoints().interrupt(0, dev)).isEqualTo(1);
    assertThat(module.entryPoints().interrupt(99, dev)).isEqualTo(1);

    isolation.idle();
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
  }

  @Test
  void shouldGiveUpADriverThatFailsAgainAndAgain() {
    start();

    for (int i = 0; i < 12; i++) {
      Module module = isolation.recovery().driver(1).module();
      int now = bed.kernel().net().devices().ofDriver(module.handle());
      bed.kernel().inTask(() -> module.entryPoints().interrupt(40, now));
      isolation.idle();
    }

    Timeline timeline = isolation.recovery().timeline();
    assertThat(timeline.count(Stage.SERVING)).isEqualTo(8);
    assertThat(timeline.count(Stage.GIVEN_UP)).isEqualTo(1);
    assertThat(timeline.count(Stage.DETECTED)).as("a given-up driver runs no more").isEqualTo(9);
  }

  private Module start() {
    bed = new Testbed(42, TestbedConfig.standard(), cache, Trace.OFF);
    isolation = new Isolation(bed.kernel(), RecoveryOptions.standard().withWatchdog(true));
    Module module = isolation.load(Misbehaving.class, FaultPoint.NEVER);
    dev = bed.probe(module);
    bed.kernel().inTask(() -> bed.kernel().net().devices().open(dev));
    assertThat(isolation.recovery().timeline().entries()).isEmpty();
    return module;
  }
}
