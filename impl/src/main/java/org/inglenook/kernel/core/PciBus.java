package org.inglenook.kernel.core;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.hardware.DeviceSlot;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.PageLayout;

/** The devices found at boot, one {@code pci_dev} each. */
public final class PciBus {
  private static final String NAME = "pci_dev";

  private final KernelMemory memory;
  private final KernelHeap heap;
  private final KernelMap map;
  private final Machine machine;
  private final List<Integer> devices = new ArrayList<>();

  /** Creates a bus on which nothing was found yet. */
  public PciBus(KernelMemory memory, KernelHeap heap, KernelMap map, Machine machine) {
    this.memory = memory;
    this.heap = heap;
    this.map = map;
    this.machine = machine;
  }

  /** Finds what is plugged in; called once, at boot. */
  public void scan() {
    for (DeviceSlot slot : machine.devices().slots()) {
      int pdev = heap.allocate(PciDeviceLayout.SIZE);
      memory.clear(pdev, PciDeviceLayout.SIZE);
      memory.store(pdev + PciDeviceLayout.MAGIC, PciDeviceLayout.MAGIC_VALUE);
      memory.store(pdev + PciDeviceLayout.VENDOR, slot.vendor());
      memory.store(pdev + PciDeviceLayout.MODEL, slot.device());
      memory.store(pdev + PciDeviceLayout.FRAME, slot.firstFrame());
      memory.store(pdev + PciDeviceLayout.FRAMES, slot.frames());
      memory.store(pdev + PciDeviceLayout.IRQ, slot.line());
      memory.store(pdev + PciDeviceLayout.MASTER, slot.master());
      devices.add(pdev);
    }
  }

  /** Returns the addresses of all devices, in the order of their slots. */
  public List<Integer> devices() {
    return List.copyOf(devices);
  }

  /** Returns the first device with these numbers, or 0. */
  public int find(int vendor, int model) {
    for (int pdev : devices) {
      check(pdev);
      if (memory.load(pdev + PciDeviceLayout.VENDOR) == vendor
          && memory.load(pdev + PciDeviceLayout.MODEL) == model) {
        return pdev;
      }
    }
    return 0;
  }

  /** Returns the interrupt line of {@code pdev}. */
  public int irqLine(int pdev) {
    check(pdev);
    return memory.load(pdev + PciDeviceLayout.IRQ);
  }

  /** Maps the registers of {@code pdev}; returns their virtual address. */
  public int mapRegisters(int pdev) {
    check(pdev);
    int frame = memory.load(pdev + PciDeviceLayout.FRAME);
    map.mapDevice(frame, memory.load(pdev + PciDeviceLayout.FRAMES));
    return frame << PageLayout.PAGE_SHIFT;
  }

  /** Unmaps the registers at {@code registers}, if they are those of a device. */
  public void unmapRegisters(int registers) {
    for (int pdev : devices) {
      check(pdev);
      int frame = memory.load(pdev + PciDeviceLayout.FRAME);
      if (frame << PageLayout.PAGE_SHIFT == registers) {
        map.unmap(frame, memory.load(pdev + PciDeviceLayout.FRAMES));
      }
    }
  }

  /** Lets {@code pdev} access memory. */
  public void enableBusMaster(int pdev) {
    check(pdev);
    memory.store(pdev + PciDeviceLayout.FLAGS, PciDeviceLayout.BUS_MASTER);
  }

  /** Opens the page of {@code address} to {@code pdev}; returns the bus address. */
  public int mapDma(int pdev, int address) {
    check(pdev);
    if (isTranslated(address)) {
      machine
          .iommu()
          .allow(memory.load(pdev + PciDeviceLayout.MASTER), address >>> PageLayout.PAGE_SHIFT);
    }
    return address;
  }

  /** Closes the page of {@code busAddress} to {@code pdev}. */
  public void unmapDma(int pdev, int busAddress) {
    check(pdev);
    if (isTranslated(busAddress)) {
      machine
          .iommu()
          .deny(memory.load(pdev + PciDeviceLayout.MASTER), busAddress >>> PageLayout.PAGE_SHIFT);
    }
  }

  /** An IOMMU has no entry for what is no memory: a device reaches nothing there in any case. */
  private boolean isTranslated(int address) {
    return machine.iommu().present()
        && address >>> PageLayout.PAGE_SHIFT < machine.memory().frames();
  }

  private void check(int pdev) {
    memory.expectMagic(NAME, pdev, PciDeviceLayout.MAGIC_VALUE);
  }
}
