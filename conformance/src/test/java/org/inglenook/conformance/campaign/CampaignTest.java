package org.inglenook.conformance.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.inglenook.campaign.CampaignPlan;
import org.inglenook.conformance.cli.Progress;
import org.inglenook.conformance.trace.RelayTrace;
import org.inglenook.fault.Distribution;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.scenario.BootedSystem;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.IsolationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Results are the same bytes, however often a campaign was killed and into how many shards. */
class CampaignTest {
  private static final int TRIALS = 12;

  @TempDir private Path folder;

  @Test
  void shouldGiveTheSameBytesWhenKilledWhenResumedAndFromAnyNumberOfWorkers() throws IOException {
    byte[] whole = made("one", header(1, 1), 1);

    assertThat(made("two", header(1, 1), 3)).isEqualTo(whole);
    List<String> lines = new String(whole, StandardCharsets.UTF_8).lines().toList();
    String journal = String.join("\n", lines.get(0), lines.get(5), lines.get(2), lines.get(9));
    for (int cut : new int[] {20, lines.get(0).length() + 1, journal.length() - 7}) {
      Path killed = Files.createDirectories(folder.resolve("cut" + cut));
      Files.writeString(killed.resolve(ResultsFolder.JOURNAL), journal.substring(0, cut));
      assertThat(made("cut" + cut, header(1, 1), 2)).as("cut at " + cut).isEqualTo(whole);
      assertThat(killed.resolve(ResultsFolder.JOURNAL)).doesNotExist();
    }
  }

  @Test
  void shouldMakeOnlyTheTrialsThatAreMissing() throws IOException {
    byte[] whole = made("whole", header(1, 1), 1);
    Path resumed = Files.createDirectories(folder.resolve("resumed"));
    byte[] journal = Arrays.copyOf(whole, whole.length);
    Files.write(resumed.resolve(ResultsFolder.JOURNAL), journal);

    new ResultsFolder(resumed, header(1, 1))
        .complete((missing, rows) -> assertThat(missing).isEmpty());

    assertThat(Files.readAllBytes(resumed.resolve(ResultsFolder.RESULTS))).isEqualTo(whole);
  }

