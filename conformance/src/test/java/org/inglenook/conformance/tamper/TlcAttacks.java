package org.inglenook.conformance.tamper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Attacks that a run of TLC notices, and attacks on TLC and its output. */
final class TlcAttacks {
  private TlcAttacks() {}

  /** TLC itself says what is wrong. */
  static List<Attack> verdicts() {
    return List.of(
        Attack.tlc(
            "a constant is shrunk",
            "MCDoorReplay",
            box -> box.model("MCDoorReplay.cfg", "MaxAlarms = 1", "MaxAlarms = 0"),
            1,
            "distinct states, 19 expected: a constant was shrunk",
            "transitions, pinned: 46"),
        Attack.tlc(
            "the expected count of states is edited",
            "MCDoorFair",
            box -> box.model("MCDoorFair.cfg", "states: 19", "states: 20"),
            1,
            "MCDoorFair.cfg: 19 distinct states, 20 expected"),
        Attack.tlc(
            "a model that must fail is said to hold",
            "MCDoorShut",
            box -> box.model("MCDoorShut.cfg", "violates TOY-L1", "holds\n\\* states: 19"),
            1,
            "MCDoorShut.cfg: temporal property violated",
            "expected: holds"),
        Attack.tlc(
            "a property is weakened to TRUE",
            "MCDoorCrowd",
            box -> box.spec("EnoughRoom == Room = 1 =>", "EnoughRoom == TRUE \\/"),
            1,
            "MCDoorCrowd.cfg: holds, expected: violates TOY-S1",
            "the twin is no longer broken, or TOY-S1 no longer notices"),
        Attack.tlc(
            "fairness is removed",
            "MCDoorFair",
            box -> box.model("MCDoorFair.tla", "Spec /\\ WF_vars(Open)", "Spec"),
            1,
            "MCDoorFair.cfg: temporal property violated",
            "expected: holds"),
        Attack.tlc(
            "a model that must fail ends in a deadlock instead",
            "MCDoorGhost",
            box -> box.model("MCDoorGhost.tla", "  /\\ inside[p]\n", "  /\\ FALSE\n"),
            1,
            "expected: violates TOY-S2"),
        Attack.tlc(
            "a model that must fail cannot be evaluated instead",
            "MCDoorGhost",
            box -> box.model("MCDoorGhost.tla", "  /\\ inside[p]\n", "  /\\ inside[alarms]\n"),
            1,
            "MCDoorGhost.cfg: evaluation error",
            "that is no violation of TOY-S2"),
        Attack.tlc(
            "a model that must fail contradicts an ASSUME instead",
            "MCDoorGhost",
            box -> box.model("MCDoorGhost.tla", "EXTENDS Door", "EXTENDS Door\n\nASSUME Room > 1"),
            1,
            "MCDoorGhost.cfg: assumption failed",
            "that is no violation of TOY-S2"),
        Attack.tlc(
            "a model lists less than the replay model of its spec",
            "MCDoorSafety",
            TlcAttacks::addSafetyModel,
            1,
            "MCDoorSafety.cfg: does not list EnoughRoom, which MCDoorReplay.cfg lists"));
  }

  /** The jar, and what comes out of it. */
  static List<Attack> jars() {
    return List.of(
        Attack.tlc(
            "the jar with TLC is another one",
            "MCDoorReplay",
            box -> box.tlc(FakeTlc.without(box.file("other.jar"))),
            2,
            "other.jar",
            "has no class tlc2.TLC"),
        Attack.tlc(
            "the jar with TLC has nothing but a class of that name",
            "MCDoorReplay",
            box -> box.tlc(FakeTlc.named(box.file("hollow.jar"))),
            2,
            "hollow.jar",
            "has no class tla2sany.drivers.SANY"),
        Attack.tlc(
            "the jar with TLC is corrupt",
            "MCDoorReplay",
            box -> box.tlc(Files.writeString(box.file("corrupt.jar"), "PK, and no more")),
            2,
            "is no jar"),
        Attack.tlc(
            "the jar with TLC is missing",
            "MCDoorReplay",
            box -> box.tlc(box.file("missing.jar")),
            2,
            "missing.jar",
            "no such file"),
        Attack.tlc(
            "TLC's output is cut in the middle of a message",
            "MCDoorFair",
            box -> fake(box, FakeTlc.holds().split("distinct states found", -1)[0]),
            2,
            "TLC was cut short and showed nothing",
            "TLC's output ends before TLC says that it finished"),
        Attack.tlc(
            "TLC exits with 0 and never says that it finished",
            "MCDoorFair",
            box -> fake(box, FakeTlc.holds().split("@!@!@STARTMSG 2186", -1)[0]),
            2,
            "TLC was cut short and showed nothing",
            "ends before TLC says that it finished; exit code 0"),
        Attack.tlc(
            "TLC counts other states than there are",
            "MCDoorReplay",
            box -> fake(box, FakeTlc.holds().replace("19 distinct", "18 distinct")),
            1,
            "the graph that is replayed has 19 states, TLC's own 18",
            "18 distinct states, 19 expected"),
        Attack.tlc(
            "TLC generates fewer states than there are transitions",
            "MCDoorReplay",
            box -> fake(box, FakeTlc.holds().replace("47 states generated", "20 states generated")),
            1,
            "has 46 transitions, and TLC generates only 20 states"),
        Attack.tlc(
            "TLC is a program that prints what is expected",
            "MCDoorReplay",
            box -> fake(box, FakeTlc.holds()),
            1,
            "no second opinion: TLC has not said that it was asked"),
        Attack.tlc(
            "the second judge comes to no end",
            "MCDoorReplay",
            box -> box.spec("Count == Room", "Count == Room\n\nOpinionClaims == Room"),
            1,
            "no second opinion"));
  }

  private static void fake(Sandbox box, String output) throws IOException {
    box.tlc(FakeTlc.saying(output, box.file("fake.jar")));
  }

  /** A model for safety that lists nothing but types. */
  private static void addSafetyModel(Sandbox box) throws IOException {
    String folder = "model-checking/models/MCDoorSafety";
    Path replay = box.file("model-checking/models/MCDoorReplay.cfg");
    box.write(
        folder + ".cfg",
        Files.readString(replay)
            .replace("size: replay", "size: quick")
            .replaceAll("(?m)^.*\\* replay:.*\n", "")
            .replace("  EnoughRoom\n", ""));
    box.write(folder + ".tla", "---- MODULE MCDoorSafety ----\nEXTENDS Door\n\n====\n");
  }
}
