package org.inglenook.driver.load;

import org.inglenook.driver.EntryPoints;

/** Entry points of the small drivers that the tests of the load pass load. */
@EntryPoints
public interface Probe {
  /** Does what the driver is for. */
  int run(int argument);
}
