package org.inglenook.conformance.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.inglenook.conformance.cli.Home;
import org.junit.jupiter.api.Test;

/** The page says of each attack what the suite does. */
class TamperingPageTest {
  private static final String BEGIN = "<!-- from here on the suite's own table -->\n";

  @Test
  void shouldShowTheTableOfTheSuite() throws IOException {
    Path page = Home.locate().root().resolve("docs/tampering.md");
    Path written = Files.createDirectories(Path.of("target")).resolve("tampering.md");
    String text = Files.readString(page);
    String expected = text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + tables();
    Files.writeString(written, expected);

    assertThat(text).as("copy %s to docs/", written.toAbsolutePath()).isEqualTo(expected);
  }

  private static String tables() {
    return Chapter.all().stream().map(TamperingPageTest::table).collect(Collectors.joining());
  }

  private static String table(Chapter chapter) {
    return "\n## "
        + chapter.title()
        + "\n\n| attack | noticed by | exit code | what it says |\n| --- | --- | --- | --- |\n"
        + chapter.attacks().stream().map(TamperingPageTest::row).collect(Collectors.joining());
  }

  private static String row(Attack attack) {
    return "| %s | `%s` | %d | %s |\n"
        .formatted(
            attack.name(),
            attack.act().label(),
            attack.exitCode(),
            attack.words().stream()
                .map(words -> "`` " + words + " ``")
                .collect(Collectors.joining(", ")));
  }
}
