package org.inglenook.nooks.wrapper;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.core.PciDeviceLayout;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.tracker.ReleaseRoutine;
import org.inglenook.nooks.tracker.TrackedType;
import org.inglenook.nooks.tracker.TrackedTypes;

/**
 * The types of kernel objects that drivers meet, as the tracker has to know them: which are copied,
 * which words of them a driver may modify, and by which routine of the kernel a failed driver's are
 * given back. The number of a type is that of its {@link ObjectType}.
 *
 * <p>An interface and the header of a packet are copied; a driver may set the station address of
 * its interface. Everything else is checked: the kernel looks at its own version only.
 */
public final class KernelTypes {
  private final Kernel kernel;
  private final Lending lending;

  private KernelTypes(Kernel kernel, Lending lending) {
    this.kernel = kernel;
    this.lending = lending;
  }

  /** Returns the registry for {@code kernel}, which lends pages by {@code lending}. */
  public static TrackedTypes of(Kernel kernel, Lending lending) {
    final KernelTypes routines = new KernelTypes(kernel, lending);
    final List<TrackedType> types = new ArrayList<>();
    for (ObjectType type : ObjectType.values()) {
      types.add(including(type, shape(type)).releasedBy(routines.of(type)));
    }
    return new TrackedTypes(types);
  }

  /** Returns the number under which the tracker knows {@code type}. */
  @SuppressWarnings("EnumOrdinal") // The registry is made from the values, in their order.
  public static int id(ObjectType type) {
    return type.ordinal();
  }

  private static TrackedType shape(ObjectType type) {
    return switch (type) {
      case NET_DEVICE ->
          copied(
              type,
              NetDeviceLayout.SIZE,
              word(NetDeviceLayout.ADDRESS_LOW) | word(NetDeviceLayout.ADDRESS_HIGH));
      case SK_BUFF -> copied(type, SkBuffLayout.SIZE, 0);
      case TIMER -> TrackedType.checked(id(type), type.name(), Lifetime.SEMANTIC);
      default -> TrackedType.checked(id(type), type.name(), Lifetime.ALLOCATED);
    };
  }

  private static TrackedType copied(ObjectType type, int bytes, long writable) {
    return TrackedType.copied(
        id(type), type.name(), bytes / Integer.BYTES, writable, Lifetime.ALLOCATED);
  }

  private static long word(int offset) {
    return 1L << (offset / Integer.BYTES);
  }

  private static TrackedType including(ObjectType type, TrackedType tracked) {
    TrackedType including = tracked;
    for (ObjectType other : ObjectType.values()) {
      if (type.includes(other)) {
        including = including.or(id(other));
      }
    }
    return including;
  }

  private ReleaseRoutine of(ObjectType type) {
    return switch (type) {
      case NET_DEVICE, SOUND_DEVICE -> (domain, dev, registered) -> device(type, dev, registered);
      case IRQ_ACTION -> (domain, line, dev) -> kernel.irqs().release(line, dev);
      case TIMER -> (domain, timer, dev) -> kernel.timers().delete(timer);
      case PCI_DEVICE -> (domain, pdev, nothing) -> lending.noDevice(domain, master(pdev));
      case DEVICE_REGISTERS -> this::registers;
      case SK_BUFF -> (domain, skb, pages) -> packet(domain, skb);
      case HEAP_BLOCK, DMA_BUFFER -> this::pages;
      default -> ReleaseRoutine.NOTHING;
    };
  }

  private int master(int pdev) {
    return kernel.memory().load(pdev + PciDeviceLayout.MASTER);
  }

  private void device(ObjectType type, int dev, int registered) {
    if (registered != 0) {
      kernel.devices().withdraw(type, dev);
    }
    kernel.devices().free(type, dev);
  }

  private void registers(int domain, int registers, int pages) {
    lending.takeBack(domain, registers, pages);
    kernel.pci().unmapRegisters(registers);
  }

  private void packet(int domain, int skb) {
    lending.takeBack(domain, kernel.memory().load(skb + SkBuffLayout.HEAD), 1);
    kernel.net().packets().free(skb);
  }

  private void pages(int domain, int first, int pages) {
    lending.takeBack(domain, first, pages);
    kernel.pages().free(first, pages, kernel.pages().use(first >>> PageLayout.PAGE_SHIFT));
  }
}
