package org.inglenook.fault;

/** How far a fault is. */
public enum Phase {
  /** It waits for its trigger. */
  ARMED,
  /** Its trigger has come: it has its effect whenever there is an occasion. */
  ACTIVE,
  /** It has had its only effect. */
  SPENT,
  /** It went with the image of the driver that it was in. */
  GONE,
  /** There is no place for it in this driver: it was given up. */
  NO_PLACE
}
