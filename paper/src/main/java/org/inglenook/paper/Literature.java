package org.inglenook.paper;

import java.util.Arrays;
import java.util.Optional;

/** The publications that the specs model. */
enum Literature {
  /** The system with protection domains; labels {@code N-}. */
  NOOKS(
      "swift2003nooks",
      "N-",
      "SOSP 2003",
      "Swift, Bershad, Levy: Improving the Reliability of Commodity Operating Systems. SOSP 2003,"
          + " doi 10.1145/945445.945466",
      """
      @inproceedings{swift2003nooks,
        author    = {Swift, Michael M. and Bershad, Brian N. and Levy, Henry M.},
        title     = {Improving the Reliability of Commodity Operating Systems},
        booktitle = {Proceedings of the Nineteenth {ACM} Symposium on Operating Systems Principles ({SOSP} '03)},
        year      = {2003},
        publisher = {ACM},
        doi       = {10.1145/945445.945466}
      }
      """);

  private final String key;
  private final String prefix;
  private final String mention;
  private final String citation;
  private final String record;

  Literature(String key, String prefix, String mention, String citation, String record) {
    this.key = key;
    this.prefix = prefix;
    this.mention = mention;
    this.citation = citation;
    this.record = record;
  }

  /** The publication whose labels begin as {@code label} does. */
  static Optional<Literature> ofLabel(String label) {
    return Arrays.stream(values()).filter(each -> label.startsWith(each.prefix)).findFirst();
  }

  /** The publication that a module's text names first in this list. */
  static Optional<Literature> mentionedIn(String module) {
    return Arrays.stream(values()).filter(each -> module.contains(each.mention)).findFirst();
  }

  /** Its key in the bibliography. */
  String key() {
    return key;
  }

  /** Authors, title, place and doi in one line. */
  String citation() {
    return citation;
  }

  /** Its BibTeX record, ending with a line break. */
  String record() {
    return record;
  }
}
