package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.inglenook.nooks.RecoveryStory.DOMAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.driver.ObjectType;
import org.inglenook.nooks.recovery.Belongings;
import org.inglenook.nooks.recovery.Conductor;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.nooks.recovery.Reference;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.nooks.recovery.Trigger;
import org.inglenook.nooks.wrapper.Extension;
import org.inglenook.nooks.wrapper.KernelTypes;
import org.inglenook.nooks.xpc.Fault;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

/** One stage comes after the other, whatever the failed driver has left behind. */
class RecoveryOrderTest {
  private static final int STORES_INTO_KERNEL = 40;

  private final RecoveryStory story = new RecoveryStory(RecoveryOptions.standard());
  private final Conductor conductor = story.isolation().recovery();

  @Test
  void shouldTakeOneStageAtATimeAndSayWhenThereIsNoneLeft() {
    List<Stage> stages = new ArrayList<>();
    story.does(STORES_INTO_KERNEL);

    while (story.stage() != Stage.SERVING) {
      stages.add(story.stage());
      assertThat(conductor.advance(DOMAIN)).as("%s", stages).isTrue();
    }

    assertThat(stages)
        .containsExactly(
            Stage.INTERRUPTS_DISABLED,
            Stage.AGENT,
            Stage.UNWOUND,
            Stage.RELEASED,
            Stage.UNLOADED,
            Stage.RELOADED,
            Stage.STARTED,
            Stage.DEVICE_RELEASED);
    assertThat(conductor.advance(DOMAIN)).isFalse();
  }

  @Test
  void shouldSayWhatItReleasesWhenTheDeviceIsReset() {
    story.does(STORES_INTO_KERNEL);
    story.goesOn();

    assertThat(conductor.timeline().entries())
        .filteredOn(entry -> entry.stage() == Stage.DEVICE_RELEASED)
        .extracting(Timeline.Entry::detail)
        .containsExactly("packets=0, blocks=3");
  }

  @Test
  void shouldMaskTheLinesOfADriverThatWasOnlyDetected() {
    story
        .isolation()
        .recoveryService()
        .steps()
        .detection()
        .detect(DOMAIN, Trigger.REQUEST.number());

    assertThat(conductor.advance(DOMAIN)).isTrue();

    assertThat(story.stage()).isEqualTo(Stage.INTERRUPTS_DISABLED);
    assertThat(story.timeline()).containsExactly(Stage.INTERRUPTS_DISABLED);
  }

  @Test
  void shouldReleaseInterfacesWithTheOtherReferences() {
    Belongings belongings = story.isolation().recoveryService().belongings();
    story.does(STORES_INTO_KERNEL);
    while (story.stage() != Stage.UNWOUND) {
      assertThat(conductor.advance(DOMAIN)).isTrue();
    }
    assertThat(belongings.leads(DOMAIN, Reference.INTERFACE)).isTrue();

    for (Reference reference : Reference.values()) {
      belongings.release(DOMAIN, reference);
      assertThat(belongings.leads(DOMAIN, reference)).as("%s", reference).isFalse();
    }
  }

  @Test
  void shouldRememberNothingOfADriverThatWasUnloadedForGood() {
    story.does(STORES_INTO_KERNEL);
    story.goesOn();
    assertThat(story.state().restarts(DOMAIN)).isEqualTo(1);

    assertThat(story.isolation().unload(story.module())).isTrue();

    assertThat(story.state().restarts(DOMAIN)).isZero();
    assertThat(story.state().failures(DOMAIN)).isZero();
  }

  @Test
  void shouldDetectNoFailureOfADriverThatHasFailed() {
    story.does(STORES_INTO_KERNEL);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                conductor.failed(
                    new Fault(DOMAIN, 0, Fault.Kind.REQUEST, 0, Optional.empty(), "again", 0)))
        .withMessage("step is refused: step=detection, domain=1, refusal=DRIVER_FAILED");
  }

  @Test
  void shouldReleaseWhatTheFailedDriverHadLocked() {
    Extension extension = conductor.driver(DOMAIN).extension();
    int[] handlers = extension.objects().owned(KernelTypes.id(ObjectType.IRQ_ACTION));
    assertThat(handlers).isNotEmpty();
    assertThat(story.isolation().tracker().locks().lock(0, extension.seat(), handlers[0]))
        .isEqualTo(Refusal.NONE);

    story.does(STORES_INTO_KERNEL);
    story.goesOn();

    assertThat(story.stage()).isEqualTo(Stage.SERVING);
    assertThat(story.isolation().tracker().state().lockedFor(extension.seat())).isEmpty();
  }
}
