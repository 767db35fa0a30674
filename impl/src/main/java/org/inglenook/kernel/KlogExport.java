package org.inglenook.kernel;

import java.util.Locale;
import org.inglenook.driver.Klog;
import org.inglenook.kernel.core.KernelLog;

/** {@link Klog} on the kernel's log. */
final class KlogExport implements Klog {
  private final KernelLog log;
  private final int handle;

  KlogExport(KernelLog log, int handle) {
    this.log = log;
    this.handle = handle;
  }

  @Override
  public void log(int code, int first, int second) {
    log.add(
        String.format(
            Locale.ROOT, "driver 0x%x: message %d, 0x%x, 0x%x", handle, code, first, second));
  }
}
