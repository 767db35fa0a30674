package org.inglenook.nooks.wrapper;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/**
 * One thing that a wrapper has to do.
 *
 * @param name the method, and what it has to do
 * @param judge tries it in a fresh bed, and throws if the wrapper does not do it
 */
record Probe(String name, Consumer<WrapperBed> judge) {
  /** Returns the probe as a test of the wrappers that are linked. */
  DynamicTest test() {
    return dynamicTest(name, () -> judge.accept(new WrapperBed(WrapperMaker.DERIVED)));
  }

  /** Returns whether it notices what {@code maker} makes. */
  boolean notices(WrapperMaker maker) {
    try {
      judge.accept(new WrapperBed(maker));
      return false;
    } catch (AssertionError | RuntimeException noticed) {
      return true;
    }
  }
}
