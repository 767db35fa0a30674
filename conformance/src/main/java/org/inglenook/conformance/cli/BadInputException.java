package org.inglenook.conformance.cli;

import java.util.Collection;
import java.util.List;

/**
 * Input or environment that cannot be used: ends the command with exit code 2 and three short lines
 * (what, where, what to do), never with a stack trace.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String where;
  private final String whatToDo;

  /**
   * @param what the clause a reader needs first, without a full stop
   * @param where the file, option or argument at fault
   * @param whatToDo an imperative sentence
   */
  public BadInputException(String what, String where, String whatToDo) {
    super(what);
    this.where = where;
    this.whatToDo = whatToDo;
  }

  /**
   * A name that is not one of the known ones.
   *
   * @param kind what the name should name, as in {@code "spec"}
   * @param given the name as typed
   * @param known every name that would have been right, in the order to show
   * @param where the option or argument at fault
   */
  public static BadInputException unknown(
      String kind, String given, Collection<String> known, String where) {
    List<String> near = NearMatches.of(given, known);
    String choice =
        known.isEmpty()
            ? "there is none to choose from"
            : "choose one of: " + String.join(", ", known);
    String advice =
        near.isEmpty() ? choice : "did you mean " + String.join(" or ", near) + "? " + choice;
    return new BadInputException("no " + kind + " is called '" + given + "'", where, advice);
  }

  /** The file, option or argument at fault. */
  public String where() {
    return where;
  }

  /** An imperative sentence. */
  public String whatToDo() {
    return whatToDo;
  }
}
