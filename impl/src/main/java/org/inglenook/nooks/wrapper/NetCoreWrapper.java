package org.inglenook.nooks.wrapper;

import org.inglenook.driver.NetCore;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.hardware.PageLayout;

/** {@link NetCore} for an isolated driver: packets are lent page by page, receipt is deferred. */
final class NetCoreWrapper implements NetCore {
  private final Extension extension;
  private final NetCore kernel;
  private final int receiveRoutine;

  NetCoreWrapper(Extension extension, NetCore kernel, int receiveRoutine) {
    this.extension = extension;
    this.kernel = kernel;
    this.receiveRoutine = receiveRoutine;
  }

  @Override
  public int allocNetdev(int pdev) {
    enter(ObjectType.PCI_DEVICE, pdev);
    final int dev = kernel.allocNetdev(pdev);
    if (dev != 0) {
      extension.holdings().add(ObjectType.NET_DEVICE, dev, 0);
    }
    return extension.leave(dev);
  }

  @Override
  public void freeNetdev(int dev) {
    enter(ObjectType.NET_DEVICE, dev);
    if (registered(dev)) {
      throw extension.bad("free of a registered interface: address=0x%x".formatted(dev), dev);
    }
    extension.holdings().remove(ObjectType.NET_DEVICE, dev);
    kernel.freeNetdev(dev);
    extension.leave(0);
  }

  @Override
  public void setAddress(int dev, int low, int high) {
    enter(ObjectType.NET_DEVICE, dev);
    kernel.setAddress(dev, low, high);
    extension.leave(0);
  }

  @Override
  public int registerNetdev(int dev) {
    enter(ObjectType.NET_DEVICE, dev);
    if (registered(dev)) {
      throw extension.bad("interface registered twice: address=0x%x".formatted(dev), dev);
    }
    final int result = kernel.registerNetdev(dev);
    extension.holdings().add(ObjectType.NET_DEVICE, dev, result == 0 ? 1 : 0);
    return extension.leave(result);
  }

  @Override
  public void unregisterNetdev(int dev) {
    enter(ObjectType.NET_DEVICE, dev);
    if (!registered(dev)) {
      throw extension.bad("interface is not registered: address=0x%x".formatted(dev), dev);
    }
    extension.holdings().add(ObjectType.NET_DEVICE, dev, 0);
    kernel.unregisterNetdev(dev);
    extension.leave(0);
  }

  @Override
  public int allocSkb(int dev, int bytes) {
    enter(ObjectType.NET_DEVICE, dev);
    final int skb = kernel.allocSkb(dev, bytes);
    if (skb != 0) {
      extension.lend(ObjectType.SK_BUFF, skb, page(skb), 1);
    }
    return extension.leave(skb);
  }

  @Override
  public void freeSkb(int skb) {
    enter(ObjectType.SK_BUFF, skb);
    extension.takeBack(ObjectType.SK_BUFF, skb, page(skb), 1);
    kernel.freeSkb(skb);
    extension.leave(0);
  }

  @Override
  public int skbPut(int skb, int bytes) {
    enter(ObjectType.SK_BUFF, skb);
    final int tail = extension.kernel().memory().load(skb + SkBuffLayout.TAIL);
    final int room = page(skb) + PageLayout.PAGE_SIZE - tail;
    if (bytes < 0 || bytes > room) {
      throw extension.bad(
          "packet too long: address=0x%x, bytes=%d, room=%d".formatted(skb, bytes, room), skb);
    }
    return extension.leave(kernel.skbPut(skb, bytes));
  }

  @Override
  public void netifRx(int dev, int skb) {
    extension.calls().deferKernelCall(extension.task(), extension.domain(), receiveRoutine, skb);
  }

  @Override
  public void netifWakeQueue(int dev) {
    enter(ObjectType.NET_DEVICE, dev);
    kernel.netifWakeQueue(dev);
    extension.leave(0);
  }

  @Override
  public void netifStopQueue(int dev) {
    enter(ObjectType.NET_DEVICE, dev);
    kernel.netifStopQueue(dev);
    extension.leave(0);
  }

  @Override
  public void netifCarrier(int dev, int up) {
    enter(ObjectType.NET_DEVICE, dev);
    kernel.netifCarrier(dev, up);
    extension.leave(0);
  }

  private void enter(ObjectType type, int address) {
    extension.enter();
    extension.require(type, address);
  }

  private boolean registered(int dev) {
    return extension.holdings().get(ObjectType.NET_DEVICE, dev).extra() != 0;
  }

  private int page(int skb) {
    return extension.kernel().memory().load(skb + SkBuffLayout.HEAD);
  }
}
