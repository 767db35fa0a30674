package org.inglenook.conformance.subject;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.inglenook.hardware.sound.SoundCard;

/**
 * What a sound card does: it reads until its last block has been read or it is reset, whatever
 * became of its driver.
 */
final class SoundLook implements DeviceLook {
  private final SoundCard card;

  SoundLook(SoundCard card) {
    this.card = card;
  }

  @Override
  public boolean isQuiet() {
    return card.reading().isEmpty();
  }

  @Override
  public boolean works(IntPredicate condition) {
    OptionalInt address = card.reading();
    return address.isPresent() && condition.test(address.getAsInt());
  }
}
