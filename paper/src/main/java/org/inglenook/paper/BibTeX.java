package org.inglenook.paper;

import java.util.Locale;
import java.util.stream.Collectors;

/** The bibliography: the literature, and a record for each property. */
final class BibTeX {
  private final Citation citation;

  BibTeX(Citation citation) {
    this.citation = citation;
  }

  /** Records of the literature that the entries name, then of the entries. */
  String all(Catalogue catalogue) {
    String literature =
        catalogue.entries().stream()
            .map(Entry::source)
            .distinct()
            .sorted()
            .map(Literature::record)
            .collect(Collectors.joining("\n"));
    String properties =
        catalogue.entries().stream().map(this::record).collect(Collectors.joining("\n"));
    return literature + "\n" + properties;
  }

  /** The record of one property, ending with a line break. */
  String record(Entry entry) {
    StringBuilder out = new StringBuilder("@misc{" + key(entry) + ",\n");
    field(out, "author", "{" + citation.author() + "}");
    field(out, "title", "{" + entry.id() + "}: " + LatexText.escape(entry.title()));
    field(out, "year", citation.year());
    field(out, "howpublished", LatexText.escape(where(entry)));
    field(
        out, "note", LatexText.escape(note(entry)) + "; see \\cite{" + entry.source().key() + "}");
    return out.append("}\n").toString();
  }

  /** The key of a property, as in {@code inglenook-xpc-s3}. */
  static String key(Entry entry) {
    return "inglenook-" + entry.id().toLowerCase(Locale.ROOT);
  }

  private static void field(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "  %-12s = {%s},%n", name, value).replace("\r", ""));
  }

  private String where(Entry entry) {
    return citation.title()
        + " "
        + citation.version()
        + ", spec/"
        + entry.spec()
        + ".tla (SHA-256 "
        + entry.digest().substring(0, 16)
        + "), operator "
        + entry.name();
  }

  /** The evidence: nothing is claimed that the last check did not show. */
  private static String note(Entry entry) {
    long agreeing = entry.models().stream().filter(BibTeX::agrees).count();
    if (agreeing == 0) {
      return "Not model-checked yet with this text";
    }
    long most =
        entry.models().stream()
            .filter(BibTeX::agrees)
            .mapToLong(model -> model.evidence().distinct())
            .max()
            .orElseThrow();
    return "Holds in %d of %d models, the largest checked of %s states (TLC)"
        .formatted(agreeing, entry.models().size(), Evidence.grouped(most));
  }

  private static boolean agrees(ModelUse model) {
    return model.evidence().status() == Evidence.Status.AGREES;
  }
}
