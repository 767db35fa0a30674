package org.inglenook.conformance.tamper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Attacks for which TLC runs, each in a JVM of its own; or a fake in the place of TLC. */
class TamperedTlcTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> shouldTurnRed() throws IOException {
    Trial trial = Trial.begin(folder, "check", "MCDoorCrowd");
    return Chapter.attacks(true).stream()
        .map(each -> dynamicTest(each.name(), () -> trial.attacked(each)));
  }

  @Test
  void shouldBelieveAFakeThatSaysWhatTlcSays() throws IOException {
    Sandbox door = Sandbox.of("door", folder.resolve("fake"));
    door.tlc(FakeTlc.saying(FakeTlc.holds(), door.file("fake.jar")));

    Act.Answer answer = door.run(List.of("check", "MCDoorFair"));

    assertThat(answer.exitCode()).as(answer.text()).isZero();
  }
}
