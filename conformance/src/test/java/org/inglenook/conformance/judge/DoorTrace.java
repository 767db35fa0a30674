package org.inglenook.conformance.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.trace.Begin;
import org.inglenook.conformance.trace.TraceFile;
import org.inglenook.conformance.trace.TraceSource;
import org.inglenook.modelchecking.engine.SpecEngine;

/** Traces of the door, record by record. */
final class DoorTrace {
  static final String CLOSED =
      "{'state':{'inside':{'ann':false,'bob':false},'open':false,'alarms':0}}";

  private final SpecEngine engine;
  private final Path file;
  private final List<String> lines = new ArrayList<>();
  private String head = "'spec':'Door'";
  private JudgeOptions options = JudgeOptions.STANDARD;

  DoorTrace(SpecEngine engine, Path folder) {
    this.engine = engine;
    file = folder.resolve("door.ndjson");
  }

  /** More fields of the header. Quotes are single in all that follows. */
  DoorTrace says(String fields) {
    head = head + "," + fields;
    return this;
  }

  DoorTrace then(String... records) {
    lines.addAll(List.of(records));
    return this;
  }

  DoorTrace with(int maxCandidates) {
    options =
        new JudgeOptions(
            Optional.<Begin>empty(), Optional.empty(), Optional.empty(), List.of(), maxCandidates);
    return this;
  }

  Path write() throws IOException {
    List<String> text = new ArrayList<>(List.of("{'inglenook-trace':1," + head + "}"));
    text.addAll(lines);
    return Files.write(file, text.stream().map(line -> line.replace('\'', '"')).toList());
  }

  JudgeReport judge() throws IOException {
    write();
    try (TraceSource source = TraceFile.open(file)) {
      return new TraceJudge(engine, options).judge(source, "door.ndjson", Watcher.NOBODY);
    }
  }

  RejectedRecord rejected() throws IOException {
    return judge().rejected().orElseThrow();
  }
}
