package org.inglenook.kernel.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

/** What the judge of sound makes of what it hears. */
class ToneCheckerTest {
  private static final int FRAMES = 1_000;

  private final Tone tone = new Tone(7);
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  private void play(int from, int to) {
    heard.writeBytes(tone.bytes((long) from * Tone.FRAME, (to - from) * Tone.FRAME));
  }

  private void play(byte[] bytes) {
    heard.writeBytes(bytes);
  }

  private void assertJudged(int inOrder, int lost, int repeated, int wrong) {
    ToneChecker checker = new ToneChecker(tone, FRAMES, heard.toByteArray());
    assertThat(checker.inOrder()).as("in order").isEqualTo(inOrder);
    assertThat(checker.lost()).as("lost").isEqualTo(lost);
    assertThat(checker.repeated()).as("repeated").isEqualTo(repeated);
    assertThat(checker.wrong()).as("wrong").isEqualTo(wrong);
  }

  @Test
  void shouldFindTheWholeToneInOrder() {
    play(0, FRAMES);

    assertJudged(FRAMES, 0, 0, 0);
  }

  @Test
  void shouldAllowSilenceAfterTheEnd() {
    play(0, FRAMES);
    play(new byte[40]);

    assertJudged(FRAMES, 0, 0, 0);
  }

  @Test
  void shouldCountWhatIsMissingInTheMiddleAndAtTheEnd() {
    play(0, 300);
    play(450, 900);

    assertJudged(750, 250, 0, 0);
  }

  @Test
  void shouldCountWhatIsHeardAgain() {
    play(0, 500);
    play(400, 450);
    play(500, FRAMES);

    assertJudged(FRAMES, 0, 50, 0);
  }

  @Test
  void shouldCountAFrameThatNobodyWroteInThePlaceOfAnother() {
    play(0, 500);
    play(new byte[] {1, 2, 3, 4});
    play(501, FRAMES);

    assertJudged(FRAMES - 1, 0, 0, 1);
  }

  @Test
  void shouldCountNoiseAfterTheEnd() {
    play(0, FRAMES);
    play(new byte[] {1, 2, 3, 4});

    assertJudged(FRAMES, 0, 0, 1);
  }

  @Test
  void shouldLoseEverythingWhenNothingIsHeard() {
    assertJudged(0, FRAMES, 0, 0);
  }
}
