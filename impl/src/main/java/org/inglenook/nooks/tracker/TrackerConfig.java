package org.inglenook.nooks.tracker;

import org.apache.commons.lang3.Validate;

/**
 * How large the records of the tracker are.
 *
 * @param tasks threads of control, numbered from 0
 * @param domains protection domains, numbered from 1
 * @param objects kernel objects that drivers know or own
 * @param associations objects known, counted once for each domain that knows them
 * @param slots versions that the copy area of one domain holds, a multiple of 32
 * @param slotWords size of a version, words
 * @param table objects in use by the calls of one task
 * @param wholeObjects whether all of a version is copied back, as published, and not the fields
 *     alone that the driver has changed
 */
public record TrackerConfig(
    int tasks,
    int domains,
    int objects,
    int associations,
    int slots,
    int slotWords,
    int table,
    boolean wholeObjects) {
  /** Checks the ranges. */
  public TrackerConfig {
    Validate.isTrue(tasks > 0 && tasks < 0x100, "no such tracker: tasks=%d", tasks);
    Validate.isTrue(domains > 0 && domains < 0x100, "no such tracker: domains=%d", domains);
    Validate.isTrue(
        objects > 0 && associations >= objects,
        "no such tracker: objects=%d, associations=%d",
        objects,
        associations);
    Validate.isTrue(
        slots > 0 && slots % Integer.SIZE == 0 && slotWords > 0 && table > 0,
        "no such tracker: slots=%d, slotWords=%d, table=%d",
        slots,
        slotWords,
        table);
  }

  /** Returns what a whole machine uses, for {@code tasks} and {@code domains}. */
  public static TrackerConfig standard(int tasks, int domains) {
    return new TrackerConfig(tasks, domains, 384, 448, 128, 16, 32, false);
  }

  /** Returns how many bytes the versions of one domain take, and as many their base images. */
  public int areaBytes() {
    return slots * slotWords * Integer.BYTES;
  }
}
