package org.inglenook.conformance.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.journal.SealedLine;
import org.inglenook.modelchecking.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial that is made again by its number is the trial of the campaign. */
class TrialReplayTest {
  private static final int NUMBER = 3;

  @TempDir private Path folder;

  private final StringWriter text = new StringWriter();

  @Test
  void shouldGiveTheSameRowAgainWithATimelineAndAllSteps() throws IOException {
    SmallCampaign.make(folder, header());
    String row = lines().get(NUMBER);

    assertThat(print(NUMBER)).isTrue();

    assertThat(text.toString()).contains(row, "isolation none", "isolation nooks", "cycle  event");
    assertThat(text.toString()).doesNotContain("not what the results say");
    for (String system : List.of("none", "nooks")) {
      List<String> steps = Files.readAllLines(folder.resolve("trial-3-" + system + ".steps"));
      assertThat(steps).hasSizeGreaterThan(10);
      assertThat(steps.stream().anyMatch(step -> step.contains("Xpc.DriverCall")))
          .isEqualTo(system.equals("nooks"));
    }
  }

  @Test
  void shouldGiveTheSameRowWithoutResults() throws IOException {
    SmallCampaign.make(folder, header());

    assertThat(new TrialReplay(out(), null, NUMBER).print(TrialReplayTest::header)).isTrue();

    assertThat(text.toString()).contains(lines().get(NUMBER)).doesNotContain("steps: ");
  }

  @Test
  void shouldNoticeResultsThatSaySomethingElse() throws IOException {
    SmallCampaign.make(folder, header());
    List<String> lines = new ArrayList<>(lines());
    JsonObject row = SealedLine.read(lines.get(NUMBER)).orElseThrow();
    JsonObject system = row.getAsJsonArray("systems").get(1).getAsJsonObject();
    system.addProperty("cycles", system.get("cycles").getAsLong() + 1);
    String forged = SealedLine.of(row);
    lines.set(NUMBER, forged);
    Files.write(folder.resolve(ResultsFolder.RESULTS), lines);

    assertThat(print(NUMBER)).isFalse();

    assertThat(text.toString()).contains("not what the results say: " + forged);
    assertThat(lines()).isEqualTo(lines);
    assertThat(print(NUMBER + 1)).as("the others are as they were").isTrue();
  }

  @Test
  void shouldRefuseResultsThatWereAltered() throws IOException {
    SmallCampaign.make(folder, header());
    Path file = folder.resolve(ResultsFolder.RESULTS);
    String altered = Files.readString(file).replaceFirst("\"recoveries\":.", "\"recoveries\":7");
    Files.writeString(file, altered);

    assertThatThrownBy(() -> print(NUMBER))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("it was altered");

    assertThat(file).hasContent(altered);
    assertThat(folder.resolve("trial-3-none.steps")).doesNotExist();
  }

  @Test
  void shouldSayWhichNumbersThereAre() {
    SmallCampaign.make(folder, header());

    for (int number : new int[] {0, -1, SmallCampaign.TRIALS + 1}) {
      assertThatThrownBy(() -> print(number))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("there is no trial " + number)
          .hasMessageContaining("from 1 to " + SmallCampaign.TRIALS);
    }
    assertThatThrownBy(() -> new TrialReplay(out(), folder.resolve("none"), 1).print(() -> null))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no results here");
  }

  private boolean print(int number) throws IOException {
    return new TrialReplay(out(), folder, number)
        .print(
            () -> {
              throw new AssertionError("the results say which campaign it is");
            });
  }

  private PrintWriter out() {
    return new PrintWriter(text, true);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve(ResultsFolder.RESULTS));
  }

  private static CampaignHeader header() {
    return SmallCampaign.header(8, 1, 1);
  }
}
