package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.inglenook.nooks.RecoveryStory.DOMAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.ObjectType;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.recovery.Conductor;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.RecoverySteps;
import org.inglenook.nooks.recovery.Reference;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Trigger;
import org.inglenook.nooks.tracker.DomainObjects;
import org.inglenook.nooks.wrapper.KernelTypes;
import org.inglenook.nooks.xpc.Crossings;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcState;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** What a recovery waits for, cancels, keeps and reports on its way. */
class ConductorTest {
  private static final int LEAVES_AN_INTERFACE_UNREGISTERED = 8;
  private static final int STORES_INTO_KERNEL = 40;
  private static final int LOOPS = 43;
  private static final int WITHDRAWS_ITS_INTERFACE = 61;

  private final List<String> reported = new ArrayList<>();
  private final OnDemand fault = new OnDemand();
  private final RecoveryStory story =
      new RecoveryStory(
          RecoveryOptions.standard().withWatchdog(true),
          fault,
          (action, a, b, c, d) -> reported.add(action + " " + a + " " + b));
  private final Conductor conductor = story.isolation().recovery();

  @Test
  void shouldBeginAgainAtOnceWithADriverThatFailsWhileItComesBack() {
    story.does(STORES_INTO_KERNEL);
    for (Stage late : List.of(Stage.RELOADED, Stage.DEVICE_RELEASED)) {
      advanceTo(late);

      fault.arm();
      assertThat(conductor.advance(DOMAIN)).as("there is a stage to take now").isTrue();

      assertThat(story.stage()).as("%s", late).isEqualTo(Stage.INTERRUPTS_DISABLED);
    }
    advanceTo(Stage.SERVING);
    assertThat(story.state().restarts(DOMAIN)).isEqualTo(3);
  }

  @Test
  void shouldWaitForATaskThatSleepsInTheKernelForTheFailedDriver() {
    RecoverySteps steps = story.isolation().recoveryService().steps();
    Crossings crossings = story.isolation().nooks().xpc().crossings();
    assertThat(crossings.driverCall(0, DOMAIN, 0, 0)).isEqualTo(Refusal.NONE);
    assertThat(crossings.kernelCall(0, DOMAIN)).isEqualTo(Refusal.NONE);
    assertThat(steps.sleepers().sleep(0, DOMAIN)).isEqualTo(Refusal.NONE);
    conductor.request(DOMAIN, "asked");
    assertThat(conductor.advance(DOMAIN)).isTrue();

    assertThat(conductor.advance(DOMAIN)).isFalse();
    story.goesOn();
    assertThat(story.stage()).isEqualTo(Stage.AGENT);

    assertThat(steps.sleepers().wake(0)).isEqualTo(Refusal.NONE);
    assertThat(crossings.kernelReturn(0)).isEqualTo(Refusal.NONE);
    assertThat(steps.recovery().unwindTask(0, DOMAIN)).isEqualTo(Refusal.NONE);
    story.goesOn();
    assertThat(story.stage()).isEqualTo(Stage.SERVING);
  }

  @Test
  void shouldCancelAllCallsThatWereDeferred() {
    Xpc xpc = story.isolation().nooks().xpc();
    int routine = xpc.deferred().register((step, buffer) -> fail("runs"));
    assertThat(xpc.crossings().driverCall(1, DOMAIN, 0, 0)).isEqualTo(Refusal.NONE);
    assertThat(xpc.deferred().deferKernelCall(1, DOMAIN, routine, 72)).isEqualTo(Refusal.NONE);
    assertThat(xpc.deferred().deferDriverCall(0, DOMAIN, 70)).isEqualTo(Refusal.NONE);
    assertThat(xpc.deferred().deferDriverCall(0, DOMAIN, 71)).isEqualTo(Refusal.NONE);
    conductor.request(DOMAIN, "asked");
    assertThat(xpc.unwind(1, DOMAIN)).isEqualTo(Refusal.NONE);

    story.goesOn();

    assertThat(story.stage()).isEqualTo(Stage.SERVING);
    assertThat(xpc.state().queued(DOMAIN, XpcState.TO_DRIVER)).isZero();
    assertThat(xpc.state().queued(DOMAIN, XpcState.TO_KERNEL)).isZero();
  }

  @Test
  void shouldKeepApartWhatTheDeviceOfEachIncarnationMayReach() {
    Set<Integer> unloadings = new TreeSet<>();
    for (int unloading = 1; unloading <= 2; unloading++) {
      story.does(STORES_INTO_KERNEL);
      advanceTo(Stage.UNLOADED);
      Memory memory = story.isolation().nooks().memory();
      for (int page = 0; page < memory.pages(); page++) {
        unloadings.add(memory.state().kept(page));
      }
      assertThat(unloadings).containsExactly(0, unloading);
      advanceTo(Stage.SERVING);
      unloadings.clear();
    }
  }

  @Test
  void shouldTakeNoStageOfADriverThatIsGivenUp() {
    story.isolation().recoveryService().restartManager().install("default unload");
    story.does(STORES_INTO_KERNEL);

    advanceTo(Stage.GIVEN_UP);

    assertThat(conductor.advance(DOMAIN)).isFalse();
  }

  @Test
  void shouldReleaseAnInterfaceThatTheFailedDriverHadNotRegistered() {
    DomainObjects objects = conductor.driver(DOMAIN).extension().objects();
    NetworkDriver driver = story.module().entryPoints(NetworkDriver.class);
    story.does(WITHDRAWS_ITS_INTERFACE);
    assertThat(story.stage()).isEqualTo(Stage.SERVING);
    driver.interrupt(LEAVES_AN_INTERFACE_UNREGISTERED, 0);
    assertThat(objects.owned(KernelTypes.id(ObjectType.NET_DEVICE))).hasSize(1);
    assertThat(story.isolation().recoveryService().belongings().leads(DOMAIN, Reference.INTERFACE))
        .isFalse();

    story.goesOn();

    assertThat(story.stage()).isEqualTo(Stage.SERVING);
    assertThat(objects.owned(KernelTypes.id(ObjectType.NET_DEVICE)))
        .as("that of the next incarnation")
        .containsExactly(story.dev());
  }

  @Test
  void shouldReportWhatNeedsTimeToShowAsNoticedAndTheRestAsDetected() {
    story.does(STORES_INTO_KERNEL);
    story.goesOn();
    story.does(LOOPS);

    assertThat(reported)
        .filteredOn(
            each -> each.startsWith("Recovery.Detect") || each.startsWith("Recovery.Notice"))
        .containsExactly(
            "Recovery.Detect 1 " + Trigger.EXCEPTION.number(),
            "Recovery.Notice 1 " + Trigger.WATCHDOG.number());
  }

  private void advanceTo(Stage stage) {
    while (story.stage() != stage) {
      assertThat(conductor.advance(DOMAIN)).isTrue();
    }
  }
}
