package org.inglenook.fault;

import org.inglenook.driver.Heap;
import org.inglenook.driver.Memory;
import org.inglenook.driver.NetCore;

/** A driver of nothing. */
public final class Tiny implements TinyEntry {
  private final Memory memory;
  private final Heap heap;
  private final NetCore netCore;

  private int total;
  private int calls;
  private int spare = 40;

  /** Links the imports. */
  public Tiny(Memory memory, Heap heap, NetCore netCore) {
    this.memory = memory;
    this.heap = heap;
    this.netCore = netCore;
  }

  @Override
  public int sum(int count, int bias) {
    int sum = 0;
    for (int i = 1; i <= count; i++) {
      sum += i;
    }
    total = sum + bias;
    calls++;
    return total;
  }

  @Override
  public int total() {
    return total;
  }

  @Override
  public int hold(int value) {
    int kept = value * 3;
    int block = heap.kmalloc(16);
    heap.kfree(block);
    return kept;
  }

  @Override
  public int keep(int address, int value) {
    memory.store32(address, value);
    return memory.load32(address);
  }

  @Override
  public int take(int bytes) {
    return heap.kmalloc(bytes);
  }

  @Override
  public int give(int block) {
    heap.kfree(block);
    return 0;
  }

  @Override
  public int packet(int bytes) {
    int skb = netCore.allocSkb(0, bytes);
    netCore.skbPut(skb, bytes);
    return skb;
  }

  @Override
  public int init(int pdev) {
    return spare + calls;
  }

  @Override
  public int interrupt(int irq, int dev) {
    return 1;
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
