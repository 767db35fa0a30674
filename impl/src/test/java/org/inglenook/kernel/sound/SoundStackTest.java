package org.inglenook.kernel.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.inglenook.driver.Errno;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SoundDeviceLayout;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.KernelConfig;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

/** The sound core between a program and a driver that does as it is told. */
class SoundStackTest {
  private static final int FRAGMENT = 1_024;
  private static final int FRAGMENTS = 4;

  private final Kernel kernel =
      new Kernel(
          new Machine(new World(3), MachineConfig.small()),
          KernelConfig.standard(),
          new WovenCache());
  private final SoundStack sound = kernel.sound();
  private final Module module =
      kernel.modules().load(PatientDriver.class, Linker.NATIVE, FaultPoint.NEVER);
  private final int dev = module.entryPoints().init(0);
  private final int user = kernel.pages().allocate(1, PageMap.USER);

  private void open() {
    assertThat(sound.open(0)).isZero();
    assertThat(sound.configure(0, SoundDeviceLayout.U8, 1, 8_000, FRAGMENT)).isZero();
  }

  private int write(int bytes) {
    return sound.write(0, user, bytes);
  }

  private void cardIsAt(int position) {
    module.entryPoints().interrupt(position, dev);
  }

  private int field(String name) {
    return kernel.memory().load(module.image().addressOf(name));
  }

  private int ring() {
    return kernel.memory().load(dev + SoundDeviceLayout.DMABUF);
  }

  @Test
  void shouldBeginToPlayWhenTwoFragmentsAreFull() {
    open();

    assertThat(write(FRAGMENT + 100)).isEqualTo(FRAGMENT + 100);
    assertThat(field("playing")).isZero();
    assertThat(write(FRAGMENT)).isEqualTo(FRAGMENT);

    assertThat(field("playing")).isEqualTo(1);
    assertThat(field("block")).isEqualTo(FRAGMENT);
  }

  @Test
  void shouldRefuseAWriteWhenTheRingIsFullAndTakeAsMuchAsFits() {
    open();
    assertThat(write(3 * FRAGMENT + 1_000)).isEqualTo(3 * FRAGMENT + 1_000);

    assertThat(write(FRAGMENT)).isEqualTo(24);
    assertThat(write(1)).isEqualTo(Errno.EAGAIN);
    assertThat(sound.space(0)).isZero();
    assertThat(sound.counter(SoundCoreLayout.REFUSED)).isEqualTo(1);

    cardIsAt(FRAGMENT);
    assertThat(write(FRAGMENTS * FRAGMENT)).isEqualTo(FRAGMENT);
  }

  @Test
  void shouldPauseTheCardWhenNothingIsLeftAndStartItAgain() {
    open();
    write(2 * FRAGMENT + 10);
    cardIsAt(FRAGMENT);
    assertThat(field("playing")).isEqualTo(1);

    cardIsAt(2 * FRAGMENT);
    assertThat(field("playing")).isZero();
    assertThat(sound.counter(SoundCoreLayout.UNDERRUNS)).isEqualTo(1);

    write(2 * FRAGMENT);
    assertThat(field("playing")).isEqualTo(1);
    assertThat(field("starts")).isEqualTo(2);
    assertThat(sound.counter(SoundCoreLayout.SKIPPED)).isZero();
  }

  @Test
  void shouldCountWhatALateInterruptHasSkipped() {
    open();
    write(2 * FRAGMENT + 10);

    cardIsAt(3 * FRAGMENT + 5);

    assertThat(sound.counter(SoundCoreLayout.SKIPPED)).isEqualTo(10);
    assertThat(sound.space(0)).isEqualTo(FRAGMENTS * FRAGMENT);
  }

