package org.inglenook.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inglenook.conformance.cli.Home;
import org.junit.jupiter.api.Test;

/** The catalogue against the tests that the build has generated from the same specs. */
class GeneratedTestsTest {
  private static final Pattern METHOD = Pattern.compile("\\bvoid ([A-Z]{3}_[A-Z]\\d+_\\w+)\\(");

  @Test
  void shouldNameExactlyTheTestsThatAreThere() throws IOException {
    Path sources =
        Home.locate().root().resolve("conformance/target/generated-test-sources/conformance/java");
    assumeThat(sources).as("tests are generated when conformance is built").isDirectory();

    Set<String> named =
        ProjectCatalogue.get().entries().stream()
            .map(Entry::javaTest)
            .filter(test -> !test.startsWith("none"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isNotEmpty().isEqualTo(generated(sources));
  }

  private static Set<String> generated(Path sources) throws IOException {
    Set<String> tests = new TreeSet<>();
    try (var files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith("ConformanceTest.java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        Matcher matcher = METHOD.matcher(Files.readString(file));
        while (matcher.find()) {
          tests.add(name + "." + matcher.group(1));
        }
      }
    }
    return tests;
  }
}
