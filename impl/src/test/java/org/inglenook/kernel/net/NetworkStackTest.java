package org.inglenook.kernel.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.inglenook.driver.Errno;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.net.Endpoint;
import org.inglenook.hardware.net.FrameLayout;
import org.inglenook.hardware.net.Frames;
import org.inglenook.hardware.net.PeerConfig;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.KernelConfig;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

/** What the stack does with frames, good and bad. */
class NetworkStackTest {
  private static final byte[] PAYLOAD = {1, 2, 3, 4, 5, 6, 7};

  private final PeerConfig hosts = PeerConfig.standard();
  private final Machine machine =
      new Machine(
          new World(2), new MachineConfig(128, 1, false, false, MachineConfig.small().cost()));
  private final Kernel kernel = new Kernel(machine, KernelConfig.standard(), new WovenCache());
  private final NetworkStack net = kernel.net();
  private final int dev = net.devices().allocate(0, 0);
  private final int socket = net.sockets().open(hosts.partner().port());
  private final int buffer = kernel.pages().allocate(1, PageMap.USER);

  private byte[] frame() {
    return Frames.udp(hosts.self(), hosts.partner(), 77, PAYLOAD);
  }

  private int receive(byte[] frame) {
    int skb = net.packets().allocate(dev, frame.length);
    int data = net.packets().put(skb, frame.length);
    for (int i = 0; i < frame.length; i++) {
      kernel.processor().store8(data + i, frame[i]);
    }
    net.netifRx(dev, skb);
    return skb;
  }

  private void receiveAndWork(byte[] frame) {
    receive(frame);
    net.receiveBacklog();
  }

  @Test
  void shouldDeliverThePayloadWithoutPadding() {
    receiveAndWork(frame());

    int bytes = net.receive(socket, buffer, 4096);

    assertThat(bytes).isEqualTo(PAYLOAD.length);
    for (int i = 0; i < PAYLOAD.length; i++) {
      assertThat(kernel.processor().load8(buffer + i)).isEqualTo(PAYLOAD[i]);
    }
    assertThat(net.receive(socket, buffer, 4096)).isEqualTo(Errno.EAGAIN);
  }

  @Test
  void shouldCountAndFreeWhatItCannotDeliver() {
    int freeFrames = kernel.pages().freeFrames();
    byte[] badUdp = frame();
    badUdp[FrameLayout.PAYLOAD] ^= 1;
    byte[] badIp = frame();
    badIp[FrameLayout.IP_TTL] ^= 1;
    byte[] noIp = frame();
    noIp[FrameLayout.TYPE] = 9;
    byte[] otherPort =
        Frames.udp(
            hosts.self(), new Endpoint(hosts.partner().mac(), hosts.partner().ip(), 9), 1, PAYLOAD);

    receiveAndWork(badUdp);
    receiveAndWork(badIp);
    receiveAndWork(noIp);
    receiveAndWork(otherPort);

    assertThat(net.counter(NetCountersLayout.UDP_ERRORS)).isEqualTo(1);
    assertThat(net.counter(NetCountersLayout.IP_ERRORS)).isEqualTo(1);
    assertThat(net.counter(NetCountersLayout.NOT_IP)).isEqualTo(1);
    assertThat(net.counter(NetCountersLayout.NO_PORT)).isEqualTo(1);
    assertThat(net.counter(NetCountersLayout.DELIVERED)).isZero();
    assertThat(kernel.pages().freeFrames()).isEqualTo(freeFrames);
  }

  @Test
  void shouldDropWhatAFullSocketCannotHold() {
    for (int i = 0; i < Sockets.QUEUE_LIMIT + 3; i++) {
      receiveAndWork(frame());
    }

    assertThat(net.sockets().length(socket)).isEqualTo(Sockets.QUEUE_LIMIT);
    assertThat(net.counter(NetCountersLayout.SOCKET_DROPPED)).isEqualTo(3);
    net.sockets().close(socket);
    assertThat(net.sockets().open(hosts.partner().port())).isPositive();
  }

  @Test
  void shouldPanicWhenAPacketsLengthWasOverwritten() {
    int skb = receive(frame());
    kernel.memory().store(skb + SkBuffLayout.LENGTH, 5000);

    KernelPanic panic = catchThrowableOfType(KernelPanic.class, net::receiveBacklog);

    assertThat(panic.structure()).isEqualTo("sk_buff");
    assertThat(panic.address()).isEqualTo(skb);
    assertThat(panic.field()).isEqualTo("length");
    assertThat(panic.found()).isEqualTo(5000);
  }

  @Test
  void shouldRefuseToSendWithoutAnInterface() {
    assertThat(net.send(hosts.partner(), hosts.self(), buffer, 10)).isEqualTo(Errno.ENODEV);
  }

  @Test
  void shouldRefuseASecondSocketAtOnePort() {
    assertThat(net.sockets().open(hosts.partner().port())).isEqualTo(Errno.EBUSY);
  }
}
