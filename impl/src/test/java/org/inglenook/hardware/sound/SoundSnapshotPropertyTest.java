package org.inglenook.hardware.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.inglenook.sim.Snapshot;
import org.inglenook.sim.World;

/** Whatever is done to a card, a snapshot brings it back, and its future with it. */
class SoundSnapshotPropertyTest {
  /** Something done to the card: what, and a number for it. */
  record Deed(int kind, int number) {}

  private static final int KINDS = 9;
  private static final int[] COMMANDS = {
    DspCommands.TIME_CONSTANT,
    DspCommands.OUTPUT_RATE,
    DspCommands.OUTPUT_16,
    DspCommands.OUTPUT_8 | DspCommands.AUTO,
    DspCommands.HALT_8,
    DspCommands.CONTINUE_8,
    DspCommands.END_AUTO_8,
    DspCommands.VERSION,
    DspCommands.INTERRUPT_16
  };

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void shouldHaveTheSameHashAfterRestoreAndTheSameFuture(
      @ForAll("deeds") List<Deed> before, @ForAll("deeds") List<Deed> after) {
    CardRig rig = started();
    before.forEach(deed -> apply(rig, deed));
    World world = rig.machine().world();
    Snapshot snapshot = world.snapshot();
    long hash = world.hash();
    after.forEach(deed -> apply(rig, deed));
    long future = world.hash();
    byte[] heard = rig.speaker().sound();

    world.restore(snapshot);
    assertThat(world.hash()).isEqualTo(hash);
    after.forEach(deed -> apply(rig, deed));

    assertThat(world.hash()).isEqualTo(future);
    assertThat(rig.speaker().sound()).isEqualTo(heard);
    assertThat(rig.speaker().passages()).hasSize(Math.min(rig.speaker().passageCount(), 1_024));
  }

  private static CardRig started() {
    CardRig rig = new CardRig(false);
    rig.countUp(4_096);
    rig.reset();
    rig.channel(1_000, SoundRegisters.MODE_OUTPUT | SoundRegisters.MODE_AUTO);
    rig.command(DspCommands.OUTPUT_8 | DspCommands.AUTO, DspCommands.STEREO, 99, 0);
    return rig;
  }

  private static void apply(CardRig rig, Deed deed) {
    int number = deed.number();
    switch (deed.kind()) {
      case 0, 1 -> rig.command(COMMANDS[(number & 0xFF) % COMMANDS.length]);
      case 2 -> rig.command(number & 0xFF);
      case 3, 4 -> rig.pass(number & 0x3F_FFFF);
      case 5 -> rig.mixer(0x30 + (number & 3), number >>> 8 & 0xFF);
      case 6 -> rig.card().load(0x10 + (number & 0x3C));
      case 7 -> rig.channel(1 + (number & 0x3FF), number >>> 16 & 0xFF);
      default -> rig.card().store(0x10 + (number & 0xFC), number >>> 24);
    }
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    return Combinators.combine(Arbitraries.integers().between(0, KINDS - 1), Arbitraries.integers())
        .as(Deed::new)
        .list()
        .ofMaxSize(40);
  }
}
