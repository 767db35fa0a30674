package org.inglenook.scenario;

import org.inglenook.fault.OpportuneStore.Opportunity;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.hardware.net.DescriptorLayout;
import org.inglenook.hardware.net.EthernetController;
import org.inglenook.hardware.net.EthernetRegisters;
import org.inglenook.hardware.net.FrameLayout;

/**
 * Words in the receive ring of a driver, and behind it, that the driver itself has to write. The
 * ring is read as the controller sees it.
 */
abstract class ReceiveOpportunity implements Opportunity {
  private final EthernetController controller;
  private final PhysicalMemory memory;

  ReceiveOpportunity(EthernetController controller, PhysicalMemory memory) {
    this.controller = controller;
    this.memory = memory;
  }

  /** The address in the descriptor that the controller uses next: it becomes {@code target}. */
  static Opportunity address(EthernetController controller, PhysicalMemory memory, int target) {
    return new Address(controller, memory, target);
  }

  /**
   * A word of a received payload, before the driver hands it to the kernel: its halves change
   * places, which no checksum of the Internet notices.
   */
  static Opportunity payload(EthernetController controller, PhysicalMemory memory) {
    return new Payload(controller, memory);
  }

  final int register(int offset) {
    return controller.load(offset);
  }

  final int word(int address) {
    return memory.load32(address);
  }

  /** Returns the address of descriptor {@code index}. */
  final int descriptor(int index) {
    return register(EthernetRegisters.RDBAL) + index * DescriptorLayout.SIZE;
  }

  private static final class Address extends ReceiveOpportunity {
    private final int target;

    Address(EthernetController controller, PhysicalMemory memory, int target) {
      super(controller, memory);
      this.target = target;
    }

    @Override
    public int address() {
      final int head = register(EthernetRegisters.RDH);
      final boolean waits = head != register(EthernetRegisters.RDT);
      return waits ? descriptor(head) + DescriptorLayout.ADDRESS : 0;
    }

    @Override
    public int wrong(int right) {
      return target;
    }

    @Override
    public String toString() {
      return "target=0x%x".formatted(target);
    }
  }

  private static final class Payload extends ReceiveOpportunity {
    Payload(EthernetController controller, PhysicalMemory memory) {
      super(controller, memory);
    }

    @Override
    public int address() {
      final int count = register(EthernetRegisters.RDLEN) / DescriptorLayout.SIZE;
      for (int i = 0; i < count; i++) {
        final int status = word(descriptor(i) + DescriptorLayout.STATUS);
        if ((status & DescriptorLayout.STATUS_DD) != 0) {
          return inFrame(i);
        }
      }
      return 0;
    }

    private int inFrame(int index) {
      final int frame = word(descriptor(index) + DescriptorLayout.ADDRESS);
      final int length =
          word(descriptor(index) + DescriptorLayout.LENGTH) & DescriptorLayout.LENGTH_MASK;
      final int first = (frame + FrameLayout.PAYLOAD + Integer.BYTES) & -Integer.BYTES;
      for (int at = first; at + Integer.BYTES <= frame + length; at += Integer.BYTES) {
        if (wrong(word(at)) != word(at)) {
          return at;
        }
      }
      return 0;
    }

    @Override
    public int wrong(int right) {
      return (right << 16) | (right >>> 16);
    }

    @Override
    public String toString() {
      return "two bytes of a payload change places with the next two";
    }
  }
}
