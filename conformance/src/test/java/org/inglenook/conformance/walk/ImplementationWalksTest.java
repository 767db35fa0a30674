package org.inglenook.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.BadInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImplementationWalksTest {
  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(ModelWalks.RERUN_PROPERTY);
  }

  @Test
  void shouldAcceptCodeThatConforms() throws IOException {
    try (ImplementationWalks walks = open()) {
      for (long seed = 0; seed < 20; seed++) {
        long fixed = seed;
        assertThatCode(() -> walks.conforms("T#c", fixed)).doesNotThrowAnyException();
        assertThatCode(() -> walks.refuses("T#r", fixed)).doesNotThrowAnyException();
        assertThatCode(() -> walks.holds("T#h", "EnoughRoom", fixed)).doesNotThrowAnyException();
        assertThatCode(() -> walks.holdsStep("T#s", "PassesOpenDoor", fixed))
            .doesNotThrowAnyException();
      }

      assertThat(walks.outcome()).hasSize(4).allMatch(line -> line.contains("saw 5 of 5 actions"));
    }
  }

  @Test
  void shouldNameShortestStepsAndTheCommandThatTakesThemAgain() throws IOException {
    Path spec = folder.resolve("spec/Door.tla");
    ToySpec.copyTo(folder);
    Files.writeString(
        spec, Files.readString(spec).replace("\\* TOY-L1", "Shut == ~open\n\n\\* TOY-L1"));

    try (ImplementationWalks walks =
        ImplementationWalks.open("Door", folder.resolve("models"), folder.resolve("spec"))) {
      assertThatThrownBy(() -> walks.holds("DoorConformanceTest#Shut", "Shut", 7))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("Door on MCDoorReplay: Shut does not hold afterwards")
          .hasMessageContaining("  step 1: ")
          .hasMessageNotContaining("  step 2: ")
          .hasMessageContaining("-Dtest=DoorConformanceTest#Shut -Dinglenook.walk=MCDoorReplay:");
    }
  }

  @Test
  void shouldTakeTheWalkThatAPropertyNames() throws IOException {
    System.setProperty(ModelWalks.RERUN_PROPERTY, "MCDoorReplay:0,1");
    try (ImplementationWalks walks = open()) {
      assertThatThrownBy(() -> walks.holds("T#t", "TypeNowhere", 0))
          .hasMessageContaining("no operator TypeNowhere");
    }
  }

  @Test
  void shouldSayWhatIsWrongWithTheWalkThatAPropertyNames() throws IOException {
    try (ImplementationWalks walks = open()) {
      System.setProperty(ModelWalks.RERUN_PROPERTY, "MCDoor:0,1");
      assertThatThrownBy(() -> walks.conforms("T#t", 0))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("no replay model of Door is called 'MCDoor'")
          .hasMessageContaining("MCDoorReplay");

      System.setProperty(ModelWalks.RERUN_PROPERTY, "MCDoorReplay:0,one");
      assertThatThrownBy(() -> walks.conforms("T#t", 0))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("that is no walk");
    }
  }

  @Test
  void shouldSayThatNothingImplementsASpec() throws IOException {
    ToySpec.copyTo(folder);

    assertThatThrownBy(() -> ImplementationWalks.open("Window", folder, folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no production code implements this spec");
  }

  private ImplementationWalks open() throws IOException {
    ToySpec.copyTo(folder);
    return ImplementationWalks.open("Door", folder.resolve("models"), folder.resolve("spec"));
  }
}
