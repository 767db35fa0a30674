package org.inglenook.conformance.tamper;

import java.util.List;

/** Attacks on what joins production code and spec, and on the counts that are pinned of it. */
final class CodeAttacks {
  private static final String REPLAY = "MCDoorReplay.cfg";

  private CodeAttacks() {}

  static List<Attack> all() {
    return List.of(
        Attack.check(
            "production code is not bound to the spec any more",
            Sandbox::noCode,
            1,
            "no production code is bound to Door, so nothing is replayed"),
        Attack.check(
            "a step method loses its @Action",
            box -> box.code(TamperedDoors.WithoutLeave.class),
            1,
            "production code cannot be replayed: binding is not total: spec=Door",
            "actions without a step method=[Leave]"),
        Attack.check(
            "an adapter swallows refusals",
            box -> box.code(TamperedDoors.Swallowing.class),
            1,
            "production code: a step that the spec forbids is done",
            "Leave("),
        Attack.check(
            "a view hides a variable",
            box -> box.code(TamperedDoors.HidingAlarms.class),
            1,
            "view is not total: spec=MCDoorReplay, variables it hides=[alarms]"),
        Attack.check(
            "a view always shows the same",
            box -> box.code(TamperedDoors.ConstantAlarms.class),
            1,
            "production code: the step leads to another state than the spec's",
            "alarms: expected 1, observed 0"),
        Attack.check(
            "pinned counts are edited",
            box -> {
              box.model(REPLAY, "pairs=115", "pairs=114");
              box.model(REPLAY, "crash-points=82", "crash-points=83");
              box.model(REPLAY, "faults=26", "faults=0");
            },
            1,
            "replay counts 115 pairs, pinned: 114",
            "replay counts 82 crash-points, pinned: 83",
            "replay counts 26 faults, pinned: 0"),
        Attack.check(
            "the pinned counts are deleted",
            box -> box.model(REPLAY, "\\* replay:", "\\* note that"),
            1,
            "replay counts are not pinned; if they are right, add: \\* replay: transitions=46"));
  }
}
