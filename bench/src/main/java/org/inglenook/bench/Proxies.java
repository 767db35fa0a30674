package org.inglenook.bench;

import java.lang.reflect.Proxy;
import org.inglenook.nooks.xpc.DriverEntry;

/** Wrappers made by reflection: a handler stands before each driver and passes every call on. */
final class Proxies {
  private Proxies() {}

  /** Returns a proxy for each of {@code drivers}. */
  static DriverEntry[] of(DriverEntry... drivers) {
    final DriverEntry[] proxies = new DriverEntry[drivers.length];
    for (int i = 0; i < drivers.length; i++) {
      final DriverEntry driver = drivers[i];
      proxies[i] =
          (DriverEntry)
              Proxy.newProxyInstance(
                  Proxies.class.getClassLoader(),
                  new Class<?>[] {DriverEntry.class},
                  (proxy, method, arguments) -> method.invoke(driver, arguments));
    }
    return proxies;
  }
}
