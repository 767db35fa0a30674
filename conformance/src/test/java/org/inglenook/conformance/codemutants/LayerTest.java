package org.inglenook.conformance.codemutants;

import java.util.Optional;

/** One test of a layer: the smallest part of it that is run on a mutant by itself. */
interface LayerTest {
  /** The layer it belongs to. */
  Layer layer();

  /** Its name, different from those of all others. */
  String name();

  /** A hash of all that decides its outcome but the mutated class. */
  String key();

  /** Whether it is about the code of this package: it is asked before those that only run it. */
  boolean isAbout(String group);

  /**
   * Runs it.
   *
   * @param mutant loads the code under test
   * @return what it complains of, on one line; empty when it passes. Whatever it throws is a
   *     complaint too
   */
  Optional<String> run(ClassLoader mutant) throws Exception;
}
