package org.inglenook.modelchecking.portfolio;

import java.util.List;
import java.util.TreeSet;
import org.inglenook.modelchecking.BadInputException;

/** What makes a model unfit to be judged: its verdict would say less than its {@code .cfg} does. */
final class ModelRules {
  private final Model model;
  private final Settings settings;

  ModelRules(Model model) {
    this.model = model;
    settings = model.settings();
  }

  /**
   * Checks all rules.
   *
   * @throws BadInputException for the first that is broken
   */
  void check() {
    switch (model.expectation().verdict()) {
      case VIOLATES -> checkTwin();
      case DEADLOCK -> checkDeadlock();
      case HOLDS -> checkNotVacuous();
      case ASSUMPTION_FAILED -> {}
    }
    checkNothingDefinedAway();
    checkWhole();
    checkSize();
  }

  private void checkTwin() {
    List<String> listed = model.listed();
    String id = model.expectation().brokenId();
    if (listed.size() != 1) {
      throw bad(
          "must fail, and lists " + listed.size() + " INVARIANTs and PROPERTYs " + listed,
          "List exactly one, the one with id " + id + ": TLC does not say which property broke");
    }
    String name = listed.get(0);
    String actual = model.propertyIds().idOf(name).orElse("none");
    if (!actual.equals(id)) {
      throw bad(
          "must violate " + id + ", but " + name + " has the id " + actual,
          "List the operator whose comment begins with " + id);
    }
    if (!isReach(id) && PropertyIds.of(model.module()).idOf(name).isPresent()) {
      throw bad(
          "must violate " + id + ", but " + name + " is the model's own and not the spec's",
          "Break the property of the spec; only reach predicates (-R) belong to a model");
    }
  }

  private static boolean isReach(String id) {
    return id.contains("-R");
  }

  private void checkDeadlock() {
    if (!settings.checksDeadlock()) {
      throw bad("expects a deadlock that TLC is told to pass over", "Delete CHECK_DEADLOCK FALSE");
    }
  }

  private void checkNotVacuous() {
    if (model.listed().isEmpty()) {
      throw bad("lists no INVARIANT and no PROPERTY", "List what is expected to hold");
    }
  }

  /** A property with another definition would be judged by its name only. */
  private void checkNothingDefinedAway() {
    TreeSet<String> properties = new TreeSet<>(model.listed());
    properties.retainAll(settings.replaced());
    if (!properties.isEmpty()) {
      throw bad(
          "gives another definition to " + String.join(", ", properties) + ", which it lists",
          "Replace ideas that actions use, never a property");
    }
  }

  /** TLC's liveness checking is unsound on a reduced graph, and such a graph cannot be replayed. */
  private void checkWhole() {
    if (settings.reductions().isEmpty()) {
      return;
    }
    String reductions = String.join(", ", settings.reductions());
    if (isReplayed()) {
      throw bad(
          reductions + " in a model that is replayed",
          "Leave it out: a reduced graph cannot be replayed");
    }
    if (!settings.properties().isEmpty()) {
      throw bad(
          reductions + " in a model with PROPERTIES",
          "Leave it out: what is liveness is not sound on a reduced graph");
    }
  }

  private void checkSize() {
    Expectation expectation = model.expectation();
    if (!isReplayed() && !expectation.replay().isEmpty()) {
      throw bad(
          "pins what a replay counts, but is of size " + expectation.size().word(),
          "Write \"size: replay\", or delete the line \"replay:\"");
    }
    if (expectation.verdict().mustFail() && expectation.size() == SizeClass.FULL) {
      throw bad(
          "must fail, and is of size full, so that it would hardly ever run",
          "Make it small enough for \"size: quick\"");
    }
  }

  private boolean isReplayed() {
    return model.expectation().size() == SizeClass.REPLAY;
  }

  private BadInputException bad(String what, String advice) {
    return new BadInputException(model.cfg().toString(), what, advice);
  }
}
