package org.inglenook.conformance.campaign;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inglenook.conformance.cli.Exit;
import org.inglenook.conformance.cli.JsonOption;
import org.inglenook.conformance.cli.Progress;
import org.inglenook.conformance.cli.Subcommand;
import org.inglenook.modelchecking.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a campaign of fault injection, or a single trial of one. */
@Command(
    name = "inject",
    description = {
      "Inject faults into drivers, and count what comes of it.",
      "Trial after trial is made, each in every system. A campaign that was killed goes on when the"
          + " command is given again.",
      "Exits with 1 when a property is violated, when a crash under isolation is not explained by"
          + " a documented limit, or when the simulator fails."
    },
    footer = {
      "",
      "Examples:",
      "  ./inglenook inject --trials 400 --driver e1000,sb --isolation none,nooks --out target/c",
      "  ./inglenook inject --trials 20000 --shard 2/4 --out target/c2",
      "  ./inglenook merge target/c1 target/c2 target/c3 target/c4 --out target/c",
      "  ./inglenook inject --out target/c --trial 17"
    })
public final class InjectCommand implements Subcommand {
  @Spec private CommandSpec spec;
  @Mixin private JsonOption output;
  @Mixin private CampaignOptions options;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Keep the results there; with --trial, take the campaign from there.")
  private Path out;

  @Option(
      names = "--trial",
      paramLabel = "N",
      description = "Make trial N again, and print its timeline in each system.")
  private Integer trial;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many trials are made at a time (default: all processors).")
  private Integer jobs;

  @Override
  public Integer call() throws IOException {
    PrintWriter text = spec.commandLine().getOut();
    if (trial != null) {
      return new TrialReplay(text, out, trial).print(options::header) ? Exit.HOLDS : Exit.VIOLATED;
    }
    CampaignReport report = out == null ? unkept() : campaign(out);
    if (output.json()) {
      text.println(ReportJson.of(report));
    } else {
      ReportText.print(report, text);
    }
    return report.holds() ? Exit.HOLDS : Exit.VIOLATED;
  }

  private CampaignReport unkept() throws IOException {
    Path folder = Files.createTempDirectory("inglenook-campaign");
    try {
      return campaign(folder);
    } finally {
      Files.deleteIfExists(folder.resolve(ResultsFolder.RESULTS));
      Files.deleteIfExists(folder.resolve(ResultsFolder.JOURNAL));
      Files.deleteIfExists(folder);
    }
  }

  private CampaignReport campaign(Path folder) {
    CampaignHeader header = options.header();
    int workers = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    if (workers < 1) {
      throw new BadInputException(
          "--jobs", workers + " is too few", "Give a number from 1 on, or leave the option out");
    }
    try (Progress progress = Progress.on(spec.commandLine().getErr(), output.json())) {
      CampaignRun run = new CampaignRun(header, workers, progress);
      return CampaignReport.of(new ResultsFolder(folder, header).complete(run));
    }
  }
}
