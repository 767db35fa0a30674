package org.inglenook.bench;

import org.inglenook.driver.KernelInterface;
import org.inglenook.driver.Lends;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.driver.Writable;

/** What the benchmarks of wrappers call in the kernel: the same with no, one and two objects. */
@KernelInterface
public interface WrappedCore {
  /** Takes two numbers. */
  int none(int a, int b);

  /** Takes an object and a number. */
  int one(@ObjectRef(ObjectType.NET_DEVICE) @Writable("FLAGS") int dev, int b);

  /** Takes two objects. */
  int two(
      @ObjectRef(ObjectType.NET_DEVICE) @Writable("FLAGS") int dev,
      @ObjectRef(ObjectType.SK_BUFF) @Writable("LENGTH") int skb);

  /** Gives the driver its interface. */
  @ObjectRef(value = ObjectType.NET_DEVICE, lifetime = Lifetime.ALLOCATED)
  int device();

  /** Gives the driver a packet. */
  @ObjectRef(value = ObjectType.SK_BUFF, lifetime = Lifetime.ALLOCATED)
  @Lends(at = SkBuffLayout.HEAD)
  int packet();
}
