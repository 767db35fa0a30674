package org.inglenook.nooks.wrapper.derive;

import org.inglenook.driver.AtLeast;
import org.inglenook.driver.Deferrable;
import org.inglenook.driver.EntryPoints;
import org.inglenook.driver.HandedOver;
import org.inglenook.driver.Kept;
import org.inglenook.driver.KernelInterface;
import org.inglenook.driver.Lends;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.Owner;
import org.inglenook.driver.PageCount;
import org.inglenook.driver.Registers;
import org.inglenook.driver.Writable;

/** Interfaces with one mistake each; the name says which. */
final class BrokenInterfaces {
  private BrokenInterfaces() {}

  @KernelInterface
  interface LongParameter {
    void delay(long cycles);
  }

  @KernelInterface
  interface LongResult {
    long now();
  }

  @KernelInterface
  interface OwnerOfNothing {
    void set(@ObjectRef(ObjectType.DEVICE) @Owner int dev);
  }

  @KernelInterface
  interface OwnerIsNoObject {
    void free(
        @ObjectRef(value = ObjectType.TIMER, lifetime = Lifetime.RELEASED) int timer,
        @Owner int irq);
  }

  @KernelInterface
  interface TwoOwners {
    void free(
        @ObjectRef(value = ObjectType.TIMER, lifetime = Lifetime.RELEASED) int timer,
        @ObjectRef(ObjectType.DEVICE) @Owner int dev,
        @ObjectRef(ObjectType.DEVICE) @Owner int other);
  }

  @KernelInterface
  interface PagesOfNothing {
    void set(@ObjectRef(ObjectType.DEVICE) int dev, @PageCount int pages);
  }

  @KernelInterface
  interface ObjectAsPages {
    void set(@ObjectRef(ObjectType.SK_BUFF) @PageCount int skb);
  }

  @KernelInterface
  interface LendsNoObject {
    @Lends
    int get();
  }

  @KernelInterface
  interface LendsParameter {
    void set(@ObjectRef(ObjectType.HEAP_BLOCK) @Lends int block);
  }

  @KernelInterface
  interface ObjectOfVoid {
    @ObjectRef(ObjectType.TIMER)
    void get();
  }

  @KernelInterface
  interface ResultWithoutLifetime {
    @ObjectRef(ObjectType.TIMER)
    int get();
  }

  @KernelInterface
  interface ResultReleased {
    @ObjectRef(value = ObjectType.TIMER, lifetime = Lifetime.RELEASED)
    int get();
  }

  @KernelInterface
  interface ResultWritable {
    @ObjectRef(value = ObjectType.HEAP_BLOCK, lifetime = Lifetime.ALLOCATED)
    @Writable
    int get();
  }

  @KernelInterface
  interface ResultInDriver {
    @ObjectRef(value = ObjectType.NET_DEVICE_STATS, lifetime = Lifetime.SEMANTIC)
    int get();
  }

  @KernelInterface
  interface BytesAllocated {
    @ObjectRef(value = ObjectType.SK_BUFF_DATA, lifetime = Lifetime.ALLOCATED)
    int get();
  }

  @KernelInterface
  interface MemoryReleased {
    void free(
        @ObjectRef(value = ObjectType.SK_BUFF_DATA, lifetime = Lifetime.RELEASED) int address);
  }

  @KernelInterface
  interface MemoryNullable {
    void read(@ObjectRef(value = ObjectType.SK_BUFF_DATA, nullable = true) int address);
  }

  @KernelInterface
  interface RegistersForCall {
    int register(@ObjectRef(ObjectType.NET_DEVICE) @Registers int dev);
  }

  @KernelInterface
  interface RegistersSilently {
    void register(
        @ObjectRef(value = ObjectType.NET_DEVICE, lifetime = Lifetime.SEMANTIC) @Registers int dev);
  }

  @KernelInterface
  interface ObtainsSilently {
    void request(@ObjectRef(value = ObjectType.IRQ_ACTION, lifetime = Lifetime.ALLOCATED) int irq);
  }

  @KernelInterface
  interface DefersResult {
    @Deferrable
    int get();
  }

  @KernelInterface
  interface KeptByKernel {
    void set(@ObjectRef(ObjectType.DEVICE) @Kept int dev);
  }

  @KernelInterface
  interface AtLeastOfKernel {
    @AtLeast(0)
    int get();
  }

  @EntryPoints
  interface EntryReturnsNothing {
    void poll(int budget);
  }

  @EntryPoints
  interface EntryOfFour {
    int write(int file, int buffer, int bytes, int position);
  }

  @EntryPoints
  interface EntryOwner {
    int open(@ObjectRef(ObjectType.NET_DEVICE) @Owner int dev);
  }

  @EntryPoints
  interface EntryMemory {
    int write(@ObjectRef(ObjectType.SK_BUFF_DATA) int buffer);
  }

  @EntryPoints
  interface EntryNullable {
    int open(@ObjectRef(value = ObjectType.NET_DEVICE, nullable = true) int dev);
  }

  @EntryPoints
  interface EntryReleases {
    int close(@ObjectRef(value = ObjectType.NET_DEVICE, lifetime = Lifetime.RELEASED) int dev);
  }

  @EntryPoints
  interface EntryHandsOverForCall {
    int send(@ObjectRef(ObjectType.SK_BUFF) @HandedOver @Lends(at = 16) int skb);
  }

  @EntryPoints
  interface EntryHandsOverNoPage {
    int send(
        @ObjectRef(value = ObjectType.SK_BUFF, lifetime = Lifetime.SEMANTIC) @HandedOver int skb);
  }

  @EntryPoints
  interface EntryHandsOverPages {
    int send(
        @ObjectRef(value = ObjectType.SK_BUFF, lifetime = Lifetime.SEMANTIC) @HandedOver @Lends
            int skb);
  }

  @EntryPoints
  interface EntryDefersTwo {
    @Deferrable
    int timer(@ObjectRef(ObjectType.NET_DEVICE) int dev, int jiffies);
  }

  @EntryPoints
  interface EntryResultSomewhere {
    @ObjectRef(ObjectType.NET_DEVICE_STATS)
    int getStats(@ObjectRef(ObjectType.NET_DEVICE) int dev);
  }
}
