package org.inglenook.kernel.net;

import static org.inglenook.driver.SkBuffLayout.DATA;
import static org.inglenook.driver.SkBuffLayout.DEV;
import static org.inglenook.driver.SkBuffLayout.HEAD;
import static org.inglenook.driver.SkBuffLayout.LENGTH;
import static org.inglenook.driver.SkBuffLayout.MAGIC;
import static org.inglenook.driver.SkBuffLayout.NEXT;
import static org.inglenook.driver.SkBuffLayout.SIZE;
import static org.inglenook.driver.SkBuffLayout.TAIL;

import org.inglenook.driver.SkBuffLayout;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.core.KernelHeap;
import org.inglenook.kernel.core.KernelList;
import org.inglenook.kernel.core.KernelMemory;
import org.inglenook.kernel.core.PageMap;

/** Packets: a header on the heap and a data page of its own each. */
public final class SkBuffs {
  /** Magic number of a packet. */
  public static final int MAGIC_VALUE = 0x5CBF0001;

  /** Bytes before the data of a new packet: they align the IP header behind 14 Ethernet bytes. */
  public static final int HEADROOM = 2;

  /** Name in panics. */
  static final String NAME = "sk_buff";

  private final KernelMemory memory;
  private final KernelHeap heap;
  private final PageMap pages;

  SkBuffs(KernelMemory memory, KernelHeap heap, PageMap pages) {
    this.memory = memory;
    this.heap = heap;
    this.pages = pages;
  }

  /** Returns the list of packets whose head is at {@code head}. */
  KernelList list(String name, int head) {
    return new KernelList(memory, name, head, NEXT);
  }

  /** Allocates an empty packet for {@code dev} (0: none); 0 when memory is exhausted. */
  public int allocate(int dev, int bytes) {
    if (bytes < 0 || bytes > PageLayout.PAGE_SIZE - HEADROOM) {
      return 0;
    }
    int skb = heap.allocate(SIZE);
    int page = skb == 0 ? 0 : pages.allocate(1, PageMap.PACKET);
    if (page == 0) {
      if (skb != 0) {
        heap.free(skb);
      }
      return 0;
    }
    memory.store(skb + MAGIC, MAGIC_VALUE);
    list(NAME, 0).poison(skb);
    memory.store(skb + DEV, dev);
    memory.store(skb + HEAD, page);
    memory.store(skb + DATA, page + HEADROOM);
    memory.store(skb + TAIL, page + HEADROOM);
    memory.store(skb + LENGTH, 0);
    return skb;
  }

  /** Frees a packet that is on no list. */
  public void free(int skb) {
    check(skb);
    memory.expect(NAME, skb, "next", NEXT, KernelList.POISON_NEXT);
    pages.free(memory.load(skb + HEAD), 1, PageMap.PACKET);
    memory.store(skb + MAGIC, 0);
    heap.free(skb);
  }

  /** Appends {@code bytes} bytes of room to the data; returns the address of the first. */
  public int put(int skb, int bytes) {
    check(skb);
    int tail = memory.load(skb + TAIL);
    int end = memory.load(skb + HEAD) + PageLayout.PAGE_SIZE;
    memory.expectRange(NAME, skb, "put", 0, end - tail, bytes);
    memory.store(skb + TAIL, tail + bytes);
    memory.add(skb + LENGTH, bytes);
    return tail;
  }

  /** Removes {@code bytes} bytes from the front of the data; returns the new first address. */
  int pull(int skb, int bytes) {
    memory.expectRange(NAME, skb, "pull", 0, memory.load(skb + LENGTH), bytes);
    memory.add(skb + LENGTH, -bytes);
    return memory.add(skb + DATA, bytes);
  }

  /** Cuts the data to its first {@code bytes} bytes. */
  void trim(int skb, int bytes) {
    memory.expectRange(NAME, skb, "trim", 0, memory.load(skb + LENGTH), bytes);
    memory.store(skb + LENGTH, bytes);
    memory.store(skb + TAIL, memory.load(skb + DATA) + bytes);
  }

  int data(int skb) {
    return memory.load(skb + DATA);
  }

  int length(int skb) {
    return memory.load(skb + LENGTH);
  }

  int device(int skb) {
    return memory.load(skb + DEV);
  }

  /** Checks the invariant of {@link SkBuffLayout}. */
  public void check(int skb) {
    memory.expectMagic(NAME, skb, MAGIC_VALUE);
    int head = memory.pointer(NAME, skb, "head", HEAD);
    if ((head & PageLayout.OFFSET_MASK) != 0) {
      throw memory.corrupted(NAME, skb, "head", head & PageLayout.FRAME_MASK, head);
    }
    int data = memory.load(skb + DATA);
    memory.expectRange(NAME, skb, "data", head, head + PageLayout.PAGE_SIZE, data);
    int length = memory.load(skb + LENGTH);
    int room = head + PageLayout.PAGE_SIZE - data;
    memory.expectRange(NAME, skb, "length", 0, room, length);
    memory.expect(NAME, skb, "tail", TAIL, data + length);
  }
}
