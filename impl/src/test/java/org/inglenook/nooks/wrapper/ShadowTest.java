package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntSupplier;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.core.KernelLayout;
import org.inglenook.nooks.xpc.XpcCalls;
import org.junit.jupiter.api.Test;

/** When the kernel sees what is in a shadow, and what of it the kernel believes. */
class ShadowTest {
  private final WrapperBed bed = new WrapperBed();
  private final Kernel kernel = bed.kernel();
  private final Extension extension = bed.extension();
  private final int dev = kernel.net().devices().allocate(0, 0);

  ShadowTest() {
    extension.createShadow();
  }

  @Test
  void shouldShowTheKernelNothingUntilTheDriverCrosses() {
    int skb = packet();

    int result =
        bed.inDriver(
            () -> {
              receive(skb);
              assertThat(backlog()).as("not even an interrupt sees it").isZero();
              extension.enter();
              assertThat(backlog()).isEqualTo(1);
              return extension.leave(7);
            });

    assertThat(result).isEqualTo(7);
    assertThat(extension.holdings().find(ObjectType.SK_BUFF, skb))
        .as("it is the kernel's now")
        .isZero();
    assertThat(bed.fault()).isNull();
  }

  @Test
  void shouldHandOverOnTheWayBackToo() {
    int skb = packet();

    crossAfter(() -> receive(skb));

    assertThat(backlog()).isEqualTo(1);
    assertThat(bed.fault()).isNull();
  }

  @Test
  void shouldTakeMorePacketsThanTheShadowHolds() {
    int packets = ShadowBacklog.CAPACITY + 6;
    int[] skbs = new int[packets];
    for (int i = 0; i < packets; i++) {
      skbs[i] = packet();
    }

    crossAfter(
        () -> {
          for (int skb : skbs) {
            receive(skb);
          }
          return 0;
        });

    assertThat(backlog()).isEqualTo(packets);
    assertThat(bed.fault()).isNull();
  }

  @Test
  void shouldFailTheDriverWhoseShadowHoldsWhatIsNoPacketOfIt() {
    int skb = packet();

    crossAfter(() -> receive(skb) + receive(0x1234));

    assertThat(bed.fault().detail()).contains("with what is no packet of this driver");
    assertThat(backlog()).isZero();
  }

  @Test
  void shouldFailTheDriverWhoseShadowHoldsAPacketTwice() {
    int skb = packet();

    crossAfter(() -> receive(skb) + receive(skb));

    assertThat(bed.fault()).isNotNull();
    assertThat(backlog()).isLessThanOrEqualTo(1);
  }

  @Test
  void shouldFailTheDriverThatHasSpoiledTheLengthOfItsShadow() {
    int ring = extension.holdings().owned(ObjectType.HEAP_BLOCK)[0];

    int result =
        crossAfter(
            () -> {
              kernel.processor().store32(ring, -1);
              return 0;
            });

    assertThat(result).isEqualTo(XpcCalls.FAILED);
    assertThat(bed.fault().detail()).contains("impossible length: packets=-1");
  }

  @Test
  void shouldPublishNothingOfADriverThatHasFailed() {
    int skb = packet();

    int result =
        crossAfter(
            () -> {
              receive(skb);
              bed.failDriver();
              return 0;
            });

    assertThat(result).isEqualTo(XpcCalls.FAILED);
    assertThat(backlog()).isZero();
    assertThat(extension.holdings().find(ObjectType.SK_BUFF, skb))
        .as("recovery releases it")
        .isNotZero();
  }

  private int crossAfter(IntSupplier deed) {
    return bed.inDriver(() -> extension.around((a, b, c) -> deed.getAsInt()).invoke(0, 0, 0));
  }

  private int receive(int skb) {
    extension.defer(extension.routine(ReceivedPackets.METHOD), skb);
    return 0;
  }

  /** A packet that the driver has, with its page. */
  private int packet() {
    int skb = kernel.net().packets().allocate(dev, 100);
    extension.holdings().grant(kernel.memory().load(skb + SkBuffLayout.HEAD), 1);
    return extension.holdings().add(ObjectType.SK_BUFF, skb, 1);
  }

  private int backlog() {
    return kernel.memory().load(kernel.statics() + KernelLayout.BACKLOG_LENGTH);
  }
}
