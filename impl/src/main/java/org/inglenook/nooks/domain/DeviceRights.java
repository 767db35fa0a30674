package org.inglenook.nooks.domain;

import java.util.Arrays;
import org.inglenook.hardware.Iommu;

/** Keeps an IOMMU in step: the device of a domain reaches what the domain holds for it. */
final class DeviceRights {
  private static final int NO_DEVICE = -1;

  private final Iommu iommu;
  private final MemoryRecords records;
  private final int[] masters;

  DeviceRights(Iommu iommu, MemoryRecords records, int domains) {
    this.iommu = iommu;
    this.records = records;
    masters = new int[domains + 1];
    Arrays.fill(masters, NO_DEVICE);
  }

  void master(int domain, int master) {
    masters[domain] = master;
  }

  /** Makes the rights of all devices on {@code page} follow its holder. */
  void follow(int page) {
    if (!iommu.present() || records.use(page) == Use.REGISTERS) {
      return; // An IOMMU knows of memory only.
    }
    final int holder = records.holder(page);
    for (int d = 1; d < masters.length; d++) {
      if (masters[d] != NO_DEVICE) {
        if (holder == d && records.use(page).reachesDevice()) {
          iommu.allow(masters[d], page);
        } else {
          iommu.deny(masters[d], page);
        }
      }
    }
  }
}
