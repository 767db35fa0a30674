package org.inglenook.paper;

import java.util.List;
import java.util.OptionalLong;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * A model as the catalogue shows it.
 *
 * @param name for instance {@code MCXpcSafety}
 * @param spec the spec it is about
 * @param size when it runs
 * @param purpose the sentence after {@code for:} in its {@code .cfg}
 * @param expected its expected verdict, as written there
 * @param brokenId the id that it must break; empty for a model that holds
 * @param states distinct states, as written there
 * @param checked ids of the properties that it lists
 * @param changes operators of the spec that it replaces, in the order of its {@code .cfg}
 * @param evidence what the last check showed
 */
record ModelUse(
    String name,
    String spec,
    SizeClass size,
    String purpose,
    String expected,
    String brokenId,
    OptionalLong states,
    List<String> checked,
    List<String> changes,
    Evidence evidence) {

  ModelUse {
    checked = List.copyOf(checked);
    changes = List.copyOf(changes);
  }

  /** Whether it is expected to hold, so that each property it lists does. */
  boolean holds() {
    return brokenId.isEmpty() && expected.equals("holds");
  }

  /** The name and, for a broken twin, what it is and what it replaces; one line. */
  String line() {
    if (holds()) {
      return name + ": " + Evidence.grouped(states.orElse(0)) + " states; " + purpose;
    }
    String how = changes.isEmpty() ? "other constants" : "replaces " + String.join(", ", changes);
    return name + " (" + how + "): " + purpose;
  }
}
