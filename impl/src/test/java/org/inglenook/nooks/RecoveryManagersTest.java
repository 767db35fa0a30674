package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.nooks.RecoveryStory.DOMAIN;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.nooks.recovery.DefaultManager;
import org.inglenook.nooks.recovery.Detection;
import org.inglenook.nooks.recovery.Policy;
import org.inglenook.nooks.recovery.RecoveryManager;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.nooks.recovery.Trigger;
import org.inglenook.nooks.xpc.Fault;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** Who decides what becomes of a failed driver, and by what. */
class RecoveryManagersTest {
  private static final int STORES_INTO_KERNEL = 40;

  @Test
  void shouldUnloadAFailedDriverWithoutAskingAnybodyByDefault() {
    RecoveryStory story =
        new RecoveryStory(RecoveryOptions.standard().managedBy(new DefaultManager()));

    story.does(STORES_INTO_KERNEL);
    story.goesOn();

    assertThat(story.stage()).isEqualTo(Stage.GIVEN_UP);
    assertThat(story.dev()).isZero();
    assertThat(story.timeline())
        .containsExactly(
            Stage.DETECTED,
            Stage.INTERRUPTS_DISABLED,
            Stage.AGENT,
            Stage.UNWOUND,
            Stage.RELEASED,
            Stage.UNLOADED,
            Stage.GIVEN_UP);
  }

  @Test
  void shouldTellAShadowWhenToStandInAndWhenToHandOver() {
    Shadow shadow = new Shadow();
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard().managedBy(shadow));

    story.does(STORES_INTO_KERNEL);
    assertThat(shadow.standsIn).isTrue();
    story.goesOn();

