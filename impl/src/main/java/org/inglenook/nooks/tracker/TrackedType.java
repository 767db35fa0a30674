package org.inglenook.nooks.tracker;

import org.inglenook.driver.Lifetime;

/**
 * A type of kernel objects.
 *
 * @param id its number, from 0; less than 64
 * @param name for reports
 * @param words its size, 32-bit words; 0 where nothing is copied
 * @param writable the words that a driver may modify, a bit each: word 0 is bit 0
 * @param rule how drivers get at it
 * @param lifetime how long a driver may know it; see {@code LifetimeOf} in {@code
 *     ObjectTracker.tla}
 * @param includes the types that will do where this one is asked for, a bit for each id
 * @param routine what gives a forgotten object back
 */
public record TrackedType(
    int id,
    String name,
    int words,
    long writable,
    CopyRule rule,
    Lifetime lifetime,
    long includes,
    ReleaseRoutine routine) {
  /** Checks the ranges. */
  public TrackedType {
    if (id < 0 || id >= Long.SIZE || words < 0 || words > Long.SIZE) {
      throw new IllegalArgumentException(
          "no such type: name=" + name + ", id=" + id + ", words=" + words);
    }
    if (lifetime == Lifetime.RELEASED) {
      throw new IllegalArgumentException("end of a lifetime is none: name=" + name);
    }
  }

  /** A type whose objects are copied in and out, {@code writable} words of them. */
  public static TrackedType copied(int id, String name, int words, long writable, Lifetime life) {
    return new TrackedType(
        id, name, words, writable, CopyRule.VALUE_RESULT, life, 1L << id, ReleaseRoutine.NOTHING);
  }

  /** A type whose objects are checked and not copied. */
  public static TrackedType checked(int id, String name, Lifetime lifetime) {
    return new TrackedType(
        id, name, 0, 0, CopyRule.CHECKED, lifetime, 1L << id, ReleaseRoutine.NOTHING);
  }

  /** This type with a routine that gives its objects back. */
  public TrackedType releasedBy(ReleaseRoutine release) {
    return new TrackedType(id, name, words, writable, rule, lifetime, includes, release);
  }

  /** This type, for which an object of type {@code other} will do as well. */
  public TrackedType or(int other) {
    return new TrackedType(
        id, name, words, writable, rule, lifetime, includes | 1L << other, routine);
  }

  /** Returns whether an object of type {@code other} will do where this type is asked for. */
  boolean takes(int other) {
    return (includes >>> other & 1) != 0;
  }

  boolean isWritable(int word) {
    return (writable >>> word & 1) != 0;
  }
}