  @Test
  void shouldPadAndPlayTheLastFragmentWhenAsked() {
    kernel.memory().memory().store8(user, 1);
    open();
    write(10);

    assertThat(sound.drain(0)).isEqualTo(1);
    assertThat(field("playing")).isEqualTo(1);
    int buffer = kernel.memory().load(ring() + DmaBufferLayout.BUFFER);
    assertThat(kernel.memory().memory().load8(buffer)).isEqualTo(1);
    assertThat(kernel.memory().memory().load8(buffer + FRAGMENT - 1)).isEqualTo(0x80);

    cardIsAt(FRAGMENT);
    assertThat(sound.drain(0)).isZero();
    assertThat(field("playing")).isZero();
    assertThat(sound.counter(SoundCoreLayout.UNDERRUNS)).isZero();
  }

  @Test
  void shouldTakeAPositionOutsideOfTheRingForItsBeginning() {
    open();
    write(3 * FRAGMENT);
    cardIsAt(FRAGMENT);

    cardIsAt(-4);

    assertThat(sound.space(0)).as("gone round").isEqualTo(FRAGMENTS * FRAGMENT);
  }

  @Test
  void shouldBeOpenForOneProgramAtATime() {
    assertThat(sound.write(0, user, 1)).isEqualTo(Errno.ENODEV);
    open();
    assertThat(sound.open(0)).isEqualTo(Errno.EBUSY);
    assertThat(sound.open(1)).isEqualTo(Errno.ENODEV);
    assertThat(sound.close(0)).isZero();
    assertThat(sound.close(0)).isEqualTo(Errno.ENODEV);
    assertThat(sound.open(0)).isZero();
  }

  @Test
  void shouldSayNoToAFormatThatTheDriverDoesNotPlayAndToAnOddFragment() {
    assertThat(sound.open(0)).isZero();

    assertThat(sound.configure(0, SoundDeviceLayout.S16, 1, 8_000, FRAGMENT))
        .isEqualTo(Errno.EINVAL);
    assertThat(sound.configure(0, SoundDeviceLayout.U8, 1, 8_000, 1_000)).isEqualTo(Errno.EINVAL);
    assertThat(sound.configure(0, SoundDeviceLayout.U8, 1, 8_000, 8_192)).isEqualTo(Errno.EINVAL);
  }

  @Test
  void shouldTreatADeviceWhoseDriverTookTheBufferAwayAsClosed() {
    open();
    write(3 * FRAGMENT);

    cardIsAt(PatientDriver.TAKE_BUFFER);

    assertThat(write(1)).isEqualTo(Errno.ENODEV);
    assertThat(sound.drain(0)).isEqualTo(Errno.ENODEV);
  }

  @Test
  void shouldForgetADeviceThatIsWithdrawnButNotItsPages() {
    open();
    int buffer = kernel.memory().load(ring() + DmaBufferLayout.BUFFER);

    kernel.devices().withdraw(ObjectType.SOUND_DEVICE, dev);
    kernel.devices().free(ObjectType.SOUND_DEVICE, dev);

    assertThat(sound.open(0)).isEqualTo(Errno.ENODEV);
    assertThat(kernel.pages().use(buffer >>> 12)).isEqualTo(PageMap.SOUND);
    sound.rings().freePages(buffer, 1);
    assertThat(kernel.pages().use(buffer >>> 12)).isEqualTo(PageMap.FREE);
  }

  @Test
  void shouldPanicWithTheNameOfTheRecordThatIsWrong() {
    open();
    kernel.memory().store(ring() + DmaBufferLayout.QUEUED, 77);

    KernelPanic panic = catchThrowableOfType(KernelPanic.class, () -> write(1));

    assertThat(panic.structure()).isEqualTo("dma buffer");
    assertThat(panic.field()).isEqualTo("queued");
    assertThat(panic.found()).isEqualTo(77);
  }

  @Test
  void shouldPanicWhenADeviceLeadsToADriverOfAnotherClass() {
    kernel.memory().store(dev + SoundDeviceLayout.DRIVER, 0xC0DE_0010);

    KernelPanic panic = catchThrowableOfType(KernelPanic.class, () -> sound.open(0));

    assertThat(panic.structure()).isEqualTo("audio device");
    assertThat(panic.field()).isEqualTo("driver");
  }
}
