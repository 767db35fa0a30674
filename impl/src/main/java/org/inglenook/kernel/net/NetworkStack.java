package org.inglenook.kernel.net;

import org.inglenook.driver.Errno;
import org.inglenook.hardware.CostModel;
import org.inglenook.hardware.net.Endpoint;
import org.inglenook.hardware.net.FrameLayout;
import org.inglenook.kernel.core.BulkCopy;
import org.inglenook.kernel.core.EntryPointTable;
import org.inglenook.kernel.core.KernelHeap;
import org.inglenook.kernel.core.KernelLayout;
import org.inglenook.kernel.core.KernelMemory;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.sim.Clock;

/**
 * The network stack as the rest of the kernel sees it: what drivers hand in, what soft interrupts
 * do, and the system calls of tasks.
 */
public final class NetworkStack {
  private final KernelMemory memory;
  private final KernelHeap heap;
  private final PageMap pages;
  private final int statics;
  private final BulkCopy copy;
  private final SkBuffs packets;
  private final NetDevices devices;
  private final Backlog backlog;
  private final Sockets sockets;
  private final UdpReceiver receiver;
  private final UdpSender sender;

  /**
   * Describes the stack; {@link #create} makes it.
   *
   * @param statics address of the kernel's static data, {@link KernelLayout}
   */
  public NetworkStack(
      KernelMemory memory,
      KernelHeap heap,
      PageMap pages,
      EntryPointTable entryPoints,
      int statics,
      Clock clock,
      CostModel cost) {
    this.memory = memory;
    this.heap = heap;
    this.pages = pages;
    this.statics = statics;
    copy = new BulkCopy(memory, clock, cost);
    packets = new SkBuffs(memory, heap, pages);
    devices = new NetDevices(memory, heap, entryPoints, statics);
    backlog = new Backlog(memory, packets, statics);
    sockets = new Sockets(memory, heap, packets, statics + KernelLayout.SOCKETS);
    receiver = new UdpReceiver(memory.memory(), packets, sockets);
    sender = new UdpSender(memory.memory());
  }

  /** Makes the lists empty. */
  public void create() {
    devices.create();
    backlog.create();
    sockets.create();
  }

  /** Returns the packets. */
  public SkBuffs packets() {
    return packets;
  }

  /** Returns the interfaces. */
  public NetDevices devices() {
    return devices;
  }

  /** Returns the sockets. */
  public Sockets sockets() {
    return sockets;
  }

  /** Returns the counter at {@code offset} of {@link NetCountersLayout}. */
  public int counter(int offset) {
    return memory.load(statics + KernelLayout.NET_COUNTERS + offset);
  }

  /** Takes a packet that a driver received ({@code netif_rx}). */
  public void netifRx(int dev, int skb) {
    devices.check(dev);
    backlog.add(dev, skb);
  }

  /**
   * Returns the backlog as seen through {@code other}, for callers whose stores have to take effect
   * as one.
   */
  public Backlog backlogThrough(KernelMemory other) {
    return new Backlog(
        other, new SkBuffs(other, heap.through(other), pages.through(other)), statics);
  }

  /** Works on everything in the backlog; the soft interrupt calls it. */
  public void receiveBacklog() {
    for (int skb = backlog.take(); skb != 0; skb = backlog.take()) {
      copy.charge(packets.length(skb)); // The checksum reads every byte.
      int counter = receiver.receive(skb);
      memory.add(statics + KernelLayout.NET_COUNTERS + counter, 1);
      if (counter != NetCountersLayout.DELIVERED) {
        packets.free(skb);
      }
    }
  }

  /**
   * Copies the payload of the oldest datagram of {@code socket} to {@code buffer}, at most {@code
   * room} bytes. Returns the number of bytes, or {@link Errno#EAGAIN} when there is none.
   */
  public int receive(int socket, int buffer, int room) {
    int skb = sockets.take(socket);
    if (skb == 0) {
      return Errno.EAGAIN;
    }
    int bytes = Math.min(room, packets.length(skb));
    copy.copy(packets.data(skb), buffer, bytes);
    packets.free(skb);
    return bytes;
  }

  /**
   * Sends {@code bytes} bytes at {@code buffer} as one datagram over the first interface that is
   * up. Returns the number of bytes, or a negative error number; nothing is sent then, and where
   * the interface takes no packets, nothing is copied either.
   */
  public int send(Endpoint from, Endpoint to, int buffer, int bytes) {
    int dev = devices.firstUp();
    if (dev == 0) {
      return Errno.ENODEV;
    }
    int length = FrameLayout.PAYLOAD + bytes;
    if (bytes < 0 || length > FrameLayout.MAX_FRAME) {
      return Errno.EINVAL;
    }
    int ready = devices.readiness(dev);
    if (ready != 0) {
      return ready;
    }
    int skb = packets.allocate(dev, length);
    if (skb == 0) {
      return Errno.ENOMEM;
    }
    int frame = packets.put(skb, length);
    copy.copy(buffer, frame + FrameLayout.PAYLOAD, bytes);
    sender.writeHeaders(frame, bytes, dev, from, to);
    int result = devices.transmit(dev, skb);
    if (result != 0) {
      packets.free(skb);
      return result;
    }
    memory.add(statics + KernelLayout.NET_COUNTERS + NetCountersLayout.SENT, 1);
    return bytes;
  }
}
