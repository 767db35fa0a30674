package org.inglenook;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Classes that break one rule of {@link ArchitectureTest} each: the rules must see it. */
final class Offenders {
  private Offenders() {}

  static final class ReadsWallClock {
    long now() {
      return System.nanoTime();
    }
  }

  static final class DrawsElsewhere {
    double draw() {
      return Math.random();
    }
  }

  static final class UsesHashMap {
    Map<String, String> map() {
      return new HashMap<>();
    }
  }

  static final class UsesSetOf {
    Set<String> set() {
      return Set.of("a", "b");
    }
  }

  static final class HasMutableStatic {
    private static int count;

    int next() {
      return ++count;
    }
  }
}
