package org.inglenook.conformance.tamper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Attacks that are noticed before TLC runs, or although TLC minds nothing. */
class TamperTest {
  @TempDir private Path folder;

  @Test
  void shouldTryEachAttackOnceAndAtLeastTwenty() {
    List<String> names =
        Chapter.all().stream()
            .flatMap(chapter -> chapter.attacks().stream())
            .map(Attack::name)
            .toList();

    assertThat(names).hasSizeGreaterThanOrEqualTo(20).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> shouldTurnRed() throws IOException {
    Trial trial = Trial.begin(folder, "check");
    List<Attack> attacks = Chapter.attacks(false);
    Map<String, Attack> acts = new TreeMap<>();
    attacks.forEach(attack -> acts.putIfAbsent(attack.act().label(), attack));
    return Stream.concat(
        acts.values().stream()
            .map(
                each ->
                    dynamicTest(
                        "green: " + each.act().label(),
                        () -> trial.untouched(each.act(), each.project()))),
        attacks.stream().map(each -> dynamicTest(each.name(), () -> trial.attacked(each))));
  }
}
