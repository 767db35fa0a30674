package org.inglenook.hardware.net;

import static org.inglenook.hardware.TestMachines.address;

import org.inglenook.hardware.Machine;
import org.inglenook.hardware.MachineConfig;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.hardware.TestMachines;
import org.inglenook.trace.Trace;

/** A machine with a controller, a wire and a peer, and a driver's work done by hand. */
final class NetworkBench {
  static final int LINE = 11;
  static final int DESCRIPTORS = 8;
  static final int RX_RING_PAGE = 0x20;
  static final int TX_RING_PAGE = 0x21;
  static final int TX_BUFFER_PAGE = 0x22;
  static final int RX_BUFFER_PAGE = 0x24;
  static final int RX_BUFFER_PAGES = DESCRIPTORS / 2;
  static final int ALL_CAUSES = 0xFFFF;

  final Machine machine;
  final PhysicalMemory memory;
  final Wire wire;
  final Peer peer;
  final EthernetController controller;

  NetworkBench(MachineConfig machineConfig, PeerConfig peerConfig) {
    machine = TestMachines.booted(machineConfig, Trace.OFF);
    memory = machine.memory();
    wire = new Wire(machine.world(), WireConfig.gigabit());
    controller = new EthernetController(machine, LINE, peerConfig.partner().mac(), wire, 0);
    peer = new Peer(machine.world(), peerConfig, wire, 1);
  }

  static NetworkBench standard() {
    final NetworkBench bench =
        new NetworkBench(MachineConfig.small(), PeerConfig.standard().withEcho(true));
    bench.bringUp();
    return bench;
  }

  /** Sets up both rings, enables both engines and waits for the link. */
  void bringUp() {
    for (int i = 0; i < DESCRIPTORS; i++) {
      memory.store32(rxDescriptor(i) + DescriptorLayout.ADDRESS, rxBuffer(i));
    }
    controller.store(EthernetRegisters.RDBAL, address(RX_RING_PAGE));
    controller.store(EthernetRegisters.RDLEN, DESCRIPTORS * DescriptorLayout.SIZE);
    controller.store(EthernetRegisters.RDT, DESCRIPTORS - 1);
    controller.store(EthernetRegisters.TDBAL, address(TX_RING_PAGE));
    controller.store(EthernetRegisters.TDLEN, DESCRIPTORS * DescriptorLayout.SIZE);
    controller.store(EthernetRegisters.RCTL, EthernetRegisters.RCTL_EN);
    controller.store(EthernetRegisters.TCTL, EthernetRegisters.TCTL_EN);
    controller.store(EthernetRegisters.CTRL, EthernetRegisters.CTRL_SLU);
    run();
    controller.load(EthernetRegisters.ICR);
  }

  /** Runs until nothing is going to happen any more. */
  void run() {
    while (machine.world().events().runNext()) {
      machine.world().events().runDue();
    }
  }

  /**
   * Puts a datagram of the test stream into descriptor {@code index}, but leaves the tail alone.
   */
  void queue(int index, int sequence, int payload) {
    final PeerConfig config = peer.config();
    final byte[] frame =
        Frames.udp(
            config.partner(),
            config.self(),
            sequence,
            StreamPattern.payload(machine.world().seed(), sequence, payload));
    final int buffer = address(TX_BUFFER_PAGE) + (index & 3) * DescriptorLayout.BUFFER;
    put(buffer, frame);
    memory.store32(txDescriptor(index) + DescriptorLayout.ADDRESS, buffer);
    memory.store32(
        txDescriptor(index) + DescriptorLayout.LENGTH,
        frame.length | DescriptorLayout.COMMAND_EOP | DescriptorLayout.COMMAND_RS);
    memory.store32(txDescriptor(index) + DescriptorLayout.STATUS, 0);
  }

  void put(int pa, byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      memory.store8(pa + i, bytes[i]);
    }
  }

  byte[] received(int index) {
    final byte[] frame = new byte[memory.load16(rxDescriptor(index) + DescriptorLayout.LENGTH)];
    for (int i = 0; i < frame.length; i++) {
      frame[i] = (byte) memory.load8(rxBuffer(index) + i);
    }
    return frame;
  }

  int txStatus(int index) {
    return memory.load32(txDescriptor(index) + DescriptorLayout.STATUS);
  }

  int rxStatus(int index) {
    return memory.load32(rxDescriptor(index) + DescriptorLayout.STATUS);
  }

  static int txDescriptor(int index) {
    return address(TX_RING_PAGE) + index * DescriptorLayout.SIZE;
  }

  static int rxDescriptor(int index) {
    return address(RX_RING_PAGE) + index * DescriptorLayout.SIZE;
  }

  static int rxBuffer(int index) {
    return address(RX_BUFFER_PAGE) + index * DescriptorLayout.BUFFER;
  }
}
