package org.inglenook.driver.load;

/**
 * One construct that a driver may not use.
 *
 * @param className dotted name of the driver class
 * @param member method or field that holds the construct
 * @param line source line, or 0 when the class file does not say
 * @param reason what is wrong, in words for the driver's author
 */
public record Rejection(String className, String member, int line, String reason) {
  @Override
  public String toString() {
    return className + "." + member + (line > 0 ? ":" + line : "") + ": " + reason;
  }
}
