package org.inglenook.modelchecking.tlc.trace;

/**
 * One thing that a step changed.
 *
 * @param path what changed, such as {@code stack.t1[2].mode}
 * @param text how, such as {@code "kernel" -> "driver"} or {@code + 3, - 1}
 */
public record Change(String path, String text) {
  @Override
  public String toString() {
    return path + ": " + text;
  }
}
