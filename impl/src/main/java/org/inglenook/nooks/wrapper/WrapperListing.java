package org.inglenook.nooks.wrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.inglenook.nooks.wrapper.derive.Derived;
import org.inglenook.nooks.wrapper.derive.Origin;

/**
 * The page that says what every wrapper does, step by step, and how much of it follows from the
 * annotations. Markdown.
 */
public final class WrapperListing {
  private static final String INTRODUCTION =
      """
      # What the wrappers do

      This page is printed from what is linked between an isolated driver and the kernel, and a test
      keeps it so. The wrappers are derived from the annotations of the interfaces in
      `org.inglenook.driver`; "around a body" means that one step of them is written by hand,
      "by hand" that the whole method is. Bodies are in `org.inglenook.nooks.wrapper`.

      In the published system, 248 wrappers covered 463 functions; a tool generated their skeletons
      from header files, and the bodies were written by hand (Swift, Bershad, Levy, SOSP 2003).
      """;

  private record Row(String name, String caller, Derived derived) {
    int count(Origin origin) {
      return derived.count(origin);
    }
  }

  private final List<Row> rows = new ArrayList<>();

  /** Prepares the page about these interfaces, in this order. */
  public WrapperListing(List<Class<?>> imports, List<Class<?>> exports) {
    for (Class<?> type : imports) {
      rows.add(new Row(type.getSimpleName(), "driver", DerivedWrappers.imports(type)));
    }
    for (Class<?> type : exports) {
      rows.add(new Row(type.getSimpleName(), "kernel", DerivedWrappers.exports(type)));
    }
  }

  /** Returns how many methods of all interfaces are of {@code origin}. */
  public int count(Origin origin) {
    return rows.stream().mapToInt(row -> row.count(origin)).sum();
  }

  /** Returns the page. */
  public String page() {
    final StringBuilder page = new StringBuilder(INTRODUCTION);
    page.append("\n| interface | called by | methods | derived | around a body | by hand |\n");
    page.append("| --- | --- | ---: | ---: | ---: | ---: |\n");
    for (Row row : rows) {
      line(page, "`" + row.name() + "`", row.caller(), counts(row::count));
    }
    line(page, "all", "", counts(this::count));
    for (Row row : rows) {
      page.append("\n## ").append(row.name()).append("\n\n```\n");
      page.append(row.derived().describe()).append("```\n");
    }
    return page.toString();
  }

  private static List<Integer> counts(ToIntFunction<Origin> count) {
    final List<Integer> counts = new ArrayList<>();
    for (Origin origin : Origin.values()) {
      counts.add(count.applyAsInt(origin));
    }
    counts.add(0, counts.stream().mapToInt(Integer::intValue).sum());
    return counts;
  }

  private static void line(StringBuilder page, String name, String caller, List<Integer> counts) {
    page.append("| ").append(name).append(" | ").append(caller);
    counts.forEach(count -> page.append(" | ").append(count));
    page.append(" |\n");
  }
}
