package org.inglenook.conformance.subject;

import java.util.OptionalInt;
import org.inglenook.hardware.PageLayout;
import org.inglenook.hardware.sound.SoundCard;
import org.inglenook.nooks.domain.Memory;

/** What a sound card reaches: it reads until it is reset, whatever became of its driver. */
final class SoundLook implements DeviceLook {
  private final SoundCard card;
  private final Memory memory;

  SoundLook(SoundCard card, Memory memory) {
    this.card = card;
    this.memory = memory;
  }

  @Override
  public String reaches() {
    OptionalInt address = card.reading();
    if (address.isEmpty()) {
      return QUIET;
    }
    return memory.kept(address.getAsInt() >>> PageLayout.PAGE_SHIFT) == 0 ? FRESH : STALE;
  }
}
