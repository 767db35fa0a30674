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
 * @param tests a part of the names of the tests that judge; empty: all tests
 * @param limit at most so many mutants of each package
 * @param seed draws them
 * @param mutant the id of the only one; empty: all
 */
record Request(
    Path root,
    Path folder,
    List<String> places,
    Set<Layer> layers,
    String tests,
    int limit,
    long seed,
    String mutant) {
  Request {
    places = List.copyOf(places);
  }
}
