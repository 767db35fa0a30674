package org.inglenook.conformance.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.cli.Exit;
import org.inglenook.conformance.cli.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be put together is refused with a reason, and nothing is written. */
class MergeCommandTest {
  @TempDir private static Path made;

  @TempDir private Path folder;

  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void makeShards() {
    SmallCampaign.make(made.resolve("whole"), SmallCampaign.header(8, 1, 1));
    SmallCampaign.make(made.resolve("half1"), SmallCampaign.header(8, 1, 2));
    SmallCampaign.make(made.resolve("half2"), SmallCampaign.header(8, 2, 2));
    SmallCampaign.make(made.resolve("third3"), SmallCampaign.header(8, 3, 3));
    SmallCampaign.make(made.resolve("other2"), SmallCampaign.header(9, 2, 2));
  }

  @Test
  void shouldPrintTheReportOfTheWhole() throws IOException {
    assertThat(merge("half2", "half1")).isEqualTo(Exit.HOLDS);

    assertThat(said.toString()).contains("6 trials, seed 8", "what ends the native system");
    assertThat(out().resolve(ResultsFolder.RESULTS))
        .hasSameBinaryContentAs(made.resolve("whole").resolve(ResultsFolder.RESULTS));
  }

  @Test
  void shouldLeaveAWholeCampaignAsItIs() {
    assertThat(merge("whole")).isEqualTo(Exit.HOLDS);

    assertThat(out().resolve(ResultsFolder.RESULTS))
        .hasSameBinaryContentAs(made.resolve("whole").resolve(ResultsFolder.RESULTS));
  }

  @Test
  void shouldRefuseShardsOfAnotherDivision() {
    refuses("this is one of 3 shards, not of 2", "half1", "third3");
  }

  @Test
  void shouldRefuseShardsOfAnotherCampaign() {
    refuses("results of another campaign: seed is 9 there, 8 here", "half1", "other2");
  }

  @Test
  void shouldRefuseAShardThatIsMissing() {
    refuses("shard 1/2 is missing", "half2");
  }

  @Test
  void shouldRefuseAShardThatIsThereTwice() {
    refuses("shard 2/2 is there twice", "half2", "half1", "half2");
  }

  @Test
  void shouldRefuseAFolderWithoutResults() throws IOException {
    Files.createDirectories(made.resolve("empty"));

    refuses("no results here", "half1", "empty");
    refuses("no results here", "half1", "nowhere");
  }

  @Test
  void shouldRefuseAShardThatIsNotFinished() throws IOException {
    Path running = Files.createDirectories(made.resolve("running"));
    Files.copy(
        made.resolve("half2").resolve(ResultsFolder.RESULTS),
        running.resolve(ResultsFolder.JOURNAL));

    refuses("this campaign is not finished", "half1", "running");
  }

  @Test
  void shouldRefuseAShardThatWasAltered() throws IOException {
    Path altered = Files.createDirectories(made.resolve("altered"));
    String text = Files.readString(made.resolve("half2").resolve(ResultsFolder.RESULTS));
    Files.writeString(
        altered.resolve(ResultsFolder.RESULTS), text.replaceFirst("\"cycles\":", "\"cycles\":1"));

    refuses("it was altered", "half1", "altered");
  }

  @Test
  void shouldRefuseAnOutputWithOtherResults() throws IOException {
    Files.createDirectories(out());
    Path kept = out().resolve(ResultsFolder.RESULTS);
    Files.copy(made.resolve("other2").resolve(ResultsFolder.RESULTS), kept);

    assertThat(merge("half1", "half2")).isEqualTo(Exit.UNUSABLE);

    assertThat(said.toString()).contains("results of another campaign");
    assertThat(kept).hasSameBinaryContentAs(made.resolve("other2").resolve(ResultsFolder.RESULTS));
  }

  @Test
  void shouldRefuseAnOutputThatCannotBeWritten() throws IOException {
    Files.writeString(out(), "a file");

    assertThat(merge("half1", "half2")).isEqualTo(Exit.UNUSABLE);

    assertThat(said.toString()).contains("cannot be written here");
    assertThat(out()).hasContent("a file");
  }

  private void refuses(String why, String... shards) {
    assertThat(merge(shards)).isEqualTo(Exit.UNUSABLE);

    assertThat(said.toString()).contains(why);
    assertThat(out()).doesNotExist();
  }

  private int merge(String... shards) {
    List<String> arguments = new ArrayList<>(List.of("merge"));
    for (String shard : shards) {
      arguments.add(made.resolve(shard).toString());
    }
    arguments.addAll(List.of("--out", out().toString()));
    PrintWriter text = new PrintWriter(said, true);
    return Main.run(text, text, arguments.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out");
  }
}
