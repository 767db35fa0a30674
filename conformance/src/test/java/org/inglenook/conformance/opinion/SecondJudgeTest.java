package org.inglenook.conformance.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.inglenook.modelchecking.tlc.TlcRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondJudgeTest {
  private static final List<String> VARIABLES = List.of("inside", "open", "alarms", "actor");

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    ToySpec.copyTo(folder);
  }

  @Test
  void shouldAgreeWithEveryVerdictOfAGraphAndDisagreeWithAFalseOne() {
    List<Claim> claims = claims();
    List<Claim> tampered = new ArrayList<>(claims);
    Claim first = claims.get(0);
    Set<Integer> accepted = new HashSet<>(first.accepted());
    int denied = accepted.stream().mapToInt(Integer::intValue).max().orElseThrow();
    accepted.remove(denied);
    tampered.set(0, new Claim(first.name(), first.begin(), first.steps(), accepted));

    List<Disagreement> found = judge().disagreements(tampered);

    assertThat(claims).hasSize(19);
    assertThat(found)
        .extracting(Disagreement::text)
        .containsExactly(
            "state 0: the judges disagree about step %d, %s: this JVM rejects it, a forked TLC accepts it"
                .formatted(denied, first.steps().get(denied - 1).step()));
  }

  @Test
  void shouldTakeARunThatDoesNotEndForNoOpinionAtAll() throws IOException {
    Path spec = folder.resolve("spec/Door.tla");
    Files.writeString(
        spec, Files.readString(spec).replace("alarms' = alarms + 1", "alarms' = 1 + {}"));

    assertThatThrownBy(() -> judge().disagreements(claims()))
        .isInstanceOf(OpinionException.class)
        .hasMessageContaining("no second opinion");
  }

  private static List<Claim> claims() {
    try (SpecEngine engine = ToySpec.open()) {
      StateGraph graph = engine.explore(1000);
      return new GraphClaims(graph, engine.variables()).sample(100);
    }
  }

  private SecondJudge judge() {
    return new SecondJudge(
        new TlcRunner(TlcJar.find()),
        folder.resolve("models/MCDoorReplay.cfg"),
        List.of(folder.resolve("spec")),
        VARIABLES);
  }
}
