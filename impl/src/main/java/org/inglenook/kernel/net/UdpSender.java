package org.inglenook.kernel.net;

import static org.inglenook.hardware.net.FrameLayout.ETHERNET_HEADER;
import static org.inglenook.hardware.net.FrameLayout.IP_HEADER;
import static org.inglenook.hardware.net.FrameLayout.UDP_HEADER;

import org.inglenook.driver.Memory;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.hardware.net.Endpoint;
import org.inglenook.hardware.net.FrameLayout;

/** Builds a UDP datagram in a packet whose payload is already in place behind the headers. */
final class UdpSender {
  private static final int TTL = 64;

  private final Memory memory;
  private final WireOrder wire;

  UdpSender(Memory memory) {
    this.memory = memory;
    this.wire = new WireOrder(memory);
  }

  /**
   * Writes the headers at {@code frame} for {@code bytes} bytes of payload sent over {@code dev}.
   */
  void writeHeaders(int frame, int bytes, int dev, Endpoint from, Endpoint to) {
    writeEthernet(frame, dev, to);
    writeIp(frame, bytes, from, to);
    int length = UDP_HEADER + bytes;
    wire.store16(frame + FrameLayout.UDP_SOURCE, from.port());
    wire.store16(frame + FrameLayout.UDP_DESTINATION, to.port());
    wire.store16(frame + FrameLayout.UDP_LENGTH, length);
    wire.store16(frame + FrameLayout.UDP_CHECKSUM, 0);
    int before = UdpReceiver.pseudoHeader(wire, frame, length);
    int sum = WireOrder.fold(wire.sum(frame + FrameLayout.UDP_SOURCE, length, before));
    wire.store16(frame + FrameLayout.UDP_CHECKSUM, sum == 0 ? 0xFFFF : sum);
  }

  private void writeEthernet(int frame, int dev, Endpoint to) {
    for (int i = 0; i < 6; i++) {
      wire.store8(frame + FrameLayout.DESTINATION + i, (int) (to.mac() >>> (40 - 8 * i)));
    }
    int low = memory.load32(dev + NetDeviceLayout.ADDRESS_LOW);
    int high = memory.load32(dev + NetDeviceLayout.ADDRESS_HIGH);
    memory.store32(frame + FrameLayout.SOURCE, low); // Both little endian, first byte lowest.
    memory.store16(frame + FrameLayout.SOURCE + Integer.BYTES, high);
    wire.store16(frame + FrameLayout.TYPE, FrameLayout.TYPE_IPV4);
  }

  private void writeIp(int frame, int bytes, Endpoint from, Endpoint to) {
    wire.store16(frame + FrameLayout.IP_VERSION, FrameLayout.VERSION_4_NO_OPTIONS << 8);
    wire.store16(frame + FrameLayout.IP_LENGTH, IP_HEADER + UDP_HEADER + bytes);
    wire.store16(frame + FrameLayout.IP_IDENTIFICATION, 0);
    wire.store16(frame + FrameLayout.IP_FRAGMENT, 0);
    wire.store8(frame + FrameLayout.IP_TTL, TTL);
    wire.store8(frame + FrameLayout.IP_PROTOCOL, FrameLayout.PROTOCOL_UDP);
    wire.store16(frame + FrameLayout.IP_CHECKSUM, 0);
    wire.store32(frame + FrameLayout.IP_SOURCE, from.ip());
    wire.store32(frame + FrameLayout.IP_DESTINATION, to.ip());
    int sum = wire.sum(frame + ETHERNET_HEADER, IP_HEADER, 0);
    wire.store16(frame + FrameLayout.IP_CHECKSUM, WireOrder.fold(sum));
  }
}