    assertThat(shadow.standsIn).isFalse();
    assertThat(shadow.stages)
        .containsExactly(
            Stage.DETECTED,
            Stage.INTERRUPTS_DISABLED,
            Stage.AGENT,
            Stage.UNWOUND,
            Stage.RELEASED,
            Stage.UNLOADED,
            Stage.RELOADED,
            Stage.STARTED,
            Stage.DEVICE_RELEASED,
            Stage.SERVING);
  }

  @Test
  void shouldLoadTheOtherVersionFromTheSecondFailureOn() {
    RecoveryOptions options =
        RecoveryOptions.standard()
            .withVersion("e1000", E1000.class)
            .withPolicy("driver misbehaving alternate e1000 max 3");
    RecoveryStory story = new RecoveryStory(options);

    story.does(STORES_INTO_KERNEL);
    story.goesOn();
    assertThat(story.module().image().name()).isEqualTo("Misbehaving");
    story.does(STORES_INTO_KERNEL);
    story.goesOn();

    assertThat(story.module().image().name()).isEqualTo("E1000");
    assertThat(story.state().alternate(DOMAIN)).isTrue();
    assertThat(story.stage()).isEqualTo(Stage.SERVING);
  }

  @Test
  void shouldFailADriverAgainThatDoesNotBringItsInterfaceUpAgain() {
    RecoveryOptions options =
        RecoveryOptions.standard()
            .withVersion("reluctant", Reluctant.class)
            .withPolicy("driver misbehaving alternate reluctant max 4");
    RecoveryStory story = new RecoveryStory(options);
    story.does(STORES_INTO_KERNEL);
    story.goesOn();
    assertThat(story.stage()).isEqualTo(Stage.SERVING);

    story.does(STORES_INTO_KERNEL);
    story.goesOn();

    assertThat(story.isolation().recovery().timeline().entries())
        .extracting(Timeline.Entry::detail)
        .filteredOn(each -> each.endsWith("driver does not start: result=" + Reluctant.ANSWER))
        .as("every incarnation tries")
        .hasSize(3);
    assertThat(story.stage()).isEqualTo(Stage.GIVEN_UP);
  }

  @Test
  void shouldCountAFailureThatIsExcusedAndLeaveTheDriverAlone() {
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard());
    Detection detection = story.isolation().recoveryService().steps().detection();
    int trigger = Trigger.of(Fault.Kind.BAD_PARAMETER).number();

    assertThat(detection.excuse(DOMAIN, trigger)).isEqualTo(Refusal.NONE);
    assertThat(story.stage()).isEqualTo(Stage.SERVING);
    assertThat(story.state().failures(DOMAIN)).isEqualTo(1);

    story.does(STORES_INTO_KERNEL);
    assertThat(detection.excuse(DOMAIN, trigger)).isEqualTo(Refusal.DRIVER_FAILED);
    assertThat(story.state().failures(DOMAIN)).isEqualTo(2);
  }

  @Test
  void shouldGiveUpAfterAsManyRestartsAsThePolicyAllows() {
    RecoveryStory story =
        new RecoveryStory(RecoveryOptions.standard().withPolicy("class network restart max 2"));

    for (int i = 0; i < 3; i++) {
      story.does(STORES_INTO_KERNEL);
      story.goesOn();
    }

    assertThat(story.stage()).isEqualTo(Stage.GIVEN_UP);
    assertThat(story.state().restarts(DOMAIN)).isEqualTo(2);
  }

  @Test
  void shouldGiveUpADriverForWhichThereIsNoMemory() {
    RecoveryStory story = unloaded();
    takePages(story);

    story.goesOn();

    assertThat(story.stage()).isEqualTo(Stage.GIVEN_UP);
    assertThat(story.state().restarts(DOMAIN)).isEqualTo(Policy.MAX_RESTARTS);
    assertThat(story.isolation().recovery().timeline().entries())
        .filteredOn(entry -> entry.stage() == Stage.DETECTED)
        .hasSize(1 + Policy.MAX_RESTARTS)
        .last()
        .extracting(Timeline.Entry::detail)
        .asString()
        .contains("driver cannot be loaded: no memory for a module: ");
  }

  @Test
  void shouldLoadADriverAsSoonAsThereIsMemoryAgain() {
    RecoveryStory story = unloaded();
    List<Integer> pages = takePages(story);
    assertThat(story.isolation().recovery().advance(DOMAIN)).as("it has failed again").isTrue();
    assertThat(story.stage()).isEqualTo(Stage.INTERRUPTS_DISABLED);

    pages.forEach(page -> story.bed().kernel().pages().free(page, 1, PageMap.USER));
    story.goesOn();

    assertThat(story.stage()).isEqualTo(Stage.SERVING);
    assertThat(story.state().restarts(DOMAIN)).isEqualTo(2);
    assertThat(story.dev()).isPositive();
  }

  /** A driver that has failed, and whose next incarnation is to be loaded now. */
  private static RecoveryStory unloaded() {
    RecoveryStory story = new RecoveryStory(RecoveryOptions.standard());
    story.does(STORES_INTO_KERNEL);
    while (story.stage() != Stage.UNLOADED) {
      assertThat(story.isolation().recovery().advance(DOMAIN)).isTrue();
    }
    return story;
  }

  private static List<Integer> takePages(RecoveryStory story) {
    PageMap map = story.bed().kernel().pages();
    List<Integer> pages = new ArrayList<>();
    for (int page = map.allocate(1, PageMap.USER);
        page != 0;
        page = map.allocate(1, PageMap.USER)) {
      pages.add(page);
    }
    return pages;
  }

  /** A shadow in place of a driver that recovers: it only says when it would stand in. */
  private static final class Shadow implements RecoveryManager {
    private final List<Stage> stages = new ArrayList<>();
    private boolean standsIn;

    @Override
    public boolean ready(int domain) {
      return true;
    }

    @Override
    public Policy policy(int domain) {
      return Policy.RESTART;
    }

    @Override
    public void reached(int domain, Stage stage) {
      stages.add(stage);
      standsIn = stage != Stage.SERVING;
    }
  }
}
