package org.inglenook.nooks.domain;

import org.inglenook.hardware.Iommu;
import org.inglenook.hardware.PhysicalMemory;

/** Keeps an IOMMU in step: the devices of a domain reach what the domain holds for them. */
final class DeviceRights {
  private final Iommu iommu;
  private final PhysicalMemory memory;
  private final MemoryLayout layout;
  private final MemoryRecords records;
  private final int domains;

  DeviceRights(
      Iommu iommu, PhysicalMemory memory, MemoryLayout layout, MemoryRecords records, int domains) {
    this.iommu = iommu;
    this.memory = memory;
    this.layout = layout;
    this.records = records;
    this.domains = domains;
  }

  /** Makes {@code master} a device of {@code domain}, and of no other. */
  void add(int domain, int master) {
    if (master < 0 || master >= Integer.SIZE) {
      throw new IllegalArgumentException("no such bus master: master=" + master);
    }
    for (int d = 1; d <= domains; d++) {
      set(d, d == domain ? masters(d) | 1 << master : masters(d) & ~(1 << master));
    }
  }

  /** Takes {@code master} from {@code domain}, with its rights on what the domain holds. */
  void remove(int domain, int master, int pages) {
    set(domain, masters(domain) & ~(1 << master));
    for (int page = 0; page < pages && iommu.present(); page++) {
      if (records.holder(page) == domain && records.use(page) != Use.REGISTERS) {
        iommu.deny(master, page);
      }
    }
  }

  /** Makes the rights of all devices on {@code page} follow its holder. */
  void follow(int page) {
    if (!iommu.present() || records.use(page) == Use.REGISTERS) {
      return; // An IOMMU knows of memory only.
    }
    for (int d = 1; d <= domains; d++) {
      final boolean reaches = records.holder(page) == d && records.use(page).reachesDevice();
      for (int left = masters(d); left != 0; left &= left - 1) {
        follow(Integer.numberOfTrailingZeros(left), page, reaches);
      }
    }
  }

  private void follow(int master, int page, boolean reaches) {
    if (reaches) {
      iommu.allow(master, page);
    } else {
      iommu.deny(master, page);
    }
  }

  private int masters(int domain) {
    return memory.load32(layout.masters(domain));
  }

  private void set(int domain, int masters) {
    memory.store32(layout.masters(domain), masters);
  }
}
