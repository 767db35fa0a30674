package org.inglenook.nooks.wrapper;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import org.inglenook.driver.Heap;
import org.inglenook.driver.Lends;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.ObjectType.Place;
import org.inglenook.driver.Owner;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.driver.SoundDeviceLayout;
import org.inglenook.driver.Withdraws;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.kernel.sound.DmaBufferLayout;

/** Arguments with which a method of any interface may be called: objects that the driver has. */
final class ValidArguments {
  private static final int BLOCK = 64;
  private static final int OTHER_LINE = 13;

  private final WrapperBed bed;
  private final Kernel kernel;

  ValidArguments(WrapperBed bed) {
    this.bed = bed;
    kernel = bed.kernel();
  }

  /** Returns arguments for {@code method} of {@code wrapper}; the driver has what it passes. */
  int[] of(Object wrapper, Method method) {
    bed.holdings().add(ObjectType.PCI_DEVICE, device(), 0);
    final Parameter[] parameters = method.getParameters();
    final int[] arguments = new int[parameters.length];
    int owner = 0;
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(Owner.class)) {
        arguments[i] = object(bed.holdings(), parameters[i], 0);
        final ObjectType type = parameters[i].getAnnotation(ObjectRef.class).value();
        owner = bed.holdings().find(type, arguments[i]);
      }
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].isAnnotationPresent(Owner.class)) {
        arguments[i] = argument(wrapper, method, parameters[i], owner);
      }
    }
    if (method.getName().equals("freeDmabuf")) {
      attach(arguments[0], arguments[1]);
    }
    return arguments;
  }

  /** Makes {@code buffer} the DMA buffer of audio device {@code dev}. */
  void attach(int dev, int buffer) {
    final int ring = block();
    kernel.memory().store(ring + DmaBufferLayout.BUFFER, buffer);
    kernel.memory().store(dev + SoundDeviceLayout.DMABUF, ring);
  }

  private int argument(Object wrapper, Method method, Parameter parameter, int owner) {
    final ObjectRef reference = parameter.getAnnotation(ObjectRef.class);
    if (reference == null) {
      return 1;
    }
    if (reference.lifetime() == Lifetime.ALLOCATED) {
      return kernel.pci().irqLine(device());
    }
    if (wrapper instanceof Heap heap && method.getName().equals("kfree")) {
      return bed.inDriver(() -> heap.kmalloc(BLOCK));
    }
    return object(bed.holdings(), parameter, owner);
  }

  /** Makes an object for {@code parameter} that {@code holder} has. */
  int object(Holdings holder, Parameter parameter, int owner) {
    final ObjectType type = parameter.getAnnotation(ObjectRef.class).value();
    final Lends lends = parameter.getAnnotation(Lends.class);
    if (type.place() != Place.KERNEL) {
      return page(holder) + BLOCK;
    }
    if (lends != null && lends.at() == Lends.ITSELF) {
      return holder.add(type, page(holder), 1);
    }
    final int extra = parameter.isAnnotationPresent(Withdraws.class) ? 1 : owner;
    return object(holder, type == ObjectType.DEVICE ? ObjectType.NET_DEVICE : type, extra);
  }

  /** Makes an object of {@code type}, a real one where wrappers look into it. */
  int object(Holdings holder, ObjectType type, int extra) {
    final int object =
        switch (type) {
          case PCI_DEVICE -> holder == bed.holdings() ? device() : block();
          case NET_DEVICE -> kernel.net().devices().allocate(device(), 0);
          case SOUND_DEVICE -> kernel.sound().devices().allocate(device(), 0);
          case SK_BUFF -> packet(holder);
          case IRQ_ACTION -> holder == bed.holdings() ? kernel.pci().irqLine(device()) : OTHER_LINE;
          default -> block();
        };
    return holder.add(type, object, type == ObjectType.SK_BUFF ? 1 : extra);
  }

  /** Makes an object of {@code type} that no driver has. */
  int bare(ObjectType type) {
    return switch (type) {
      case NET_DEVICE -> kernel.net().devices().allocate(device(), 0);
      case SOUND_DEVICE -> kernel.sound().devices().allocate(device(), 0);
      case SK_BUFF -> kernel.net().packets().allocate(0, BLOCK);
      default -> block();
    };
  }

  /** Makes a page that no driver has. */
  int bare() {
    return kernel.pages().allocate(1, PageMap.DRIVER);
  }

  private int packet(Holdings holder) {
    final int dev = kernel.net().devices().allocate(device(), 0);
    final int skb = kernel.net().packets().allocate(dev, BLOCK);
    holder.grant(pageOf(skb), 1);
    return skb;
  }

  /** Returns the page of packet {@code skb}. */
  int pageOf(int skb) {
    return kernel.memory().load(skb + SkBuffLayout.HEAD);
  }

  private int device() {
    return kernel.pci().devices().get(0);
  }

  private int block() {
    return kernel.heap().allocate(BLOCK);
  }

  /** Returns a page that {@code holder} may write. */
  int page(Holdings holder) {
    final int page = kernel.pages().allocate(1, PageMap.DRIVER);
    holder.grant(page, 1);
    return page;
  }

  /** Returns a page outside of memory. */
  int nowhere() {
    return -PageLayout.PAGE_SIZE;
  }
}
