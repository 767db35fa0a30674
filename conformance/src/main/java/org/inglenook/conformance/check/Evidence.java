package org.inglenook.conformance.check;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.modelchecking.tlc.ResultLine;

/**
 * What a check leaves behind: {@code evidence.json} for programs (the catalogue reads it) and
 * {@code index.html} for people. Both replace those of the check before, in one step each.
 */
public final class Evidence {
  private final CheckOutcome outcome;

  public Evidence(CheckOutcome outcome) {
    this.outcome = outcome;
  }

  /** Writes both files. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    replace(folder.resolve("evidence.json"), json());
    replace(folder.resolve("index.html"), new ReportPage(outcome).html());
  }

  private static void replace(Path file, String text) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The check as one JSON object. */
  public String json() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("agrees", outcome.agrees());
    root.put("broken", List.copyOf(outcome.brokenIds()));
    root.put("differences", outcome.differences());
    root.put("tlc", outcome.tlc());
    root.put("millis", outcome.millis());
    List<Object> models = new ArrayList<>();
    outcome.models().forEach(each -> models.add(model(each)));
    root.put("models", models);
    root.put("workloads", outcome.workloads().stream().map(Evidence::workload).toList());
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root) + "\n";
  }

  private static Map<String, Object> model(ModelOutcome each) {
    ResultLine line = each.tlc().line();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("model", each.model().name());
    model.put("spec", each.model().spec());
    model.put("size", each.model().expectation().size().word());
    model.put("for", each.model().expectation().purpose());
    model.put("agrees", each.agrees());
    model.put("differences", each.differences());
    model.put("expected", line.expected());
    model.put("verdict", line.verdict().words());
    model.put("distinct", line.distinct());
    model.put("generated", line.generated());
    model.put("depth", line.depth());
    model.put("millis", line.millis());
    model.put("hash", line.hash());
    model.put("invariants", each.model().settings().invariants());
    model.put("properties", each.model().settings().properties());
    each.exploration().ifPresent(found -> model.put("exploration", exploration(found)));
    each.replay().ifPresent(found -> model.put("replay", replay(found, each.replayKept())));
    if (each.judgedTwice() > 0) {
      model.put("judgedTwice", each.judgedTwice());
    }
    return model;
  }

  private static Map<String, Object> workload(WorkloadOutcome each) {
    Map<String, Object> workload = new LinkedHashMap<>();
    workload.put("title", each.title());
    workload.put("outcome", each.result().outcome().words());
    workload.put("agrees", each.agrees());
    for (MonitorReport report : each.reports()) {
      Map<String, Object> followed = new LinkedHashMap<>();
      followed.put("steps", report.steps());
      followed.put("notObserved", report.others());
      followed.put("stepsPerSecond", report.stepsPerSecond());
      report.rejection().ifPresent(r -> followed.put("rejected", r.explanation()));
      workload.put(report.spec(), followed);
    }
    return workload;
  }

  private static Map<String, Object> exploration(ExplorationOutcome found) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("states", found.states());
    all.put("transitions", found.transitions());
    all.put("depth", found.depth());
    all.put("judged", found.judged());
    all.put("broken", found.violations().stream().map(Violation::id).toList());
    all.put("unreached", found.unreached());
    all.put("neverFired", found.neverFired());
    all.put("millis", found.millis());
    return all;
  }

  private static Map<String, Object> replay(ReplayResult found, boolean kept) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("conforms", found.conforms());
    all.put("kept", kept);
    all.putAll(found.counts().pinned());
    all.put("worlds", found.counts().worlds());
    all.put("beyond", found.counts().beyond());
    all.put("again", found.counts().again());
    all.put("sampled", found.counts().sampled());
    all.put("behaviours", found.counts().behaviours());
    all.put("behavioursPerSecond", found.behavioursPerSecond());
    all.put("explanation", found.explanation());
    return all;
  }
}
