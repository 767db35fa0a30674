package org.inglenook.conformance.walk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImplementationWalksTest {
  private static final List<Integer> WALK =
      IntStream.range(0, 200).map(i -> i * 7919 % 65536).boxed().toList();

  @TempDir private Path folder;

  @Test
  void shouldAcceptCodeThatConforms() throws IOException {
    try (ImplementationWalks walks = open()) {
      assertThatCode(() -> walks.conforms("T#t", WALK)).doesNotThrowAnyException();
      assertThatCode(() -> walks.refuses("T#t", WALK)).doesNotThrowAnyException();
      assertThatCode(() -> walks.holds("T#t", "EnoughRoom", WALK)).doesNotThrowAnyException();
      assertThatCode(() -> walks.holdsStep("T#t", "PassesOpenDoor", WALK))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void shouldNameStepsAndTheCommandThatTakesThemAgain() throws IOException {
    Path spec = folder.resolve("spec/Door.tla");
    ToySpec.copyTo(folder);
    Files.writeString(
        spec, Files.readString(spec).replace("\\* TOY-L1", "Shut == ~open\n\n\\* TOY-L1"));

    try (ImplementationWalks walks =
        ImplementationWalks.open("Door", folder.resolve("models"), folder.resolve("spec"))) {
      assertThatThrownBy(() -> walks.holds("DoorConformanceTest#Shut", "Shut", List.of(0, 1, 1)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("Door on MCDoorReplay: Shut does not hold afterwards")
          .hasMessageContaining("  1  Open")
          .hasMessageContaining("-Dtest=DoorConformanceTest#Shut -Dinglenook.walk=0,1,1");
    }
  }

  @Test
  void shouldTakeTheWalkThatAPropertyNames() throws IOException {
    System.setProperty("inglenook.walk", "0,1");
    try (ImplementationWalks walks = open()) {
      assertThatThrownBy(() -> walks.holds("T#t", "TypeNowhere", List.of(0)))
          .hasMessageContaining("no operator TypeNowhere");
    } finally {
      System.clearProperty("inglenook.walk");
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
