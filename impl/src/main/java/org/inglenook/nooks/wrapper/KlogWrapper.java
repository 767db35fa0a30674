package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Klog;

/** {@link Klog} for an isolated driver. */
final class KlogWrapper implements Klog {
  private final Extension extension;
  private final Klog kernel;

  KlogWrapper(Extension extension, Klog kernel) {
    this.extension = extension;
    this.kernel = kernel;
  }

  @Override
  public void log(int code, int first, int second) {
    extension.enter();
    kernel.log(code, first, second);
    extension.leave(0);
  }
}
