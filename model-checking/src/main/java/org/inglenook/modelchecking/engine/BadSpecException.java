package org.inglenook.modelchecking.engine;

/**
 * The spec or its {@code .cfg} cannot be used: it does not parse, breaks a rule of shape, or asks
 * for what the engine does not do. The message says where and what.
 */
public final class BadSpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String module;
  private final int line;

  /**
   * A complaint about one place.
   *
   * @param module the module or file at fault, without its extension
   * @param line its line, from 1; 0 when the fault has no line
   * @param what what is wrong, and what to do where that is not plain
   */
  public BadSpecException(String module, int line, String what) {
    super(line > 0 ? module + ", line " + line + ": " + what : module + ": " + what);
    this.module = module;
    this.line = line;
  }

  /** The module or file at fault, without its extension. */
  public String module() {
    return module;
  }

  /** The line at fault, from 1; 0 when the fault has none. */
  public int line() {
    return line;
  }
}
