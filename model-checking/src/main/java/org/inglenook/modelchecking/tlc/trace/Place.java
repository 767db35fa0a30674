package org.inglenook.modelchecking.tlc.trace;

/**
 * A place in a module.
 *
 * @param module module name; empty when TLC names none
 * @param line line, from 1; 0 when TLC names none
 * @param column column, from 1; 0 when TLC names none
 */
public record Place(String module, int line, int column) {
  /** No place at all. */
  public static final Place NONE = new Place("", 0, 0);

  /** Such as {@code Xpc.tla:41}; empty for {@link #NONE}. */
  @Override
  public String toString() {
    if (line == 0) {
      return module;
    }
    return module.isEmpty() ? "line " + line : module + ".tla:" + line;
  }
}
