package org.inglenook.modelchecking;

/**
 * An input or the environment cannot be used: the file is missing, malformed or unwritable, an
 * option has no such value.
 *
 * <p>It is neither a verdict about a model nor a fault of ours. The command line prints the message
 * without a stack trace and exits with code 2, so each message has three parts: what is wrong,
 * where, and what the reader can do about it.
 */
public class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String where;
  private final String advice;

  /**
   * A complaint about one input.
   *
   * @param where the file (with a line, where there is one), option or value at fault
   * @param what what is wrong with it
   * @param advice what the reader can do
   */
  public BadInputException(String where, String what, String advice) {
    super(where + ": " + what + ". " + advice);
    this.what = what;
    this.where = where;
    this.advice = advice;
  }

  /** As above, keeping the exception that revealed it. */
  public BadInputException(String where, String what, String advice, Throwable cause) {
    this(where, what, advice);
    initCause(cause);
  }

  /** What is wrong, as a clause without a full stop. */
  public String what() {
    return what;
  }

  /** The file, option or value at fault. */
  public String where() {
    return where;
  }

  /** What the reader can do, as a sentence. */
  public String advice() {
    return advice;
  }
}
