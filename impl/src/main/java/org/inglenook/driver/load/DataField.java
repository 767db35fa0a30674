package org.inglenook.driver.load;

/**
 * One driver field in the data section.
 *
 * @param name field name
 * @param type JVM type descriptor: one of {@code I S C B Z}
 * @param offset bytes from the start of the data section, aligned to the size
 */
public record DataField(String name, char type, int offset) {
  /** Size in bytes: 4, 2 or 1. */
  public int size() {
    return sizeOf(type);
  }

  static int sizeOf(char type) {
    return switch (type) {
      case 'I' -> Integer.BYTES;
      case 'S', 'C' -> Short.BYTES;
      case 'B', 'Z' -> Byte.BYTES;
      default -> throw new IllegalArgumentException("not a scalar: type=" + type);
    };
  }
}
