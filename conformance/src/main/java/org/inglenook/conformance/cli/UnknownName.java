package org.inglenook.conformance.cli;

import java.util.Collection;
import java.util.List;
import org.inglenook.modelchecking.BadInputException;

/** A name on the command line that is not one of the known ones. */
public final class UnknownName {
  private UnknownName() {}

  /**
   * The complaint about it, with near matches.
   *
   * @param kind what the name should name, as in {@code "spec"}
   * @param given the name as typed
   * @param known every name that would have been right, in the order to show
   * @param where the option or argument at fault
   */
  public static BadInputException of(
      String kind, String given, Collection<String> known, String where) {
    List<String> near = NearMatches.of(given, known);
    String choice =
        known.isEmpty()
            ? "There is none to choose from"
            : "Choose one of: " + String.join(", ", known);
    String advice =
        near.isEmpty() ? choice : "Did you mean " + String.join(" or ", near) + "? " + choice;
    return new BadInputException(where, "no " + kind + " is called '" + given + "'", advice);
  }
}
