package org.inglenook.conformance.view;

import org.inglenook.hardware.MemoryChanges;
import org.inglenook.hardware.PhysicalMemory;

/**
 * The content of pages: the sum of their words modulo {@link #CONTENTS}, so that models stay small;
 * device registers hold none.
 */
public final class PageContents {
  /** How many contents are told apart. */
  public static final int CONTENTS = 4;

  private final int frames;
  private final MemoryChanges changes;

  /** The content of the pages of {@code memory}. */
  public PageContents(PhysicalMemory memory) {
    frames = memory.frames();
    changes = memory.changes();
  }

  /** The content of {@code page}, below {@link #CONTENTS}. */
  public int of(int page) {
    return page < frames ? changes.sum(page) & (CONTENTS - 1) : 0;
  }

  /** A number that is another one after {@code page} has been stored to. */
  int changes(int page) {
    return page < frames ? changes.of(page) : 0;
  }
}
