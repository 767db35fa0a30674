package org.inglenook.conformance.codemutants;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What is to be judged by what.
 *
 * @param root the project's folder
 * @param folder where results are kept
 * @param places packages or classes of the isolation
 * @param layers that judge
 * @param tests a part of the names of the tests that judge, or several; empty: all tests
 * @param limit at most so many mutants of each package
 * @param seed draws them
 * @param mutants the ids of the only ones; empty: all
 * @param scoreOnly whether a mutant is left at the first layer that catches it
 */
record Request(
    Path root,
    Path folder,
    List<String> places,
    Set<Layer> layers,
    List<String> tests,
    int limit,
    long seed,
    List<String> mutants,
    boolean scoreOnly) {
  Request {
    places = List.copyOf(places);
    tests = List.copyOf(tests);
    mutants = List.copyOf(mutants);
  }

  /** Whether a test of this name judges. */
  boolean asks(String test) {
    return tests.isEmpty() || tests.stream().anyMatch(test::contains);
  }

  /** What the files of results are called: those of scores are kept apart from whole rows. */
  String files() {
    return scoreOnly ? "score" : "code";
  }
}
