package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.inglenook.driver.NetCore;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.ObjectType;
import org.junit.jupiter.api.Test;

/** A call through a derived wrapper allocates nothing, in either direction. */
class WrapperAllocationTest {
  private static final int CALLS = 20_000;

  /** Far less than a byte a call: what the virtual machine does for itself meanwhile. */
  private static final long NEXT_TO_NOTHING = CALLS / 2;

  private final WrapperBed bed = new WrapperBed();
  private final ValidArguments valid = new ValidArguments(bed);
  private final int dev = valid.object(bed.holdings(), ObjectType.NET_DEVICE, 0);
  private final int packet = valid.object(bed.holdings(), ObjectType.SK_BUFF, 0);

  @Test
  void shouldAllocateNothingWhenTheDriverCalls() {
    final NetCore net =
        DerivedWrappers.imports(
            NetCore.class, new QuietNetCore(kernels(ObjectType.SK_BUFF, packet)), bed.extension());

    bed.inDriver(
        () -> {
          assertNothing(() -> net.netifStopQueue(dev));
          assertNothing(() -> net.skbPut(packet, 1));
          assertNothing(
              () -> {
                net.freeSkb(packet);
                net.allocSkb(dev, 1);
              });
          return 0;
        });

    assertThat(bed.fault()).isNull();
  }

  @Test
  void shouldAllocateNothingWhenTheKernelCalls() {
    final NetworkDriver driver =
        DerivedWrappers.exports(NetworkDriver.class, new QuietDriver(), bed.extension());
    bed.holdings().revoke(valid.pageOf(packet), 1);
    final int skb = kernels(ObjectType.SK_BUFF, packet);
    bed.holdings().remove(skb);
    final int interfaceOf = kernels(ObjectType.NET_DEVICE, dev);

    assertNothing(() -> driver.interrupt(1, interfaceOf));
    assertNothing(() -> driver.hardStartXmit(skb, interfaceOf));

    assertThat(bed.fault()).isNull();
  }

  /** Returns the kernel's address of what the driver knows as {@code copy}. */
  private int kernels(ObjectType type, int copy) {
    return bed.holdings().find(type, copy);
  }

  private static void assertNothing(Runnable call) {
    final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    final long self = Thread.currentThread().getId();
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    final long before = threads.getThreadAllocatedBytes(self);
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    assertThat(threads.getThreadAllocatedBytes(self) - before).isLessThan(NEXT_TO_NOTHING);
  }

  /** A kernel that does nothing. */
  private record QuietNetCore(int packet) implements NetCore {
    @Override
    public int allocNetdev(int pdev) {
      return 0;
    }

    @Override
    public void freeNetdev(int dev) {}

    @Override
    public int registerNetdev(int dev) {
      return 0;
    }

    @Override
    public void unregisterNetdev(int dev) {}

    @Override
    public int allocSkb(int dev, int bytes) {
      return packet;
    }

    @Override
    public void freeSkb(int skb) {}

    @Override
    public int skbPut(int skb, int bytes) {
      return skb;
    }

    @Override
    public void netifRx(int dev, int skb) {}

    @Override
    public void netifWakeQueue(int dev) {}

    @Override
    public void netifStopQueue(int dev) {}

    @Override
    public void netifCarrier(int dev, int up) {}
  }

  /** A driver that does nothing, and refuses every packet. */
  private static final class QuietDriver implements NetworkDriver {
    @Override
    public int init(int pdev) {
      return 0;
    }

    @Override
    public int open(int dev) {
      return 0;
    }

    @Override
    public int hardStartXmit(int skb, int dev) {
      return 1;
    }

    @Override
    public int interrupt(int irq, int dev) {
      return 1;
    }

    @Override
    public int getStats(int dev) {
      return 0;
    }

    @Override
    public int stop(int dev) {
      return 0;
    }

    @Override
    public int timer(int dev) {
      return 0;
    }

    @Override
    public int remove(int dev) {
      return 0;
    }
  }
}
