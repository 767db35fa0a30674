package org.inglenook.paper;

import java.util.Locale;
import org.inglenook.modelchecking.tlc.ResultLine;
import org.inglenook.modelchecking.tlc.Verdict;

/**
 * What the last check showed of one model.
 *
 * @param status whether there is a result, and whether it may be relied on
 * @param distinct distinct states of the whole graph; 0 where the search did not see all of it
 * @param tlc the version of TLC; empty where there is no result
 * @param words the same in words
 */
record Evidence(Status status, long distinct, String tlc, String words) {

  /** No result is there. */
  static final Evidence NONE = new Evidence(Status.NOT_CHECKED, 0, "", "not checked yet");

  /** There is one, of an earlier text. */
  static final Evidence OUTDATED =
      new Evidence(
          Status.OUTDATED, 0, "", "not checked since the spec or the model was changed last");

  /** Whether a result may be relied on. */
  enum Status {
    /** No run of the model is on record. */
    NOT_CHECKED,
    /** The runs on record are of another text of the spec or the model. */
    OUTDATED,
    /** The last run showed what the model expects. */
    AGREES,
    /** The last run showed something else. */
    DIFFERS
  }

  /** What one line of the results file says. */
  static Evidence of(ResultLine line) {
    boolean whole = line.verdict() == Verdict.Kind.HOLDS;
    return new Evidence(
        line.agrees() ? Status.AGREES : Status.DIFFERS,
        whole ? line.distinct() : 0,
        line.tlc(),
        line.agrees() ? agreed(line) : "DIFFERS: " + String.join("; ", line.differences()));
  }

  private static String agreed(ResultLine line) {
    if (line.verdict() == Verdict.Kind.HOLDS) {
      return "checked: holds, " + grouped(line.distinct()) + " states";
    }
    return "checked: fails as it must (" + line.verdict().words() + ")";
  }

  /** A count with commas between groups of three digits. */
  static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
