package org.inglenook.kernel;

import org.inglenook.driver.NetCore;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.kernel.net.NetworkStack;

/** {@link NetCore} on the network stack. */
final class NetCoreExport implements NetCore {
  private final NetworkStack net;
  private final int handle;

  NetCoreExport(NetworkStack net, int handle) {
    this.net = net;
    this.handle = handle;
  }

  @Override
  public int allocNetdev(int pdev) {
    return net.devices().allocate(pdev, handle);
  }

  @Override
  public void freeNetdev(int dev) {
    net.devices().free(dev);
  }

  @Override
  public int registerNetdev(int dev) {
    return net.devices().register(dev);
  }

  @Override
  public void unregisterNetdev(int dev) {
    net.devices().unregister(dev);
  }

  @Override
  public int allocSkb(int dev, int bytes) {
    return net.packets().allocate(dev, bytes);
  }

  @Override
  public void freeSkb(int skb) {
    net.packets().free(skb);
  }

  @Override
  public int skbPut(int skb, int bytes) {
    return net.packets().put(skb, bytes);
  }

  @Override
  public void netifRx(int dev, int skb) {
    net.netifRx(dev, skb);
  }

  @Override
  public void netifWakeQueue(int dev) {
    net.devices().clearFlags(dev, NetDeviceLayout.QUEUE_STOPPED);
  }

  @Override
  public void netifStopQueue(int dev) {
    net.devices().setFlags(dev, NetDeviceLayout.QUEUE_STOPPED);
  }

  @Override
  public void netifCarrier(int dev, int up) {
    if (up != 0) {
      net.devices().setFlags(dev, NetDeviceLayout.CARRIER);
    } else {
      net.devices().clearFlags(dev, NetDeviceLayout.CARRIER);
    }
  }
}
