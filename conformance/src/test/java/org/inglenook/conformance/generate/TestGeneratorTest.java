package org.inglenook.conformance.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestGeneratorTest {
  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    ToySpec.copyTo(folder);
  }

  @Test
  void shouldWriteATestForEachSafetyProperty() throws IOException {
    assertThat(generate())
        .contains("class DoorConformanceTest")
        .contains("/** TOY-S1 Room (Door, line ")
        .contains("void TOY_S1_EnoughRoom(")
        .contains("walks.holds(\"DoorConformanceTest#TOY_S1_EnoughRoom\", \"EnoughRoom\", seed)")
        .contains("walks.holdsStep(\"DoorConformanceTest#TOY_S2_PassesOpenDoor\"")
        .contains("void refusesWhatTheSpecDoesNotAllow(")
        .doesNotContain("TOY_L1");
  }

  @Test
  void shouldListWhatIsNoTest() throws IOException {
    generate();

    assertThat(folder.resolve("resources/not-generated.txt"))
        .content()
        .isEqualTo("TOY-L1 OpensAgain: liveness (INFINITELY_OFTEN): judged by TLC on the model\n");
  }

  @Test
  void shouldWriteATestForAnInvariantAsSoonAsItIsInTheSpec() throws IOException {
    Path spec = folder.resolve("spec/Door.tla");
    String added = "\\* TOY-S3 Calm. No alarm.\nCalm == alarms = 0\n\n\\* TOY-L1 Opens.";
    Files.writeString(spec, Files.readString(spec).replace("\\* TOY-L1 Opens.", added));

    assertThat(generate()).contains("void TOY_S3_Calm(");
  }

  private String generate() throws IOException {
    Portfolio portfolio = Portfolio.read(folder.resolve("models"), folder.resolve("spec"));
    new TestGenerator(portfolio, folder.resolve("java"), folder.resolve("resources")).generate();
    return Files.readString(
        folder.resolve("java/org/inglenook/conformance/generated/DoorConformanceTest.java"));
  }
}
