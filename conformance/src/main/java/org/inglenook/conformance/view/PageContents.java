package org.inglenook.conformance.view;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PAGE_SIZE;

import java.util.HashMap;
import java.util.Map;
import org.inglenook.hardware.PhysicalMemory;

/**
 * The content of pages: the sum of their words modulo {@link #CONTENTS}, so that models stay small;
 * device registers hold none. A page is summed again when it has been stored to.
 */
public final class PageContents {
  /** How many contents are told apart. */
  public static final int CONTENTS = 4;

  private final PhysicalMemory memory;
  private final Map<Integer, Summed> pages = new HashMap<>();

  public PageContents(PhysicalMemory memory) {
    this.memory = memory;
  }

  /** A page as it was summed. */
  private static final class Summed {
    private int changes = -1;
    private int content;
  }

  /** The content of {@code page}, below {@link #CONTENTS}. */
  public int of(int page) {
    if (page >= memory.frames()) {
      return 0;
    }
    int changes = memory.changes(page);
    Summed summed = pages.computeIfAbsent(page, unused -> new Summed());
    if (summed.changes != changes) {
      summed.content = sum(page) & (CONTENTS - 1);
      summed.changes = changes;
    }
    return summed.content;
  }

  private int sum(int page) {
    int sum = 0;
    for (int offset = 0; offset < PAGE_SIZE; offset += Integer.BYTES) {
      sum += memory.load32((page << PAGE_SHIFT) + offset);
    }
    return sum;
  }
}
