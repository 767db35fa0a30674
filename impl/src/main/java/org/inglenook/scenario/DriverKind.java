package org.inglenook.scenario;

import org.inglenook.driver.e1000.E1000;

/** The drivers there are. */
public enum DriverKind {
  /** Intel Pro/1000 Ethernet. */
  E1000(E1000.class);

  private final Class<?> type;

  DriverKind(Class<?> type) {
    this.type = type;
  }

  /** Returns the class that is loaded. */
  public Class<?> type() {
    return type;
  }
}
