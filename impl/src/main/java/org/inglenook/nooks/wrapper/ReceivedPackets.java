package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Memory;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.core.KernelMemory;
import org.inglenook.kernel.net.Backlog;
import org.inglenook.nooks.domain.Journal;
import org.inglenook.nooks.xpc.DeferredRoutine;
import org.inglenook.nooks.xpc.Fault.Kind;

/**
 * The deferred {@code netif_rx}: packets that a driver has received are appended to the backlog of
 * the kernel, many in one crossing. Before that their pages are taken from the driver.
 */
final class ReceivedPackets implements DeferredRoutine {
  /** The method of {@code NetCore} whose deferred calls this is about. */
  static final String METHOD = "netifRx";

  private final Extension extension;
  private final Kernel kernel;
  private final Backlog backlog;

  ReceivedPackets(Extension extension, Journal journal) {
    this.extension = extension;
    kernel = extension.kernel();
    final KernelMemory memory =
        new KernelMemory(
            new JournalMemory(journal, kernel.processor()),
            kernel.panics(),
            kernel.memory().ramBytes());
    backlog = kernel.net().backlogThrough(memory);
  }

  @Override
  public boolean prepare(int domain, int copy) {
    final int skb =
        extension.objects().accept(extension.task(), KernelTypes.id(ObjectType.SK_BUFF), copy);
    if (skb == 0) {
      extension
          .calls()
          .fail(
              domain,
              Kind.BAD_PARAMETER,
              copy,
              "netif_rx of what is no packet of this driver: address=0x%x".formatted(copy));
      return false;
    }
    extension.holdings().revoke(kernel.memory().load(skb + SkBuffLayout.HEAD), 1);
    return true;
  }

  /** The packet is the kernel's in the same step in which it is on the backlog. */
  @Override
  public void run(Journal step, int copy) {
    final int skb = extension.objects().newest(extension.task());
    backlog.add(kernel.memory().load(skb + SkBuffLayout.DEV), skb);
    extension.objects().yieldTo(step, extension.task());
  }

  @Override
  public void done(int domain, int copy) {
    extension.objects().yielded(extension.task());
  }

  /** Stores go to the journal, which addresses the linear map; loads see them there. */
  private static final class JournalMemory implements Memory {
    private final Journal journal;
    private final Memory bytes;

    JournalMemory(Journal journal, Memory bytes) {
      this.journal = journal;
      this.bytes = bytes;
    }

    @Override
    public int load32(int address) {
      return journal.load32(address);
    }

    @Override
    public int load16(int address) {
      return bytes.load16(address);
    }

    @Override
    public int load8(int address) {
      return bytes.load8(address);
    }

    @Override
    public void store32(int address, int value) {
      journal.store32(address, value);
    }

    @Override
    public void store16(int address, int value) {
      throw words(address);
    }

    @Override
    public void store8(int address, int value) {
      throw words(address);
    }

    private static IllegalStateException words(int address) {
      return new IllegalStateException(
          "lists hold words only: address=0x%x, page=0x%x"
              .formatted(address, address >>> PageLayout.PAGE_SHIFT));
    }
  }
}
