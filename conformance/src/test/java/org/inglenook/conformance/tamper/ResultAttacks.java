package org.inglenook.conformance.tamper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Attacks on what a check left behind, on generated tests and on excuses. */
final class ResultAttacks {
  private static final Act TESTS =
      new Act("mvn verify", sandbox -> GeneratedYesterday.answer(sandbox));

  private ResultAttacks() {}

  static List<Attack> all() {
    return List.of(
        Attack.check(
            "a kept result is edited",
            box -> edit(KeptResults.file(box), "\"distinct\":19", "\"distinct\":20"),
            2,
            "results.ndjson, line 1",
            "this result was altered after it was written"),
        Attack.check(
            "a kept replay is edited",
            box -> edit(KeptResults.replays(box), "\"refused\":51", "\"refused\":52"),
            2,
            "replays.ndjson, line 1",
            "this result was altered after it was written"),
        Attack.tlc(
            "a kept result is of another text of the model",
            "MCDoorCrowd",
            box -> box.model("MCDoorCrowd.cfg", "  Enter <- MCEnter\n", ""),
            1,
            "MCDoorCrowd.cfg: holds, expected: violates TOY-S1"),
        Attack.check(
            "a folder stands where results are kept",
            ResultAttacks::folderForFile,
            2,
            "results.ndjson",
            "results cannot be written there"),
        Attack.on(
            "door",
            "a generated test class is of another text of the spec",
            ResultAttacks::renameEverywhere,
            TESTS,
            false,
            1,
            "was generated from another text of Door: it has no test [TOY_S1_RoomEnough], and for"
                + " nothing it has [TOY_S1_EnoughRoom]"),
        Attack.on(
            "door",
            "a generated test class lacks a property that the spec has",
            box ->
                box.spec(
                    "\\* TOY-L1", "\\* TOY-S3 Calm. No alarm.\nCalm == alarms = 0\n\n\\* TOY-L1"),
            TESTS,
            false,
            1,
            "it has no test [TOY_S3_Calm]"),
        Attack.on(
            "lamp",
            "the definition around an excused mutant is changed",
            box -> box.replace("spec/Lamp.tla", "on' = TRUE", "on' = ~on"),
            Act.command("mutate", "Lamp"),
            false,
            1,
            "was excused for another text of Light; see whether the reason still holds"),
        Attack.on(
            "lamp",
            "the excuse of a surviving mutant is deleted",
            box -> Files.delete(box.file("spec/mutants/Lamp.excused")),
            Act.command("mutate", "Lamp"),
            false,
            1,
            "survives: drop-guard:Light"));
  }

  private static void edit(Path file, String text, String other) throws IOException {
    String kept = Files.readString(file);
    Files.writeString(file, kept.replaceFirst(text, other));
  }

  private static void renameEverywhere(Sandbox box) throws IOException {
    box.spec("EnoughRoom ==", "RoomEnough ==");
    box.model("MCDoorReplay.cfg", "EnoughRoom", "RoomEnough");
    box.model("MCDoorCrowd.cfg", "EnoughRoom", "RoomEnough");
  }

  private static void folderForFile(Sandbox box) throws IOException {
    Files.delete(KeptResults.file(box));
    Files.createDirectories(KeptResults.file(box));
  }
}
