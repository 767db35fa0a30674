package org.inglenook.conformance.tamper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Attacks on the models: files, expectations, and what they list. */
final class ModelAttacks {
  private static final String REPLAY = "MCDoorReplay.cfg";
  private static final String FAIR = "MCDoorFair.cfg";
  private static final String SHUT = "MCDoorShut.cfg";

  private ModelAttacks() {}

  /** Models that could not be judged: refused before anything runs. */
  static List<Attack> unfit() {
    return List.of(
        Attack.check(
            "the folder of models is emptied",
            ModelAttacks::deleteModels,
            2,
            "holds no model MC*.cfg, so nothing would be checked"),
        Attack.check(
            "the .cfg of a model is deleted",
            box -> Files.delete(box.file("model-checking/models/" + SHUT)),
            2,
            "MCDoorShut.tla",
            "has no .cfg beside it, so nothing would run it"),
        Attack.check(
            "the module of a model is deleted",
            box -> Files.delete(box.file("model-checking/models/MCDoorShut.tla")),
            2,
            "its module MCDoorShut.tla is missing"),
        Attack.check(
            "a model gets a name that nothing looks for",
            box -> rename(box, "MCDoorShut", "DoorShut"),
            2,
            "DoorShut.cfg",
            "is no model, by its name, so nothing would run it"),
        Attack.check(
            "a spec is put beside the models, where TLC looks first",
            box ->
                Files.copy(box.file("spec/Door.tla"), box.file("model-checking/models/Door.tla")),
            2,
            "models/Door.tla",
            "is no model, by its name"),
        Attack.check(
            "a model that must fail lists two properties",
            box -> box.model(SHUT, "  OpensAgain\n", "  OpensAgain\n  PassesOpenDoor\n"),
            2,
            "must fail, and lists 2 INVARIANTs and PROPERTYs",
            "TLC does not say which property broke"),
        Attack.check(
            "a model that must fail expects another id than it lists",
            box -> box.model(SHUT, "violates TOY-L1", "violates TOY-S2"),
            2,
            "must violate TOY-S2, but OpensAgain has the id TOY-L1"),
        Attack.check(
            "a model that must fail breaks a property of its own under the spec's id",
            ModelAttacks::breakItsOwn,
            2,
            "must violate TOY-S1, but NeverOpen is the model's own and not the spec's"),
        Attack.check(
            "a model that must fail is made so large that it hardly ever runs",
            box -> box.model("MCDoorCrowd.cfg", "size: quick", "size: full"),
            2,
            "must fail, and is of size full, so that it would hardly ever run"),
        Attack.check(
            "a model that must hold is said to have to fail",
            box -> box.model(REPLAY, "expect: holds", "expect: violates TOY-S1"),
            2,
            "must fail, and lists 3"),
        Attack.check(
            "a model defines a property away",
            box ->
                box.model(REPLAY, "  MaxAlarms = 1\n", "  MaxAlarms = 1\n  EnoughRoom <- Init\n"),
            2,
            "gives another definition to EnoughRoom, which it lists"),
        Attack.check(
            "everything that a model lists is deleted",
            box -> box.model(FAIR, "PROPERTIES\n  OpensAgain", ""),
            2,
            "lists no INVARIANT and no PROPERTY"),
        Attack.check(
            "the graph of a liveness model is cut by a CONSTRAINT",
            box -> box.model(FAIR, "PROPERTIES", "CONSTRAINT TypeOK\nPROPERTIES"),
            2,
            "CONSTRAINT in a model with PROPERTIES",
            "not sound on a reduced graph"),
        Attack.check(
            "the graph that is replayed is cut by a CONSTRAINT",
            box -> box.model(REPLAY, "INVARIANTS", "CONSTRAINT TypeOK\nINVARIANTS"),
            2,
            "CONSTRAINT in a model that is replayed"),
        Attack.check(
            "a replay model becomes one that is not replayed",
            box -> box.model(REPLAY, "size: replay", "size: quick"),
            2,
            "pins what a replay counts, but is of size quick"),
        Attack.check(
            "an expectation is misspelt, so that it would be prose",
            box -> box.model(REPLAY, "states: 19", "state: 18"),
            2,
            "unknown key \"state:\""));
  }

  /** Models that could be judged, but together say less than they should. */
  static List<Attack> missing() {
    return List.of(
        Attack.quick(
            "an INVARIANT line is deleted",
            box -> box.model(REPLAY, "  EnoughRoom\n", ""),
            1,
            "Door.tla: no model of Door that must hold lists TOY-S1 EnoughRoom"),
        Attack.quick(
            "a PROPERTY line is deleted",
            box -> box.model(REPLAY, "PROPERTIES\n  PassesOpenDoor\n", ""),
            1,
            "Door.tla: no model of Door that must hold lists TOY-S2 PassesOpenDoor"),
        Attack.quick(
            "only a model that must fail lists a property",
            box -> box.model(FAIR, "  OpensAgain\n", "  PassesOpenDoor\n"),
            1,
            "Door.tla: no model of Door that must hold lists TOY-L1 OpensAgain"),
        Attack.quick(
            "a model that must fail is deleted with its module",
            box -> box.deleteModel("MCDoorCrowd"),
            1,
            "Door.tla: no model must fail by TOY-S1 EnoughRoom, so nothing shows that it can"),
        Attack.check(
            "a property is listed by models of full size only",
            box -> box.model(FAIR, "size: quick", "size: full"),
            1,
            "Door.tla: only models of full size list TOY-L1 OpensAgain"),
        Attack.quick(
            "the replay model of production code is deleted",
            ModelAttacks::replaceReplayBySafety,
            1,
            "Door.tla: production code implements it, but no model has `size: replay`"),
        Attack.check(
            "a spec is left without any model",
            box ->
                box.write(
                    "spec/Bell.tla",
                    """
                    ---- MODULE Bell ----
                    VARIABLE rung

                    \\* BEL-S1 Quiet. It never rings.
                    Quiet == ~rung
                    ====
                    """),
            1,
            "Bell.tla: no model of Bell that must hold lists BEL-S1 Quiet"),
        Attack.quick(
            "a false property is added to the spec and listed nowhere",
            box ->
                box.spec(
                    "\\* TOY-L1",
                    "\\* TOY-S3 Empty. Nobody is inside.\nEmpty == \\A p \\in People : ~inside[p]\n\n\\* TOY-L1"),
            1,
            "TOY-S3 is broken",
            "no model of Door that must hold lists TOY-S3 Empty",
            "no model must fail by TOY-S3 Empty"));
  }

  private static void deleteModels(Sandbox box) throws IOException {
    try (Stream<Path> files = Files.list(box.home().models())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private static void rename(Sandbox box, String from, String to) throws IOException {
    for (String suffix : List.of(".cfg", ".tla")) {
      Path file = box.file("model-checking/models/" + from + suffix);
      Files.move(file, file.resolveSibling(to + suffix));
    }
  }

  private static void breakItsOwn(Sandbox box) throws IOException {
    box.model("MCDoorCrowd.cfg", "  EnoughRoom\n", "  NeverOpen\n");
    box.model(
        "MCDoorCrowd.tla",
        "\\* Twin:",
        "\\* TOY-S1 Room. Not what the spec calls so.\nNeverOpen == ~open\n\n\\* Twin:");
  }

  private static void replaceReplayBySafety(Sandbox box) throws IOException {
    String cfg = "model-checking/models/" + REPLAY;
    String text = Files.readString(box.file(cfg)).replaceAll("(?m)^.*replay:.*\n", "");
    Files.writeString(box.file(cfg), text.replace("size: replay", "size: quick"));
  }
}
