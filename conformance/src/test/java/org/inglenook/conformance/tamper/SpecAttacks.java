package org.inglenook.conformance.tamper;

import java.util.List;

/** Attacks on a spec that TLC does not mind. */
final class SpecAttacks {
  private SpecAttacks() {}

  static List<Attack> all() {
    return List.of(
        Attack.check(
            "an action is removed from Next",
            box -> box.spec("  \\/ \\E p \\in People : Leave(p)\n", ""),
            1,
            "production code cannot be replayed: binding is not total: spec=Door",
            "step methods without an action=[Leave]"),
        Attack.check(
            "an action of the spec gets another name",
            box -> box.spec("Leave(p)", "GoOut(p)"),
            1,
            "actions without a step method=[GoOut]",
            "step methods without an action=[Leave]"),
        Attack.check(
            "an action is never enabled",
            box -> box.spec("Close ==\n  /\\ open\n", "Close ==\n  /\\ open /\\ ~open\n"),
            1,
            "production code: a step that the spec forbids is done"),
        Attack.check(
            "a real guard gets a label that calls it a bound",
            box -> box.spec("Enter(p) ==\n  /\\ open\n", "Enter(p) ==\n  /\\ BoundOpen:: open\n"),
            1,
            "MCDoorReplay.cfg: replay counts",
            "bound, pinned: 10"),
        Attack.quick(
            "an effect gets a label that calls it a bound",
            box -> box.spec("  /\\ open' = FALSE", "  /\\ BoundOpen:: open' = FALSE"),
            1,
            "label BoundOpen in Close marks an update"),
        Attack.check(
            "one id is given to two properties",
            box -> box.spec("\\* TOY-S2 Door", "\\* TOY-S1 Door"),
            2,
            "must violate TOY-S2, but PassesOpenDoor has the id TOY-S1"),
        Attack.quick(
            "one id is given to two properties, where the models know",
            box -> {
              box.spec("\\* TOY-S2 Door", "\\* TOY-S1 Door");
              box.model("MCDoorGhost.cfg", "violates TOY-S2", "violates TOY-S1");
            },
            1,
            "PassesOpenDoor has the id TOY-S1, which EnoughRoom at Door",
            "give it another"),
        Attack.check(
            "a property loses its id",
            box -> {
              box.spec("\\* TOY-S2 Door. Nobody", "\\* Nobody");
              box.deleteModel("MCDoorGhost");
            },
            1,
            "PassesOpenDoor is checked but has no id"),
        Attack.check(
            "a property is renamed, and models are not",
            box -> box.spec("EnoughRoom ==", "RoomEnough =="),
            2,
            "must violate TOY-S1, but EnoughRoom has the id none"),
        Attack.quick(
            "a fault is given fairness, so that liveness rests on failures",
            box -> box.model("MCDoorFair.tla", "WF_vars(Open)", "WF_vars(Open) /\\ WF_vars(Alarm)"),
            1,
            "fairness makes fault Alarm happen"),
        Attack.quick(
            "an action says no longer who takes it, so that nobody need refuse it",
            box -> box.spec("\\* [Kernel] The guard closes", "\\* The guard closes"),
            1,
            "action Close has no tag"),
        Attack.check(
            "a step of the kernel is called a fault, which nobody can refuse",
            box -> box.spec("\\* [Kernel] The guard closes", "\\* [Fault] The guard closes"),
            1,
            "environment, pinned: 0"));
  }
}
