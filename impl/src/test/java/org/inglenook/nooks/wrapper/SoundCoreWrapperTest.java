package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SoundCore;
import org.junit.jupiter.api.Test;

/** What the sound core would panic of. */
class SoundCoreWrapperTest {
  private final WrapperBed bed = new WrapperBed();
  private final ValidArguments valid = new ValidArguments(bed);
  private final SoundCore core = bed.imports(SoundCore.class);
  private final int dev = valid.object(bed.holdings(), ObjectType.SOUND_DEVICE, 0);
  private final int buffer =
      bed.holdings().add(ObjectType.DMA_BUFFER, valid.page(bed.holdings()), 1);

  @Test
  void shouldFailTheDriverThatFreesADeviceWithItsBuffer() {
    valid.attach(dev, buffer);

    bed.inDriver(
        () -> {
          core.freeAudiodev(dev);
          return 0;
        });

    assertThat(bed.called()).isEmpty();
    assertThat(bed.fault().detail()).isEqualTo("free of a device with a buffer: address=0x%x", dev);
  }

  @Test
  void shouldFailTheDriverThatFreesTheBufferOfAnotherDevice() {
    final int other = valid.object(bed.holdings(), ObjectType.SOUND_DEVICE, 0);
    valid.attach(dev, buffer);
    valid.attach(other, valid.page(bed.holdings()));

    bed.inDriver(
        () -> {
          core.freeDmabuf(other, buffer);
          return 0;
        });

    assertThat(bed.called()).isEmpty();
    assertThat(bed.fault().detail())
        .isEqualTo("DMA buffer of another device: address=0x%x", buffer);
  }

  @Test
  void shouldFailTheDriverThatFreesTheBufferOfADeviceWithoutOne() {
    bed.inDriver(
        () -> {
          core.freeDmabuf(dev, buffer);
          return 0;
        });

    assertThat(bed.called()).isEmpty();
    assertThat(bed.fault().detail()).startsWith("DMA buffer of another device");
  }
}
