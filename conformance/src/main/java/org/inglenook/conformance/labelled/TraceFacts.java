package org.inglenook.conformance.labelled;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * What is known of a trace.
 *
 * @param kind what was done to it
 * @param whole whether everything is observed
 * @param records how many records it has, one that is cut included
 * @param explained up to which record it is legal; what a judge has to find
 * @param fault what was done, and in which record; empty when nothing was
 */
record TraceFacts(
    TraceClass kind, boolean whole, int records, int explained, Optional<Place> fault) {

  /**
   * What was done, and where.
   *
   * @param record from 1; 0 when that record is not written down
   * @param what for people
   */
  record Place(int record, String what) {}

  /** What is observed, in one word. */
  String observation() {
    return whole ? "full" : "partial";
  }

  /** The line about it in {@code labels.ndjson}. */
  JsonObject label(String file) {
    JsonObject line = new JsonObject();
    line.addProperty("file", file);
    line.addProperty("label", kind.label().word());
    line.addProperty("class", kind.word());
    line.addProperty("observation", observation());
    line.addProperty("records", records);
    line.addProperty("explained", explained);
    fault.ifPresent(
        place -> {
          JsonObject object = new JsonObject();
          object.addProperty("record", place.record());
          object.addProperty("what", place.what());
          line.add("fault", object);
        });
    return line;
  }
}
