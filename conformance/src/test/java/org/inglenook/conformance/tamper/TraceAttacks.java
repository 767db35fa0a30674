package org.inglenook.conformance.tamper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** Attacks on a trace and on where it is looked for. */
final class TraceAttacks {
  private static final String TRACE = "door.ndjson";

  private TraceAttacks() {}

  static List<Attack> all() {
    return List.of(
        attack(
            "a trace is cut in the middle of a record",
            box -> box.replace(TRACE, "\"Enter\",\"args\":[\"bob\"]}\n", "\"Ent"),
            2,
            "the trace is truncated after record 2",
            "everything up to there conforms"),
        attack(
            "two records of a trace change places",
            TraceAttacks::swapLastTwo,
            1,
            "outcome: rejected",
            "rejected: record 2"),
        attack(
            "a value in a trace is changed",
            box -> box.replace(TRACE, "\"open\":true", "\"open\":false"),
            1,
            "rejected: record 2",
            "open: expected TRUE, observed FALSE"),
        attack(
            "a trace of another spec is judged by this one",
            box -> box.replace(TRACE, "\"Open\"", "\"DriverCall\""),
            2,
            "no action DriverCall"),
        attack(
            "a trace was made with other constants",
            box ->
                box.replace(
                    TRACE, "\"MCDoorReplay\"", "\"MCDoorReplay\",\"constants\":{\"Room\":2}"),
            2,
            "made for Room = 2, the model has 1"),
        attack(
            "a trace is emptied",
            box -> Files.writeString(box.file(TRACE), ""),
            2,
            "the file is empty"),
        attack(
            "all records of a trace are deleted",
            box ->
                Files.writeString(
                    box.file(TRACE), Files.readAllLines(box.file(TRACE)).get(0) + "\n"),
            2,
            "the trace has no record"),
        attack(
            "an empty folder stands in the place of a trace",
            TraceAttacks::folderForTrace,
            2,
            "no such trace"));
  }

  private static Attack attack(
      String name, Attack.Tampering tampering, int exitCode, String... words) {
    return Attack.on(
        "door", name, tampering, Act.command("conform", TRACE), false, exitCode, words);
  }

  private static void swapLastTwo(Sandbox box) throws IOException {
    List<String> lines = Files.readAllLines(box.file(TRACE));
    Collections.swap(lines, lines.size() - 2, lines.size() - 1);
    Files.write(
        box.file(TRACE), lines.stream().map(l -> l.replaceFirst("\"time\":\\d,", "")).toList());
  }

  private static void folderForTrace(Sandbox box) throws IOException {
    Path trace = box.file(TRACE);
    Files.delete(trace);
    Files.createDirectory(trace);
  }
}
