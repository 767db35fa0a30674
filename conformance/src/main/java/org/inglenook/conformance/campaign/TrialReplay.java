package org.inglenook.conformance.campaign;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.inglenook.campaign.TrialPlan;
import org.inglenook.campaign.TrialRun;
import org.inglenook.conformance.journal.SealedLine;
import org.inglenook.conformance.run.Choices;
import org.inglenook.conformance.run.RunText;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Outcome;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.ScenarioResult.TimedLine;

/** Makes one trial of a campaign again, with its timeline and all its steps. */
final class TrialReplay {
  private final PrintWriter text;
  private final Optional<Path> folder;
  private final int number;

  /**
   * @param folder of the campaign's results; null to make a trial of the options alone
   * @param number of the trial
   */
  TrialReplay(PrintWriter text, Path folder, int number) {
    this.text = text;
    this.folder = Optional.ofNullable(folder);
    this.number = number;
  }

  /**
   * Prints the trial; returns false when it is not what the results say.
   *
   * @param options the campaign when there is no folder
   */
  boolean print(Supplier<CampaignHeader> options) throws IOException {
    Optional<ResultsFile> results = folder.map(ResultsFolder::finished);
    CampaignHeader header = results.map(ResultsFile::header).orElseGet(options);
    if (number < 1 || number > header.plan().count()) {
      throw new BadInputException(
          "--trial",
          "there is no trial " + number,
          "Give a number from 1 to " + header.plan().count());
    }
    TrialRow row = made(header);
    text.println(SealedLine.of(RowText.json(row)));
    text.flush();
    Optional<TrialRow> kept = results.flatMap(this::kept);
    if (kept.isPresent() && !kept.get().equals(row)) {
      text.println("not what the results say: " + SealedLine.of(RowText.json(kept.get())));
      return false;
    }
    return row.systems().stream().allMatch(each -> each.error().isEmpty());
  }

  private Optional<TrialRow> kept(ResultsFile results) {
    AtomicReference<TrialRow> found = new AtomicReference<>();
    results.forEach(
        (row, line) -> {
          if (row.trial() == number) {
            found.set(row);
          }
        });
    return Optional.ofNullable(found.get());
  }

  private TrialRow made(CampaignHeader header) throws IOException {
    try (TrialRunner runner = new TrialRunner(header.plan(), header.judging(), LiveMonitors::new)) {
      TrialPlan trial = header.plan().trial(number);
      for (IsolationKind isolation : header.plan().systems()) {
        show(trial, isolation, runner.system(trial, isolation));
      }
      return runner.make(number);
    }
  }

  private void show(TrialPlan trial, IsolationKind isolation, WatchedSystem system)
      throws IOException {
    StepLines steps = new StepLines(system.system().system().bed().world().clock());
    system.steps().add(steps);
    TrialRun run = system.run(trial.faults());
    system.steps().clear();
    run.faults().forEach(fault -> text.printf(Locale.ROOT, "%s: %s%n", fault.phase(), fault));
    new RunText(text).print(result(run));
    text.println();
    if (folder.isPresent()) {
      Path file =
          folder.get().resolve("trial-" + number + "-" + Choices.word(isolation) + ".steps");
      Files.write(file, steps.lines());
      text.println("steps: " + file);
    }
  }

  private static ScenarioResult result(TrialRun run) {
    List<TimedLine> log = new ArrayList<>();
    run.log().forEach(line -> log.add(new TimedLine(line.cycle(), line.text())));
    return new ScenarioResult(
        run.plan(),
        Outcome.of(run.plan(), run.seen()),
        run.seen(),
        Optional.empty(),
        run.firstAct() >= 0,
        run.recovery(),
        log);
  }
}
