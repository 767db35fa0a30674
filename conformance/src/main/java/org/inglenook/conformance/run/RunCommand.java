package org.inglenook.conformance.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.cli.Exit;
import org.inglenook.conformance.cli.JsonOption;
import org.inglenook.conformance.cli.Progress;
import org.inglenook.conformance.cli.Subcommand;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Scenario;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.ScenarioResult;
import org.inglenook.scenario.WorkloadKind;
import org.inglenook.trace.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Boots the machine and runs a workload through a driver. */
@Command(
    name = "run",
    description = {
      "Run a workload through a driver on the simulated machine.",
      "Prints the timeline, from booting on.",
      "Exits with 0 when the workload completed, with 1 when it did not."
    },
    footer = {
      "",
      "Drivers: e1000, with workloads receive-stream, send-stream, echo; sb, with play-tone.",
      "Isolation: none, nooks.",
      "Faults: wild-store, at a cycle and an address that the seed chooses; wild-store@CYCLE;",
      "request or request@CYCLE, when nothing goes wrong but a person asks for a restart.",
      "Outside what Nooks promises, each with the model that shows it: privileged-instruction, dma,",
      "wrong-value, static (the driver is linked into the kernel), while1 (but for --watchdog).",
      "Types of the fault catalogue, of which the seed chooses one fault; or its line, with a colon:",
      "text, stack, heap, init, nop, dst, src, branch, ptr, free, bcopy, loop, leak, interface,",
      "direct-flip, direct-nop, irq, alloc, timing, omission, response, crash, byzantine,",
      "no-interrupt, interrupt-storm, wrong-data, dma-wrong-address, no-reset: docs/faults.md.",
      "Policy files: a rule on each line, # begins a comment.",
      "  driver NAME|class NAME|default  restart|unload|alternate NAME",
      "  [max N] [notify] [pages N] [packets N] [timers N]",
      "",
      "Examples:",
      "  ./inglenook run --driver e1000 --workload receive-stream --isolation nooks",
      "  ./inglenook run --fault wild-store --isolation none --seed 83",
      "  ./inglenook run --fault wild-store --isolation nooks --monitor --out target/run",
      "  ./inglenook run --fault wild-store --isolation none,nooks --seeds 100",
      "  ./inglenook run --driver sb --workload play-tone --isolation none --out target/tone",
      "  ./inglenook run --fault dma --isolation nooks --seed 7",
      "  ./inglenook run --fault request --isolation nooks --watchdog",
      "  ./inglenook run --fault branch --isolation none,nooks --seeds 100"
    })
public final class RunCommand implements Subcommand {
  @Spec private CommandSpec spec;
  @Mixin private JsonOption output;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Seed of every random choice (default: ${DEFAULT-VALUE}). The same seed gives the same bytes.")
  private long seed;

  @Option(
      names = "--driver",
      paramLabel = "D",
      completionCandidates = Work.Drivers.class,
      description = "The driver (default: e1000, or the first that can do the workload).")
  private String driver;

  @Option(
      names = "--workload",
      paramLabel = "W",
      completionCandidates = Work.Workloads.class,
      description = "What it has to do (default: the first that suits the driver).")
  private String workload;

  @Option(
      names = "--isolation",
      paramLabel = "I",
      split = ",",
      defaultValue = "nooks",
      completionCandidates = Work.Isolations.class,
      description =
          "Where it runs; several, with commas, only with --seeds (default: ${DEFAULT-VALUE}).")
  private List<String> isolation = new ArrayList<>();

  @Option(
      names = "--fault",
      paramLabel = "F[@CYCLE]",
      defaultValue = "none",
      completionCandidates = Work.Faults.class,
      description = "What goes wrong (default: ${DEFAULT-VALUE}).")
  private String fault;

  @Mixin private RecoveryChoice recovery;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Run N seeds from --seed on, and print how many ended in which way.")
  private Integer seeds;

  @Option(
      names = "--frames",
      paramLabel = "N",
      defaultValue = "200",
      description = "Datagrams in the stream, or KiB of sound (default: ${DEFAULT-VALUE}).")
  private int frames;

  @Option(
      names = "--monitor",
      description = "Let the spec judge every step of the isolation while the workload runs.")
  private boolean monitor;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Keep timeline, result and sound there, and with --monitor the trace.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Work work = Work.of(driver, workload);
    ScenarioPlan plan =
        new ScenarioPlan(
            seed,
            work.driver(),
            work.workload(),
            IsolationKind.NONE,
            suiting(Choices.fault(fault, "--fault"), work.workload()),
            StreamPlan.standard().withFrames(inRange(work.workload(), frames)),
            recovery.options());
    List<IsolationKind> kinds = new ArrayList<>();
    for (String word : isolation) {
      kinds.add(Choices.of(IsolationKind.class, word, "isolation", "--isolation"));
    }
    return seeds == null ? one(plan, kinds) : many(plan, kinds);
  }

  private static FaultRule suiting(FaultRule fault, WorkloadKind workload) {
    if (!fault.kind().suits(workload)) {
      throw new BadInputException(
          "--fault",
          Choices.word(fault.kind()) + " cannot happen in " + Choices.word(workload),
          "Choose --workload receive-stream, or another fault");
    }
    return fault;
  }

  private static int inRange(WorkloadKind workload, int frames) {
    if (frames > workload.mostFrames()) {
      throw new BadInputException(
          "--frames",
          frames + " are too many for " + Choices.word(workload),
          "Give at most " + workload.mostFrames());
    }
    return atLeastOne("--frames", frames);
  }

  private static int atLeastOne(String option, int number) {
    if (number < 1) {
      throw new BadInputException(
          option, number + " is too few", "Give a number from 1 on, or leave the option out");
    }
    return number;
  }

  private int one(ScenarioPlan plan, List<IsolationKind> kinds) throws IOException {
    if (kinds.size() != 1) {
      throw new BadInputException(
          "--isolation",
          "one run has one kind of isolation, not " + kinds.size(),
          "Name one, or add --seeds N for a table");
    }
    MonitoredRun run =
        new MonitoredRun(plan.isolated(kinds.get(0)), Optional.ofNullable(out), recovery.words());
    ScenarioResult result = run.run(monitor);
    PrintWriter text = spec.commandLine().getOut();
    if (output.json()) {
      text.println(RunJson.of(result, run.reports()));
    } else {
      new RunText(text).print(result);
      run.print(text);
    }
    return result.outcome().completed() && !run.rejected() ? Exit.HOLDS : Exit.VIOLATED;
  }

  private int many(ScenarioPlan plan, List<IsolationKind> kinds) {
    WovenCache cache = new WovenCache();
    SeedTable table = new SeedTable();
    try (Progress progress = Progress.on(spec.commandLine().getErr(), output.json())) {
      for (IsolationKind kind : kinds) {
        for (int i = 0; i < atLeastOne("--seeds", seeds); i++) {
          progress.show(Choices.word(kind) + ", seed " + (plan.seed() + i));
          table.add(run(plan.withSeed(plan.seed() + i), kind, cache));
        }
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output.json()) {
      out.println(RunJson.of(table, kinds));
    } else {
      table.print(out);
    }
    return table.allCompleted() ? Exit.HOLDS : Exit.VIOLATED;
  }

  private static ScenarioResult run(ScenarioPlan plan, IsolationKind kind, WovenCache cache) {
    return new Scenario(plan.isolated(kind), cache, Trace.OFF).run();
  }
}
