package org.inglenook.conformance.subject;

import java.util.stream.IntStream;
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
  public IntStream addresses() {
    return card.reading().stream();
  }
}
