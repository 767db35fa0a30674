package org.inglenook.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.inglenook.modelchecking.tlc.KeptLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A replay is made again as soon as anything changes that it depends on; only green ones are kept.
 */
class KeptReplaysTest {
  private static final String REPLAY = "MCDoorReplay";

  @TempDir private Path folder;

  @BeforeEach
  void copySpec() throws IOException {
    ToySpec.copyTo(folder);
  }

  @Test
  void shouldKeepAReplayWithItsCountsUntilItIsToBeMadeAfresh() throws IOException {
    ModelOutcome made = check(false);
    ModelOutcome kept = check(false);
    ModelOutcome again = check(true);

    assertThat(made.replayKept()).isFalse();
    assertThat(kept.replayKept()).isTrue();
    assertThat(again.replayKept()).isFalse();
    assertThat(kept.agrees()).isTrue();
    assertThat(kept.replay()).isEqualTo(made.replay());
    assertThat(kept.exploration()).isEqualTo(made.exploration());
    assertThat(kept.judgedTwice()).isEqualTo(made.judgedTwice()).isPositive();
    assertThat(text(made)).contains("behaviours/s").doesNotContain("kept");
    assertThat(text(kept)).contains("behaviours, kept", "; kept").doesNotContain("behaviours/s");
  }

  @Test
  void shouldReplayAgainWhatIsOfAnotherText() throws IOException {
    check(false);
    Path cfg = folder.resolve("models/MCDoorReplay.cfg");
    Files.writeString(cfg, Files.readString(cfg) + "\n");

    assertThat(check(false).replayKept()).isFalse();
    assertThat(check(false).replayKept()).isTrue();
  }

  @Test
  void shouldKeepNothingOfAReplayThatIsNotAsItShouldBe() throws IOException {
    Path cfg = folder.resolve("models/MCDoorReplay.cfg");
    Files.writeString(cfg, Files.readString(cfg).replace("pairs=115", "pairs=114"));

    assertThat(check(false).agrees()).isFalse();

    assertThat(kept()).isEmpty();
    assertThat(check(false).replayKept()).isFalse();
  }

  /** Whoever has kept it: what is not green is made again. */
  @Test
  void shouldReplayAgainWhatWasKeptAndIsNotGreen() throws IOException {
    check(false);
    ReplayLine green = kept().get(0);
    ReplayLine red =
        new ReplayLine(
            green.model(),
            green.key(),
            green.exploration(),
            green.graph(),
            green.counts().plus(green.counts()),
            green.expected(),
            green.nanos(),
            green.judgedTwice());
    KeptLines.open(file(), ReplayLine.class, ReplayLine.LATEST).append(red);

    ModelOutcome outcome = check(false);

    assertThat(outcome.replayKept()).isFalse();
    assertThat(outcome.agrees()).isTrue();
  }

  @Test
  void shouldDependOnEverythingThatAReplayIsMadeOf() throws IOException {
    Model model = portfolio().select(List.of(REPLAY), SizeClass.FULL).get(0);
    ClassPath here = ClassPath.ofThisJvm();
    Path more = Files.writeString(folder.resolve("more.jar"), "");
    Set<String> listed = new TreeSet<>(Set.of("A", "B"));
    Set<Optional<String>> keys = new HashSet<>();

    keys.add(replays(here, "jar").key(model, listed, "none"));
    keys.add(replays(here, "jar").key(model, listed, "all"));
    keys.add(replays(here, "jar").key(model, Set.of("A"), "none"));
    keys.add(replays(here, "other").key(model, listed, "none"));
    List<Path> entries = new ArrayList<>(here.entries());
    entries.add(more);
    keys.add(replays(new ClassPath(entries), "jar").key(model, listed, "none"));

    assertThat(keys).hasSize(5).doesNotContain(Optional.empty());
    assertThat(replays(new ClassPath(List.of(more)), "jar").key(model, listed, "none")).isEmpty();
  }

  private KeptReplays replays(ClassPath classes, String jar) {
    return new KeptReplays(
        KeptLines.open(file(), ReplayLine.class, ReplayLine.LATEST), classes, jar, true);
  }

  private ModelOutcome check(boolean fresh) throws IOException {
    return new Checker(portfolio(), folder, folder.resolve("report"))
        .check(new CheckRequest(List.of(REPLAY), SizeClass.QUICK, 1, fresh), moment -> {})
        .models()
        .get(0);
  }

  private Portfolio portfolio() {
    return Portfolio.read(folder.resolve("models"), folder.resolve("spec"));
  }

  private Path file() {
    return folder.resolve("report/replays.ndjson");
  }

  private List<ReplayLine> kept() {
    return KeptLines.existing(file(), ReplayLine.class, ReplayLine.LATEST).read();
  }

  private static String text(ModelOutcome outcome) {
    StringWriter text = new StringWriter();
    new CheckText(new PrintWriter(text))
        .print(new CheckOutcome(List.of(outcome), List.of(), List.of(), "TLC", 1));
    return text.toString();
  }
}
