package org.inglenook.conformance.campaign;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.campaign.CampaignPlan;
import org.inglenook.conformance.cli.Progress;
import org.inglenook.fault.Distribution;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.IsolationKind;

/** A campaign of a few short trials, for tests of what is done with its results. */
final class SmallCampaign {
  static final int TRIALS = 6;

  private SmallCampaign() {}

  static CampaignHeader header(long seed, int shard, int shards) {
    CampaignPlan plan =
        new CampaignPlan(
            seed,
            TRIALS,
            List.of(DriverKind.E1000),
            List.of(IsolationKind.NONE, IsolationKind.NOOKS),
            3,
            Distribution.UNIFORM,
            2);
    return CampaignHeader.of(plan, Judging.NONE, shard, shards);
  }

  /** Makes the campaign of {@code header} in {@code folder}. */
  static ResultsFile make(Path folder, CampaignHeader header) {
    CampaignRun run =
        new CampaignRun(header, 1, Progress.on(new PrintWriter(new StringWriter()), true));
    return new ResultsFolder(folder, header).complete(run);
  }
}
