package org.inglenook.conformance.campaign;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.cli.Exit;
import org.inglenook.conformance.cli.JsonOption;
import org.inglenook.conformance.cli.Subcommand;
import org.inglenook.conformance.journal.Complaints;
import org.inglenook.modelchecking.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the shards of one campaign together. */
@Command(
    name = "merge",
    description = {
      "Put the shards of one campaign together.",
      "The results are those of a campaign that was made in one piece, byte for byte. Prints the"
          + " report; exits as inject does."
    },
    footer = {
      "",
      "Example:",
      "  ./inglenook merge target/c1 target/c2 target/c3 target/c4 --out target/c"
    })
public final class MergeCommand implements Subcommand {
  @Spec private CommandSpec spec;
  @Mixin private JsonOption output;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "The --out of each shard.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the results of the whole campaign go.")
  private Path out;

  @Override
  public Integer call() {
    CampaignReport report = CampaignReport.of(merged());
    PrintWriter text = spec.commandLine().getOut();
    if (output.json()) {
      text.println(ReportJson.of(report));
    } else {
      ReportText.print(report, text);
    }
    return report.holds() ? Exit.HOLDS : Exit.VIOLATED;
  }

  private ResultsFile merged() {
    List<ResultsFile> shards = folders.stream().map(ResultsFolder::finished).toList();
    CampaignHeader whole = shards.get(0).header().whole();
    boolean[] there = new boolean[shards.get(0).header().shards() + 1];
    for (ResultsFile shard : shards) {
      check(shard, shards.get(0), there);
    }
    for (int index = 1; index < there.length; index++) {
      if (!there[index]) {
        throw new BadInputException(
            "DIR",
            "shard " + index + "/" + (there.length - 1) + " is missing",
            "Name the folders of all shards");
      }
    }
    return new ResultsFolder(out, whole).complete((missing, journal) -> copy(shards, journal));
  }

  private static void check(ResultsFile shard, ResultsFile first, boolean[] there) {
    Complaints.requireSame(
        shard.file(),
        shard.header().whole().json(),
        first.header().whole().json(),
        ResultsFolder.CAMPAIGN);
    CampaignHeader header = shard.header();
    if (header.shards() != first.header().shards()) {
      throw new BadInputException(
          shard.file().toString(),
          "this is one of " + header.shards() + " shards, not of " + first.header().shards(),
          "Name the shards of one division");
    }
    if (there[header.shard()]) {
      throw new BadInputException(
          shard.file().toString(),
          "shard " + header.shard() + "/" + header.shards() + " is there twice",
          "Name each shard once");
    }
    there[header.shard()] = true;
  }

  private static void copy(List<ResultsFile> shards, TrialJournal journal) {
    for (ResultsFile shard : shards) {
      shard.forEach(
          (row, line) -> {
            if (!journal.has(row.trial())) {
              journal.add(row);
            }
          });
    }
  }
}
