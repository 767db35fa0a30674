package org.inglenook.driver;

/**
 * The sound core as a driver sees it, in the manner of OSS in Linux 2.4.
 *
 * <p>Fields of an audio device are read with plain loads at the offsets of {@link
 * SoundDeviceLayout}; every modification is a call. Departure: in Linux the core allocates the
 * pages that the card plays from and programs the DMA channel; here the driver asks for the pages
 * and programs the channel, as drivers of its successor ALSA do.
 */
@KernelInterface
public interface SoundCore {
  /** Allocates an unregistered audio device for {@code pdev}; 0 when memory is exhausted. */
  @ObjectRef(value = ObjectType.SOUND_DEVICE, lifetime = Lifetime.ALLOCATED, nullable = true)
  int allocAudiodev(@ObjectRef(ObjectType.PCI_DEVICE) int pdev);

  /** Frees an unregistered device. */
  void freeAudiodev(
      @ObjectRef(value = ObjectType.SOUND_DEVICE, lifetime = Lifetime.RELEASED) int dev);

  /**
   * Makes the device visible to programs; the kernel may call its entry points from now on.
   *
   * @param formats set of the formats it plays, {@link SoundDeviceLayout#U8} and the others
   */
  int registerAudiodev(
      @ObjectRef(value = ObjectType.SOUND_DEVICE, lifetime = Lifetime.SEMANTIC) @Registers int dev,
      int formats);

  /** Withdraws the device and drops the kernel's references to its entry points. */
  void unregisterAudiodev(
      @ObjectRef(value = ObjectType.SOUND_DEVICE, lifetime = Lifetime.SEMANTIC) @Withdraws int dev);

  /**
   * Gives the device its DMA buffer: {@code pages} whole, consecutive pages, which the core fills
   * with sound and the card plays. Returns its address, or 0 when memory is exhausted or the device
   * has one.
   */
  @ObjectRef(value = ObjectType.DMA_BUFFER, lifetime = Lifetime.ALLOCATED, nullable = true)
  @Writable
  @Lends
  int allocDmabuf(@ObjectRef(ObjectType.SOUND_DEVICE) int dev, @PageCount int pages);

  /** Takes the DMA buffer from the device; the card no longer plays from it. */
  void freeDmabuf(
      @ObjectRef(ObjectType.SOUND_DEVICE) int dev,
      @ObjectRef(value = ObjectType.DMA_BUFFER, lifetime = Lifetime.RELEASED) @Lends int buffer);

  /**
   * Tells the core that the card has got to byte {@code position} of the DMA buffer ({@code
   * DMAbuf_outputintr} of Linux). When there is nothing left to play, the core calls {@code
   * trigger} before it returns.
   */
  void outputInterrupt(@ObjectRef(ObjectType.SOUND_DEVICE) int dev, int position);
}
