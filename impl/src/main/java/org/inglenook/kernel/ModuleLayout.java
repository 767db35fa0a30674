package org.inglenook.kernel;

/**
 * Layout of a loaded module. Offsets in bytes.
 *
 * <pre>
 *  0       4       8       12        16      20        24
 *  +-------+-------+-------+---------+-------+---------+
 *  | magic | next  | prev  | driver  | data  | pages   |
 *  +-------+-------+-------+---------+-------+---------+
 * </pre>
 */
public final class ModuleLayout {
  /** Offset of the magic number. */
  public static final int MAGIC = 0;

  /** Offset of the link to the other modules. */
  public static final int LINK = 4;

  /** Offset of the handle of the entry points. */
  public static final int DRIVER = 12;

  /** Offset of the address of the data section. */
  public static final int DATA = 16;

  /** Offset of the length of the data section in pages. */
  public static final int PAGES = 20;

  /** Size in bytes. */
  public static final int SIZE = 24;

  /** Magic number. */
  public static final int MAGIC_VALUE = 0x30D01EF5;

  private ModuleLayout() {}
}
