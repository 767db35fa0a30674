package org.inglenook.kernel.net;

import org.inglenook.driver.Errno;
import org.inglenook.kernel.core.KernelHeap;
import org.inglenook.kernel.core.KernelList;
import org.inglenook.kernel.core.KernelMemory;

/** UDP sockets: a port, and a queue of packets whose data is the payload. */
public final class Sockets {
  /** Packets a socket holds before it drops: 64 KiB of Linux 2.4 in full-size frames. */
  public static final int QUEUE_LIMIT = 43;

  static final String NAME = "socket";

  private final KernelMemory memory;
  private final KernelHeap heap;
  private final SkBuffs packets;
  private final KernelList all;

  Sockets(KernelMemory memory, KernelHeap heap, SkBuffs packets, int list) {
    this.memory = memory;
    this.heap = heap;
    this.packets = packets;
    this.all = new KernelList(memory, NAME, list, SocketLayout.LINK);
  }

  void create() {
    all.create();
  }

  /** Opens a socket at {@code port}; returns its address or a negative error number. */
  public int open(int port) {
    if (find(port) != 0) {
      return Errno.EBUSY;
    }
    int socket = heap.allocate(SocketLayout.SIZE);
    if (socket == 0) {
      return Errno.ENOMEM;
    }
    memory.store(socket + SocketLayout.MAGIC, SocketLayout.MAGIC_VALUE);
    memory.store(socket + SocketLayout.PORT, port);
    memory.store(socket + SocketLayout.LENGTH, 0);
    queue(socket).create();
    all.poison(socket);
    all.append(socket);
    return socket;
  }

  /** Closes {@code socket} and frees what it holds. */
  public void close(int socket) {
    for (int skb = take(socket); skb != 0; skb = take(socket)) {
      packets.free(skb);
    }
    all.remove(socket);
    memory.store(socket + SocketLayout.MAGIC, 0);
    heap.free(socket);
  }

  /** Takes the oldest packet from {@code socket}; 0 when there is none. */
  public int take(int socket) {
    check(socket);
    int skb = queue(socket).takeFirst();
    if (skb != 0) {
      memory.add(socket + SocketLayout.LENGTH, -1);
      packets.check(skb);
    }
    return skb;
  }

  /** Returns how many packets wait in {@code socket}. */
  public int length(int socket) {
    check(socket);
    return memory.load(socket + SocketLayout.LENGTH);
  }

  /** Appends a packet; false when the socket is full. */
  boolean deliver(int socket, int skb) {
    check(socket);
    int length = memory.load(socket + SocketLayout.LENGTH);
    memory.expectRange(NAME, socket, "length", 0, QUEUE_LIMIT, length);
    if (length == QUEUE_LIMIT) {
      return false;
    }
    queue(socket).append(skb);
    memory.store(socket + SocketLayout.LENGTH, length + 1);
    return true;
  }

  /** Returns the socket at {@code port}, or 0. */
  int find(int port) {
    int socket = all.first();
    while (socket != 0) {
      check(socket);
      if (memory.load(socket + SocketLayout.PORT) == port) {
        return socket;
      }
      socket = all.next(socket);
    }
    return 0;
  }

  private void check(int socket) {
    memory.expectMagic(NAME, socket, SocketLayout.MAGIC_VALUE);
  }

  private KernelList queue(int socket) {
    return packets.list(NAME, socket + SocketLayout.QUEUE);
  }
}
