package org.inglenook.hardware.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** The card as its registers show it, and what is heard of it. */
class SoundCardTest {
  private static final int OUTPUT = SoundRegisters.MODE_OUTPUT;
  private static final int AUTO = OUTPUT | SoundRegisters.MODE_AUTO;
  private static final int PLAY_8 = DspCommands.OUTPUT_8;
  private static final int PLAY_16 = DspCommands.OUTPUT_16 | DspCommands.AUTO;
  private static final int STEREO_16 = DspCommands.SIGNED | DspCommands.STEREO;

  private final CardRig rig = new CardRig(false);
  private final SoundCard card = rig.card();
  private final Speaker speaker = rig.speaker();

  @Test
  void shouldAnswerAResetThatWasHeldLongEnoughOnly() {
    card.store(SoundRegisters.RESET, 1);
    rig.pass(1_000);
    card.store(SoundRegisters.RESET, 0);
    rig.pass(200_000);
    assertThat(card.load(SoundRegisters.AVAILABLE)).isZero();

    card.store(SoundRegisters.RESET, 1);
    rig.pass(5_100);
    card.store(SoundRegisters.RESET, 0);
    assertThat(card.load(SoundRegisters.AVAILABLE)).as("not yet").isZero();
    rig.pass(170_000);

    assertThat(card.load(SoundRegisters.AVAILABLE)).isEqualTo(SoundRegisters.STATUS);
    assertThat(card.load(SoundRegisters.READ)).isEqualTo(SoundRegisters.READY);
    assertThat(card.load(SoundRegisters.AVAILABLE)).isZero();
  }

  @Test
  void shouldTellItsVersionByteByByte() {
    rig.reset();
    rig.command(DspCommands.VERSION);
    assertThat(card.load(SoundRegisters.COMMAND)).as("busy").isEqualTo(SoundRegisters.STATUS);
    rig.pass(1_700);

    assertThat(card.load(SoundRegisters.COMMAND)).isZero();
    assertThat(card.load(SoundRegisters.READ)).isEqualTo(4);
    assertThat(card.load(SoundRegisters.READ)).isEqualTo(5);
    assertThat(card.load(SoundRegisters.AVAILABLE)).isZero();
  }

  @Test
  void shouldLoseACommandWrittenWhileItIsBusy() {
    rig.reset();
    rig.command(DspCommands.HALT_8);
    card.store(SoundRegisters.COMMAND, DspCommands.VERSION);
    rig.pass(10_000);

    assertThat(card.load(SoundRegisters.AVAILABLE)).isZero();
  }

  @Test
  void shouldPlayOneBlockAtTheRateToTheCycleAndInterrupt() {
    rig.reset();
    rig.fullVolume();
    rig.countUp(200);
    rig.channel(200, OUTPUT);
    rig.command(DspCommands.OUTPUT_RATE, 11_025 >> 8, 11_025 & 0xFF);
    rig.command(PLAY_8, 0, 199, 0);
    rig.pass(Speaker.CYCLES_PER_SECOND / 10);

    assertThat(speaker.frames()).isEqualTo(200);
    Passage passage = speaker.passages().get(0);
    assertThat(passage.rate()).isEqualTo(11_025);
    assertThat(passage.cycleOf(1) - passage.cycle()).isEqualTo(154_195);
    assertThat(speaker.end() - passage.cycle()).isEqualTo(200 * 1_700_000_000L / 11_025);
    assertThat(speaker.sound()).startsWith(0, 1, 2).endsWith((byte) 198, (byte) 199);
    assertThat(rig.mixer(SoundRegisters.INTERRUPT_STATUS)).isEqualTo(SoundRegisters.INTERRUPT_8);
    assertThat(rig.machine().interrupts().requested(CardRig.LINE)).isTrue();
    card.load(SoundRegisters.AVAILABLE);
    assertThat(rig.machine().interrupts().requested(CardRig.LINE)).isFalse();
  }

  @Test
  void shouldGoRoundTheBufferAndInterruptAfterEachBlock() {
    rig.reset();
    rig.fullVolume();
    rig.countUp(256);
    rig.channel(256, AUTO);
    rig.command(DspCommands.OUTPUT_RATE, 44_100 >> 8, 44_100 & 0xFF);
    rig.command(PLAY_16, STEREO_16, 63, 0); // 64 samples are 32 frames, 128 bytes.

    for (int block = 0; block < 5; block++) {
      while (!rig.machine().interrupts().requested(CardRig.LINE)) {
        rig.pass(10_000);
      }
      int position = card.load(SoundRegisters.DMA_ADDRESS) - CardRig.BUFFER;
      assertThat(position).as("block %d", block).isEqualTo((block + 1) % 2 * 128);
      assertThat(card.load(SoundRegisters.DMA_COUNT)).isEqualTo(255 - position);
      card.load(SoundRegisters.ACKNOWLEDGE);
    }

    assertThat(speaker.frames()).isEqualTo(5 * 32);
    assertThat(speaker.gaps()).isZero();
    assertThat(speaker.sound()[256]).as("again from the beginning").isZero();
  }

