package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inglenook.nooks.RecoveryStory.DOMAIN;

import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.driver.sb.Sb;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** The ways in which a failure shows that need time, a limit, or somebody who asks. */
class DetectionTest {
  private static final int LOOPS = 43;
  private static final int ASKS_FOR_EVER = 57;
  private static final int TAKES_TWO_PAGES = 35;
  private static final int HOARDS = 58;
  private static final long PERIOD = 100_000;

  @Test
  void shouldNoticeByTimeATaskThatCrossesForEver() {
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard());

    story.does(ASKS_FOR_EVER);

    assertThat(story.firstFailure()).startsWith("LIVELOCK in domain 1, incarnation 0: ");
    assertRecovered(story);
  }

  @Test
  void shouldNotNoticeALoopWithoutACrossingAsPublished() {
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard());

    assertThatThrownBy(() -> story.does(LOOPS))
        .isInstanceOf(KernelPanic.class)
        .hasMessageContaining("lockup");
  }

  @Test
  void shouldNoticeALoopWithoutACrossingByAWatchdog() {
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard().withWatchdog(true));

    story.does(LOOPS);

    assertThat(story.firstFailure()).startsWith("LOOP in domain 1, incarnation 0: ");
    assertRecovered(story);
  }

  @Test
  void shouldFailADriverThatHoldsMoreThanItsPolicyAllows() {
    RecoveryStory story =
        new RecoveryStory(RecoveryOptions.standard().withPolicy("default restart timers 5"));

    story.does(HOARDS);

    assertThat(story.firstFailure())
        .isEqualTo(
            "RESOURCE_EXCESS in domain 1, incarnation 0: too many: type=TIMER, held=6, limit=5");
    assertRecovered(story);
    assertThat(story.bed().kernel().timers().armed()).isEqualTo(1);
  }

  @Test
  void shouldFailADriverThatTakesMorePagesThanItsPolicyAllows() {
    RecoveryStory story =
        new RecoveryStory(RecoveryOptions.standard().withPolicy("default restart pages 7"));

    story.does(TAKES_TWO_PAGES);

    assertThat(story.firstFailure())
        .isEqualTo(
            "RESOURCE_EXCESS in domain 1, incarnation 0: too many: type=HEAP_BLOCK, held=9, limit=7");
    assertRecovered(story);
  }

  @Test
  void shouldLetADriverHoldWhatItLikesWithoutALimit() {
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard());

    story.does(HOARDS);

    assertThat(story.timeline()).isEmpty();
  }

  @Test
  void shouldNoticeByItsNannyAServiceThatDoesNotAnswer() {
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard().withNanny(PERIOD));
    int flags = story.bed().kernel().net().devices().flags(story.dev());
    assertThat(flags & NetDeviceLayout.UP).isNotZero();

    for (int period = 0; period < 3 && story.timeline().isEmpty(); period++) {
      story.bed().world().clock().charge(PERIOD);
      story.goesOn();
    }

    assertThat(story.firstFailure()).startsWith("NO_ANSWER in domain 1, incarnation 0: ");
  }

  /** The interface that does not answer has been asked just before the card, which does. */
  @Test
  void shouldGiveEveryServiceOfADomainThatDriversShareTheSameTimeToAnswer() {
    Testbed bed =
        new Testbed(42, TestbedConfig.standard().withSound(), new WovenCache(), Trace.OFF);
    Isolation isolation = new Isolation(bed.kernel(), RecoveryOptions.standard().withNanny(PERIOD));
    int dev = bed.probe(isolation.load(Misbehaving.class, FaultPoint.NEVER, DOMAIN));
    assertThat(bed.kernel().inTask(() -> bed.kernel().net().devices().open(dev))).isZero();
    bed.probe(isolation.load(Sb.class, FaultPoint.NEVER, DOMAIN));
    assertThat(bed.kernel().inTask(() -> bed.kernel().sound().open(0))).isZero();

    bed.world().clock().charge(PERIOD);
    isolation.idle();
    assertThat(isolation.recovery().timeline().entries()).as("after one probe").isEmpty();

    bed.world().clock().charge(PERIOD);
    isolation.idle();
    assertThat(isolation.recovery().timeline().entries().get(0).detail())
        .startsWith("NO_ANSWER in domain 1, incarnation 0: ");
  }

  @Test
  void shouldRecoverADriverBecauseAPersonAsks() {
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard());

    story.isolation().recovery().request(DOMAIN, "an upgrade");

    assertThat(story.firstFailure()).isEqualTo("REQUEST in domain 1, incarnation 0: an upgrade");
    assertRecovered(story);
  }

  @Test
  void shouldBeginOneRecoveryForAFailureThatIsReportedTwice() {
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard());
    story.isolation().recovery().request(DOMAIN, "once");

    story.isolation().recovery().request(DOMAIN, "and again");

    assertThat(story.timeline()).filteredOn(Stage.DETECTED::equals).hasSize(1);
    assertThat(story.state().failures(DOMAIN)).isEqualTo(1);
  }

  private static void assertRecovered(RecoveryStory story) {
    story.goesOn();
    assertThat(story.stage()).isEqualTo(Stage.SERVING);
    assertThat(story.state().restarts(DOMAIN)).isEqualTo(1);
  }
}
