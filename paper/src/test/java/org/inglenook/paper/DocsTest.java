package org.inglenook.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.conformance.cli.Home;
import org.inglenook.conformance.cli.Subcommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the pages for readers promise is there. */
class DocsTest {
  private final Home home = Home.locate();

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "spec/README.md"})
  void shouldNameOnlyPathsThatExist(String page) {
    List<String> paths = docs(page).paths();

    assertThat(paths).isNotEmpty();
    assertThat(paths)
        .allSatisfy(path -> assertThat(home.root().resolve(path)).as(page + ": " + path).exists());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "CONTRIBUTING.md", "spec/README.md", "docs/test-your-own.md"})
  void shouldNameOnlyCommandsThatTheCommandLineTakes(String page) {
    List<String> commands = docs(page).commands("./inglenook");

    assertThat(commands).isNotEmpty();
    assertThat(commands)
        .allSatisfy(command -> assertThatNoException().isThrownBy(() -> parse(command)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"./inglenook chekc Xpc", "./inglenook check --sise full"})
  void shouldRefuseACommandThatDoesNotExist(String command) {
    assertThatThrownBy(() -> parse(command)).isInstanceOf(ParameterException.class);
  }

  @Test
  void shouldNameOnlyModelsAndIdsThatExist() {
    Catalogue catalogue = ProjectCatalogue.get();
    List<String> models = catalogue.models().stream().map(ModelUse::name).toList();

    for (String page : List.of("README.md", "spec/README.md")) {
      List<String> named = docs(page).all(Pattern.compile("\\bMC(Kernel|Memory|Xpc)\\w+"));
      List<String> ids = docs(page).all(Pattern.compile("\\b(KIN|MEM|XPC)-[SL]\\d+\\b"));

      assertThat(models).as(page).containsAll(named);
      assertThat(ids).as(page).isNotEmpty();
      assertThat(catalogue.ids()).as(page).containsAll(ids);
    }
  }

  @Test
  void shouldNameOnlyTestClassesAndModulesThatExist() throws IOException {
    List<String> commands = docs("CONTRIBUTING.md").commands("mvn");

    for (String command : commands) {
      for (String word : command.split(" ", -1)) {
        if (word.startsWith("-Dtest=")) {
          assertThat(testClasses()).contains(word.substring("-Dtest=".length()));
        } else if (Files.isRegularFile(home.root().resolve(word).resolve("pom.xml"))) {
          assertThat(Files.readString(home.root().resolve("pom.xml")))
              .contains("<module>" + word + "</module>");
        }
      }
    }
    assertThat(commands).isNotEmpty();
  }

  @Test
  void shouldListEverySpecInItsReadingOrder() {
    String text = docs("spec/README.md").text();

    assertThat(home.specNames())
        .allSatisfy(spec -> assertThat(text).containsPattern("\\| \\d+ \\| `" + spec + "` \\|"));
  }

  @Test
  void shouldRunTheTwoCommandsOfTheReadmeOnAFreshMachine() {
    String script = new Docs(home.root().resolve(".ci/run")).text();
    Docs readme = docs("README.md");

    assertThat(readme.commands("mvn")).contains("mvn verify");
    assertThat(readme.text()).contains("./inglenook check     # the main job");
    assertThat(script).containsSubsequence("job mvn -B verify\n", "job ./inglenook check\n");
  }

  @Test
  void shouldCiteTheVersionThatIsBuilt() throws IOException {
    String version = Citation.read(home.root().resolve("CITATION.cff")).version();

    assertThat(Files.readString(home.root().resolve("pom.xml")))
        .contains("<artifactId>inglenook</artifactId>\n  <version>%s</version>".formatted(version));
  }

  private Docs docs(String page) {
    return new Docs(home.root().resolve(page));
  }

  /** Parses a command as the command line does, without running it. */
  private static void parse(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" +", -1)));
    words.remove(0);
    CommandLine line = new CommandLine(CommandSpec.create().name("inglenook"));
    ServiceLoader.load(Subcommand.class).forEach(line::addSubcommand);
    line.parseArgs(words.toArray(String[]::new));
  }

  /** Tests that are written, and those that are generated: a class for each spec. */
  private List<String> testClasses() throws IOException {
    List<String> names = new ArrayList<>();
    home.specNames().forEach(spec -> names.add(spec + "ConformanceTest"));
    for (String module : List.of("model-checking", "impl", "conformance", "paper")) {
      Path tests = home.root().resolve(module).resolve("src/test/java");
      try (Stream<Path> files = Files.walk(tests)) {
        files.forEach(file -> names.add(file.getFileName().toString().replace(".java", "")));
      }
    }
    return names;
  }
}