  @Test
  void shouldFallSilentWhenHaltedAndGoOnWhereItWas() {
    rig.reset();
    rig.fullVolume();
    rig.countUp(256);
    rig.channel(256, AUTO);
    rig.command(DspCommands.OUTPUT_8 | DspCommands.AUTO, 0, 255, 0);
    rig.command(DspCommands.HALT_8);
    rig.pass(50_000_000);
    assertThat(speaker.frames()).as("what had been read").isEqualTo(64);

    rig.command(DspCommands.CONTINUE_8);
    rig.pass(50_000_000);

    assertThat(speaker.gaps()).isEqualTo(1);
    assertThat(speaker.silence()).isBetween(30_000_000L, 50_000_000L);
    assertThat(speaker.sound()[64]).isEqualTo((byte) 64);
  }

  @Test
  void shouldStopAtTheEndOfTheBlockWhenToldTo() {
    rig.reset();
    rig.channel(64, AUTO);
    assertThat(card.reading()).as("not told to play").isEmpty();
    rig.command(DspCommands.OUTPUT_8 | DspCommands.AUTO, 0, 199, 0, DspCommands.END_AUTO_8);
    assertThat(card.reading()).hasValue(CardRig.BUFFER);
    rig.pass(500_000_000);

    assertThat(speaker.frames()).isEqualTo(200);
    assertThat(card.reading()).as("the interrupt is pending, nothing is left").isEmpty();
  }

  @Test
  void shouldWaitForItsChannelAndGoOnWhenThatIsUnmasked() {
    rig.reset();
    rig.channel(100, OUTPUT);
    rig.command(DspCommands.OUTPUT_8 | DspCommands.AUTO, 0, 199, 0);
    rig.pass(50_000_000);
    assertThat(card.load(SoundRegisters.DMA_MASK)).as("terminal count").isEqualTo(1);
    assertThat(speaker.frames()).isEqualTo(100);

    rig.channel(100, OUTPUT);
    rig.pass(50_000_000);

    assertThat(speaker.frames()).isEqualTo(200);
    assertThat(speaker.gaps()).isEqualTo(1);
    assertThat(rig.mixer(SoundRegisters.INTERRUPT_STATUS)).isEqualTo(SoundRegisters.INTERRUPT_8);
  }

  @Test
  void shouldCountBytesInSixteenBitsWhateverItsDriverWrites() {
    rig.reset();
    rig.channel(1 << 31, OUTPUT | SoundRegisters.MODE_AUTO);
    assertThat(card.load(SoundRegisters.DMA_COUNT)).isEqualTo(0xFFFF);

    rig.command(PLAY_8, 0, 199, 0);
    rig.pass(Speaker.CYCLES_PER_SECOND / 10);

    assertThat(speaker.frames()).isEqualTo(200);
    assertThat(card.load(SoundRegisters.DMA_COUNT)).isEqualTo(0xFFFF - 200);
  }

  @Test
  void shouldPlaySilenceLouderTheHigherTheVolume() {
    rig.reset();
    rig.countUp(64);
    rig.channel(64, AUTO);
    rig.mixer(SoundRegisters.VOICE_LEFT, 0xF8);
    rig.mixer(SoundRegisters.MASTER_LEFT, 0xF8 - (3 << 3)); // 6 dB below full: half.
    rig.command(PLAY_8, 0, 63, 0);
    rig.pass(50_000_000);

    assertThat(speaker.sound()[0]).as("-128").isEqualTo((byte) (0x80 - 65));
  }

  @Test
  void shouldHearAllOnesWhereTheIommuAllowsNothing() {
    CardRig guarded = new CardRig(true);
    guarded.reset();
    guarded.fullVolume();
    guarded.channel(64, OUTPUT);
    guarded.command(PLAY_8, 0, 63, 0);
    guarded.pass(50_000_000);

    assertThat(guarded.card().dma().aborts()).isEqualTo(64);
    assertThat(guarded.speaker().sound()).containsOnly(0xFF);
  }

  @Test
  void shouldIgnoreACommandThatItDoesNotKnow() {
    rig.reset();
    rig.command(0x7F, DspCommands.VERSION);
    rig.pass(2_000);

    assertThat(card.load(SoundRegisters.READ)).isEqualTo(4);
    assertThat(card.load(0x1000)).isEqualTo(-1);
  }

  @Test
  void shouldCheckAllThatItHears() {
    rig.reset();
    rig.fullVolume();
    rig.countUp(256);
    rig.channel(256, OUTPUT);
    rig.command(PLAY_8, 0, 255, 0);
    rig.pass(100_000_000);

    CRC32 crc = new CRC32();
    crc.update(speaker.sound());
    assertThat(speaker.crc()).isEqualTo((int) crc.getValue());
    assertThat(speaker.bytes()).isEqualTo(256);
  }
}
