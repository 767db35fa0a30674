package org.inglenook.kernel.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.driver.sb.Sb;
import org.inglenook.fault.WildStore;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.sound.Speaker;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.sound.SoundCoreLayout;
import org.inglenook.sim.Snapshot;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** Playing through the sb driver, judged by the speaker. */
class PlayToneTest {
  private static final TestbedConfig CONFIG = TestbedConfig.standard().withFrames(256).withSound();

  private final WovenCache cache = new WovenCache();

  private Testbed bed(long seed, TestbedConfig config) {
    Testbed bed = new Testbed(seed, config, cache, Trace.OFF);
    bed.insert(Sb.class, Linker.NATIVE, FaultPoint.NEVER);
    return bed;
  }

  private static ToneResult play(Testbed bed, int fragments) {
    return new PlayTone(bed, TonePlan.standard().withFragments(fragments), () -> {}).run();
  }

  @Test
  void shouldPlayEveryFrameOnceAndWithoutAGap() {
    Testbed bed = bed(42, CONFIG);

    ToneResult result = play(bed, 200);

    assertThat(result.isPerfect()).as(result.toString()).isTrue();
    assertThat(result.frames()).isEqualTo(51_200);
    assertThat(bed.kernel().sound().counter(SoundCoreLayout.UNDERRUNS)).isZero();
    assertThat(bed.kernel().heap().checkAll()).isPositive();
  }

  @Test
  void shouldTakeExactlyAsLongAsTheRateSays() {
    Testbed bed = bed(42, CONFIG);

    play(bed, 100);

    Speaker speaker = bed.speaker();
    assertThat(speaker.passages()).hasSize(1);
    long cycles = speaker.end() - speaker.passages().get(0).cycle();
    assertThat(cycles).isEqualTo(25_600 * Speaker.CYCLES_PER_SECOND / 44_100);
  }

  @Test
  void shouldHearWrongDataWhenAStoreHitsTheRing() {
    int wrong = 0;

    for (int page = 20; page < 50; page++) {
      int address = (page << PageLayout.PAGE_SHIFT) + 512;
      WildStore rule = WildStore.atCycle(100_000_000, address, 0x1BADBAD1);
      Testbed bed = new Testbed(42, CONFIG, cache, Trace.OFF);
      bed.insert(Sb.class, Linker.NATIVE, rule);
      ToneResult result = play(bed, 20);
      assertThat(rule.fired()).isTrue();
      assertThat(result.isRight()).isEqualTo(result.wrong() == 0);
      wrong += result.wrong();
    }

    assertThat(wrong).as("a frame in each page of the ring").isEqualTo(2);
  }

  @Test
  void shouldContinueFromASnapshotAsIfNothingHadHappened() {
    Testbed bed = bed(42, CONFIG);
    Snapshot before = bed.world().snapshot();
    ToneResult first = play(bed, 30);
    long hash = bed.world().hash();

    bed.world().restore(before);
    ToneResult second = play(bed, 30);

    assertThat(second).isEqualTo(first);
    assertThat(bed.world().hash()).isEqualTo(hash);
  }

  @Test
  void shouldGiveEverythingBackWhenTheDriverGoes() {
    Testbed bed = bed(1, CONFIG);
    Module first = bed.insert(Sb.class, Linker.NATIVE, FaultPoint.NEVER); // Loads the sound core.
    remove(bed, first);
    int frames = bed.kernel().pages().freeFrames();
    int blocks = bed.kernel().heap().checkAll();

    Module module = bed.insert(Sb.class, Linker.NATIVE, FaultPoint.NEVER);
    play(bed, 10);
    remove(bed, module);

    assertThat(bed.kernel().pages().freeFrames()).isEqualTo(frames);
    assertThat(bed.kernel().heap().checkAll()).isEqualTo(blocks);
  }

  private static void remove(Testbed bed, Module module) {
    int dev = bed.kernel().sound().devices().ofDriver(module.handle());
    assertThat(module.entryPoints().remove(dev)).isZero();
    bed.kernel().modules().unload(module);
  }
}
