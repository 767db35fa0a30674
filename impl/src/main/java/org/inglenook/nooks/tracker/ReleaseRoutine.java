package org.inglenook.nooks.tracker;

/** The kernel's own way to give back an object that a failed driver has left behind. */
@FunctionalInterface
public interface ReleaseRoutine {
  /** For objects that leave nothing to be done but to forget them. */
  ReleaseRoutine NOTHING = (domain, object, extra) -> {};

  /**
   * Gives the object back. The tracker has forgotten it already.
   *
   * @param domain the protection domain of the driver that owned it
   * @param object its kernel address
   * @param extra what was noted of it when it was allocated
   */
  void release(int domain, int object, int extra);
}
