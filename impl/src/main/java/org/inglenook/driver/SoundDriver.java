package org.inglenook.driver;

/**
 * Entry points of a sound driver. The kernel calls a driver through this interface only.
 *
 * <p>Every method returns 0 for success or a negative {@link Errno}, unless it says otherwise. The
 * order of calls for one stream: {@code open}, {@code setFormat}, {@code setChannels}, {@code
 * setRate}, {@code prepare}, {@code outputBlock}, {@code trigger} as often as playing begins and
 * pauses, {@code halt}, {@code close}. After {@code halt} comes {@code prepare} again.
 *
 * <p>Source: {@code struct audio_driver} of Linux 2.4.
 */
@EntryPoints
public interface SoundDriver extends Driver {
  /** Probes {@code pdev}, registers its audio device and returns that, or an error. */
  @Override
  @ObjectRef(value = ObjectType.SOUND_DEVICE, lifetime = Lifetime.SEMANTIC)
  int init(@ObjectRef(value = ObjectType.PCI_DEVICE, lifetime = Lifetime.SEMANTIC) int pdev);

  /** Gets the card ready for a stream: reset, DMA buffer, interrupt handler. */
  int open(@ObjectRef(ObjectType.SOUND_DEVICE) @Kept int dev);

  /** Asks for one of {@link SoundDeviceLayout}'s formats; returns the one that will be played. */
  int setFormat(@ObjectRef(ObjectType.SOUND_DEVICE) @Kept int dev, int format);

  /** Asks for a number of channels; returns the number that will be played. */
  int setChannels(@ObjectRef(ObjectType.SOUND_DEVICE) @Kept int dev, int channels);

  /**
   * Asks for a rate in frames per second, or with 0 for none in particular; returns the rate at
   * which sound will be played.
   */
  int setRate(@ObjectRef(ObjectType.SOUND_DEVICE) @Kept int dev, int rate);

  /** Points the card at the beginning of the DMA buffer, all of whose {@code bytes} it will use. */
  int prepare(@ObjectRef(ObjectType.SOUND_DEVICE) @Kept int dev, int bytes);

  /** Says after every how many bytes the card is to interrupt, from the next trigger on. */
  int outputBlock(@ObjectRef(ObjectType.SOUND_DEVICE) @Kept int dev, int bytes);

  /** Begins to play from where the card is in the DMA buffer (1), or pauses there (0). */
  int trigger(@ObjectRef(ObjectType.SOUND_DEVICE) @Kept int dev, int on);

  /** Stops the card at once. */
  int halt(@ObjectRef(ObjectType.SOUND_DEVICE) @Kept int dev);

  /** Serves an interrupt; returns 1 when the card had caused it, else 0. */
  @Override
  @AtLeast(0)
  int interrupt(int irq, @ObjectRef(ObjectType.SOUND_DEVICE) int dev);

  /** Ends a stream and releases what {@link #open} acquired. */
  int close(@ObjectRef(ObjectType.SOUND_DEVICE) @Kept int dev);

  /** A timer that this driver armed for {@code dev} has fired; the timer no longer exists. */
  @Override
  @Deferrable
  int timer(@ObjectRef(ObjectType.SOUND_DEVICE) int dev);

  /** Detaches from the card before the driver is unloaded; the device is closed. */
  @Override
  int remove(@ObjectRef(ObjectType.SOUND_DEVICE) int dev);
}
