package org.inglenook.scenario;

import org.inglenook.driver.Driver;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.sb.Sb;

/** The drivers there are. */
public enum DriverKind {
  /** Intel Pro/1000 Ethernet. */
  E1000(E1000.class),
  /** Sound Blaster 16. */
  SB(Sb.class);

  private final Class<? extends Driver> type;

  DriverKind(Class<? extends Driver> type) {
    this.type = type;
  }

  /** Returns the class that is loaded. */
  public Class<? extends Driver> type() {
    return type;
  }
}
