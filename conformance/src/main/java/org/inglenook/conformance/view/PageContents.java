package org.inglenook.conformance.view;

import java.util.Arrays;
import org.inglenook.hardware.PhysicalMemory;

/**
 * The content of pages: the sum of their words modulo {@link #CONTENTS}, so that models stay small;
 * device registers hold none. A page is summed again when it has been stored to.
 */
public final class PageContents {
  /** How many contents are told apart. */
  public static final int CONTENTS = 4;

  private final PhysicalMemory memory;
  private final int[] contents;

  /** For each page {@link #changes} when it was summed. */
  private final int[] summed;

  /** Nothing is summed yet. */
  public PageContents(PhysicalMemory memory) {
    this.memory = memory;
    contents = new int[memory.frames()];
    summed = new int[memory.frames()];
    Arrays.fill(summed, -1);
  }

  /** The content of {@code page}, below {@link #CONTENTS}. */
  public int of(int page) {
    if (page >= summed.length) {
      return 0;
    }
    int changes = memory.changes(page);
    if (summed[page] != changes) {
      contents[page] = memory.sum(page) & (CONTENTS - 1);
      summed[page] = changes;
    }
    return contents[page];
  }

  /** A number that is another one after {@code page} has been stored to. */
  int changes(int page) {
    return page < summed.length ? memory.changes(page) : 0;
  }
}