  @Test
  void shouldMergeShardsToTheSameBytes() throws IOException {
    byte[] whole = made("whole", header(1, 1), 1);
    for (int shard = 1; shard <= 4; shard++) {
      made("shard" + shard, header(shard, 4), 1);
    }

    merge("merged", "shard3", "shard1", "shard4", "shard2");

    assertThat(Files.readAllBytes(folder.resolve("merged").resolve(ResultsFolder.RESULTS)))
        .isEqualTo(whole);
    assertThatThrownBy(() -> merge("other", "shard1", "shard2", "shard4"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("shard 3/4 is missing");
    assertThatThrownBy(() -> merge("other", "shard1", "shard2", "shard2", "shard4"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("shard 2/4 is there twice");
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void shouldLeaveResultsAloneThatWereAlteredOrAreOfAnotherCampaign() throws IOException {
    byte[] whole = made("results", header(1, 1), 1);
    Path file = folder.resolve("results").resolve(ResultsFolder.RESULTS);
    byte[] altered = whole.clone();
    altered[whole.length / 2] ^= 1;

    refuses(file, altered, header(1, 1), "altered");
    refuses(file, Arrays.copyOf(whole, whole.length - 200), header(1, 1), "altered");
    refuses(file, Arrays.copyOf(whole, whole.length / 2), header(1, 1), "line");
    refuses(file, new byte[0], header(1, 1), "altered");
    refuses(file, "{}\n".getBytes(StandardCharsets.UTF_8), header(1, 1), "altered");
    refuses(file, whole, header(2, 3), "results of another campaign: shard is");
    refuses(
        file,
        whole,
        new CampaignHeader(plan(99), Judging.NONE, 1, 1, header(1, 1).classes()),
        "seed is 8 there, 99 here");
    refuses(file, whole, new CampaignHeader(plan(8), Judging.NONE, 1, 1, "older"), "classes is");
  }

  @Test
  void shouldLeaveAJournalAloneThatWasAlteredOrIsOfAnotherCampaign() throws IOException {
    byte[] whole = made("whole", header(1, 1), 1);
    Path file = Files.createDirectories(folder.resolve("j")).resolve(ResultsFolder.JOURNAL);
    byte[] altered = whole.clone();
    altered[whole.length / 2] ^= 1;

    refuses(file, altered, header(1, 1), "altered");
    refuses(file, whole, header(1, 2), "results of another campaign");
    refuses(file, "a diary\n".getBytes(StandardCharsets.UTF_8), header(1, 1), "altered");
  }

  @Test
  void shouldSayThatAFolderCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "kept");

    assertThatThrownBy(() -> made("file/below", header(1, 1), 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cannot be written here");
    assertThat(file).hasContent("kept");
  }

  @Test
  void shouldRefuseASecondWriter() throws IOException {
    Path busy = Files.createDirectories(folder.resolve("busy"));
    try (TrialJournal first = new TrialJournal(busy.resolve(ResultsFolder.JOURNAL), header(1, 1))) {
      assertThat(first.has(1)).isFalse();

      assertThatThrownBy(() -> made("busy", header(1, 1), 1))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("another process writes these results");
    }
  }

  @Test
  void shouldReportWhatAMonitorSays() {
    try (TrialRunner runner = new TrialRunner(plan(8), Judging.ALL, Objector::new)) {
      TrialRow row = runner.make(1);

      SystemRow.Verdict verdict = row.in("nooks").orElseThrow().verdict();
      assertThat(verdict.violated()).containsExactly("MEM-S1");
      assertThat(verdict.disagreements()).containsExactly("Memory");
      assertThat(row.in("none").orElseThrow().verdict()).isEqualTo(SystemRow.Verdict.NONE);
    }
  }

  @Test
  void shouldJudgeATrialByEveryProperty() {
    CampaignPlan small =
        new CampaignPlan(
            3,
            1,
            List.of(DriverKind.E1000),
            List.of(IsolationKind.NOOKS),
            1,
            Distribution.UNIFORM,
            1);
    try (TrialRunner runner = new TrialRunner(small, Judging.ALL, LiveMonitors::new)) {
      SystemRow row = runner.make(1).systems().get(0);

      assertThat(row.error()).isEmpty();
      assertThat(row.verdict().steps()).isPositive();
      assertThat(row.verdict().again()).isEqualTo(row.verdict().steps());
      assertThat(row.verdict().violated()).isEmpty();
      assertThat(row.verdict().disagreements()).isEmpty();
    }
  }

  @Test
  void shouldLetTlcJudgeNoneWhereCompiledSpecsAreToJudgeAlone() {
    try (TrialRunner runner = new TrialRunner(plan(8), Judging.COMPILED, Objector::new)) {
      SystemRow.Verdict verdict = runner.make(1).in("nooks").orElseThrow().verdict();

      assertThat(verdict.steps()).isEqualTo(1);
      assertThat(verdict.again()).isZero();
      assertThat(verdict.disagreements()).isEmpty();
    }
  }

  @Test
  void shouldNotHoldWhereTheTwoJudgesDisagree() {
    ResultsFile results =
        new ResultsFolder(folder.resolve("objected"), header(1, 1))
            .complete(
                (missing, rows) -> {
                  try (TrialRunner runner =
                      new TrialRunner(plan(8), Judging.ALL, () -> new Objector(List.of()))) {
                    missing.forEach(number -> rows.add(runner.make(number)));
                  }
                });
    CampaignReport report = CampaignReport.of(results);

    assertThat(report.disagreements()).containsOnlyKeys("Memory");
    assertThat(report.judgedAgain()).isEqualTo(report.judged());
    assertThat(report.holds()).isFalse();
  }

  private void refuses(Path file, byte[] content, CampaignHeader header, String why)
      throws IOException {
    Files.write(file, content);

    assertThatThrownBy(
            () -> new ResultsFolder(file.getParent(), header).complete((missing, rows) -> {}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(why);

    assertThat(file).hasBinaryContent(content);
  }

  private byte[] made(String name, CampaignHeader header, int jobs) throws IOException {
    Path out = folder.resolve(name);
    CampaignRun run =
        new CampaignRun(header, jobs, Progress.on(new PrintWriter(new StringWriter()), true));
    new ResultsFolder(out, header).complete(run);
    return Files.readAllBytes(out.resolve(ResultsFolder.RESULTS));
  }

  private void merge(String out, String... shards) {
    String[] arguments = new String[shards.length + 2];
    for (int i = 0; i < shards.length; i++) {
      arguments[i] = folder.resolve(shards[i]).toString();
    }
    arguments[shards.length] = "--out";
    arguments[shards.length + 1] = folder.resolve(out).toString();
    MergeCommand command = new MergeCommand();
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(new StringWriter()));
    line.parseArgs(arguments);
    assertThat(command.call()).isZero();
  }

  private static CampaignHeader header(int shard, int shards) {
    return CampaignHeader.of(plan(8), Judging.NONE, shard, shards);
  }

  private static CampaignPlan plan(long seed) {
    return new CampaignPlan(
        seed,
        TRIALS,
        List.of(DriverKind.E1000),
        List.of(IsolationKind.NONE, IsolationKind.NOOKS),
        3,
        Distribution.UNIFORM,
        2);
  }

  /** Says of every run that it breaks a property, and that TLC's evaluator sees it otherwise. */
  private static final class Objector implements TrialMonitor {
    private final List<String> violated;

    Objector() {
      this(List.of("MEM-S1"));
    }

    Objector(List<String> violated) {
      this.violated = violated;
    }

    @Override
    public void begin(BootedSystem system, RelayTrace steps) {
      steps.add((action, a, b, c, d) -> assertThat(action).isNotEmpty());
    }

    @Override
    public SystemRow.Verdict end() {
      return new SystemRow.Verdict(1, 0, violated, List.of());
    }

    @Override
    public SystemRow.Verdict again(SystemRow.Verdict first) {
      return new SystemRow.Verdict(1, 1, first.violated(), List.of("Memory"));
    }

    @Override
    public void close() {
      // It has nothing to give back.
    }
  }
}
