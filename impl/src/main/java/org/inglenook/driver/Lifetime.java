package org.inglenook.driver;

/**
 * How long an object that crosses the boundary stays valid for the driver.
 *
 * <p>Source: the three lifetime rules of the Nooks object tracker (SOSP 2003, section 4.4).
 */
public enum Lifetime {
  /** Valid until the call in which it was passed returns (rule 1). */
  CALL,
  /** Valid from an explicit allocation to an explicit release by the driver (rule 2, begin). */
  ALLOCATED,
  /** Released by this call; invalid afterwards (rule 2, end). */
  RELEASED,
  /** Valid as long as the object's own semantics say, such as a timer until it fires (rule 3). */
  SEMANTIC
}
