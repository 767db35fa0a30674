package org.inglenook.nooks.domain;

import org.inglenook.hardware.PageLayout;
import org.inglenook.trace.Refusal;

/**
 * What the rest of the kernel does with pages of domains: composites of the steps of {@link
 * Memory}, each carried through to its end.
 */
public final class Lending {
  private final Memory memory;
  private final int cpus;

  /** Works on {@code memory} of a machine with {@code cpus} processors. */
  public Lending(Memory memory, int cpus) {
    this.memory = memory;
    this.cpus = cpus;
  }

  /** Makes {@code master} the device of {@code domain}: an IOMMU takes back what is taken back. */
  public void device(int domain, int master) {
    memory.device(domain, master);
  }

  /** Says that {@code master} is no device of {@code domain} any more. */
  public void noDevice(int domain, int master) {
    memory.noDevice(domain, master);
  }

  /** Says what {@code count} pages of the kernel from {@code address} on are for, for good. */
  public void dedicate(int address, int count, Use use) {
    final int first = address >>> PageLayout.PAGE_SHIFT;
    for (int page = first; page < first + count; page++) {
      memory.use(page, use);
    }
  }

  /** Lets {@code domain} write the {@code count} pages from {@code address} on. */
  public void lend(int domain, int address, int count) {
    final int first = address >>> PageLayout.PAGE_SHIFT;
    for (int page = first; page < first + count; page++) {
      require(memory.grant(domain, page), "grant", page);
    }
  }

  /** Makes the pages the kernel's again; when it returns, no processor can write them. */
  public void takeBack(int domain, int address, int count) {
    final int first = address >>> PageLayout.PAGE_SHIFT;
    for (int page = first; page < first + count; page++) {
      require(memory.revoke(domain, page), "revoke", page);
      settle(page);
      require(memory.reclaim(page), "reclaim", page);
    }
  }

  /**
   * Keeps apart what the device of {@code domain} may still reach.
   *
   * @param unloading number of this unloading of the domain's driver, from 1
   */
  public void keep(int domain, int unloading) {
    memory.keep(domain, unloading);
  }

  /** The kernel maps or unmaps a page: the hook at every place where its table changes. */
  public void kernelMapChanged(int page, int entry) {
    if (entry != 0) {
      require(memory.map(page), "map", page);
      synchronise(page);
    } else {
      require(memory.unmap(page), "unmap", page);
      settle(page);
      require(memory.free(page), "free", page);
    }
  }

  /** Returns whether {@code domain} holds the page of {@code address}. */
  public boolean holds(int domain, int address) {
    final int page = address >>> PageLayout.PAGE_SHIFT;
    return page < memory.pages() && memory.holder(page) == domain;
  }

  private void settle(int page) {
    synchronise(page);
    for (int cpu = 0; cpu < cpus; cpu++) {
      if (memory.pending(page, cpu)) {
        require(memory.shootdown(cpu, page), "shootdown", page);
      }
    }
  }

  private void synchronise(int page) {
    for (int d = 1; d <= memory.domains(); d++) {
      memory.synchronise(d, page); // Refused where the copy is right already.
    }
  }

  private static void require(Refusal refusal, String step, int page) {
    if (refusal != Refusal.NONE) {
      throw new IllegalStateException(
          "page cannot change hands: step=%s, page=0x%x, refusal=%s"
              .formatted(step, page, refusal));
    }
  }
}
