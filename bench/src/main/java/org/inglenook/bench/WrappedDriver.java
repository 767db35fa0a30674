package org.inglenook.bench;

import org.inglenook.driver.Driver;
import org.inglenook.driver.EntryPoints;
import org.inglenook.driver.HandedOver;
import org.inglenook.driver.Lends;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.driver.Writable;

/** What the kernel calls in the benchmarks of wrappers: the same with no, one and two objects. */
@EntryPoints
public interface WrappedDriver extends Driver {
  /** Takes two numbers. */
  int none(int a, int b);

  /** Takes an object and a number. */
  int one(@ObjectRef(ObjectType.NET_DEVICE) @Writable("FLAGS") int dev, int b);

  /** Takes two objects. */
  int two(
      @ObjectRef(ObjectType.NET_DEVICE) @Writable("FLAGS") int dev,
      @ObjectRef(ObjectType.SK_BUFF) @Writable("LENGTH") int skb);

  /** Takes a packet with its page, or does not. */
  int send(
      @ObjectRef(value = ObjectType.SK_BUFF, lifetime = Lifetime.SEMANTIC)
          @HandedOver
          @Lends(at = SkBuffLayout.HEAD)
          int skb,
      int b);
}
