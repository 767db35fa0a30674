package org.inglenook.conformance.codemutants;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inglenook.conformance.cli.Home;
import org.junit.jupiter.api.Test;

class CodeWorldTest {
  /** Where classes are at home with each other, two loaders cannot share a package. */
  @Test
  void shouldLoadPackagesOfTheImplementationAgainAsAWholeOrNotAtAll() {
    CodeWorld world = new CodeWorld(Home.locate().root());

    Set<String> packages =
        world.implementation().stream().map(CodeWorldTest::group).collect(toSet());
    Map<String, Set<Boolean>> again =
        world.classes().names().stream()
            .filter(name -> packages.contains(group(name)))
            .collect(
                groupingBy(
                    CodeWorldTest::group, TreeMap::new, mapping(world::isLoadedAgain, toSet())));

    assertThat(again).isNotEmpty().allSatisfy((group, how) -> assertThat(how).hasSize(1));
  }

  private static String group(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
