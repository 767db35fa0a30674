package org.inglenook.kernel.net;

import static org.inglenook.hardware.net.FrameLayout.ETHERNET_HEADER;
import static org.inglenook.hardware.net.FrameLayout.IP_HEADER;
import static org.inglenook.hardware.net.FrameLayout.UDP_HEADER;

import org.inglenook.driver.Memory;
import org.inglenook.hardware.net.FrameLayout;

/** Works on one received frame: Ethernet, IPv4, UDP, socket. Leaves the payload in the packet. */
final class UdpReceiver {
  private final SkBuffs packets;
  private final Sockets sockets;
  private final WireOrder wire;

  UdpReceiver(Memory memory, SkBuffs packets, Sockets sockets) {
    this.packets = packets;
    this.sockets = sockets;
    this.wire = new WireOrder(memory);
  }

  /** Returns the offset of the counter that tells what became of {@code skb}. */
  int receive(int skb) {
    packets.check(skb);
    int frame = packets.data(skb);
    if (packets.length(skb) < FrameLayout.PAYLOAD
        || wire.load16(frame + FrameLayout.TYPE) != FrameLayout.TYPE_IPV4) {
      return NetCountersLayout.NOT_IP;
    }
    if (!isGoodIp(frame, packets.length(skb))) {
      return NetCountersLayout.IP_ERRORS;
    }
    int length = wire.load16(frame + FrameLayout.IP_LENGTH) - IP_HEADER;
    if (wire.load16(frame + FrameLayout.UDP_LENGTH) != length || !isGoodSum(frame, length)) {
      return NetCountersLayout.UDP_ERRORS;
    }
    int socket = sockets.find(wire.load16(frame + FrameLayout.UDP_DESTINATION));
    if (socket == 0) {
      return NetCountersLayout.NO_PORT;
    }
    packets.pull(skb, FrameLayout.PAYLOAD);
    packets.trim(skb, length - UDP_HEADER); // Padding off.
    return sockets.deliver(socket, skb)
        ? NetCountersLayout.DELIVERED
        : NetCountersLayout.SOCKET_DROPPED;
  }

  private boolean isGoodIp(int frame, int length) {
    int total = wire.load16(frame + FrameLayout.IP_LENGTH);
    return wire.load8(frame + FrameLayout.IP_VERSION) == FrameLayout.VERSION_4_NO_OPTIONS
        && wire.load8(frame + FrameLayout.IP_PROTOCOL) == FrameLayout.PROTOCOL_UDP
        && total >= IP_HEADER + UDP_HEADER
        && total <= length - ETHERNET_HEADER
        && WireOrder.fold(wire.sum(frame + ETHERNET_HEADER, IP_HEADER, 0)) == 0;
  }

  /** A checksum of zero means that the sender made none. */
  private boolean isGoodSum(int frame, int length) {
    int udp = frame + FrameLayout.UDP_SOURCE;
    return wire.load16(frame + FrameLayout.UDP_CHECKSUM) == 0
        || WireOrder.fold(wire.sum(udp, length, pseudoHeader(wire, frame, length))) == 0;
  }

  /** Sum of the fields of the IPv4 header that the UDP checksum covers. */
  static int pseudoHeader(WireOrder wire, int frame, int length) {
    return wire.sum(
        frame + FrameLayout.IP_SOURCE, 2 * Integer.BYTES, FrameLayout.PROTOCOL_UDP + length);
  }
}
