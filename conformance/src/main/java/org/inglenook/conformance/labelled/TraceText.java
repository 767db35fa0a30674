package org.inglenook.conformance.labelled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.inglenook.conformance.labelled.Sight.Glimpse;
import org.inglenook.conformance.labelled.Sight.Said;
import org.inglenook.conformance.trace.StepRange;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.SpecEngine;

/** Writes what is seen in the format of {@code docs/traces.md}, a line each, the header first. */
final class TraceText {
  private final Tables tables;
  private final SpecEngine engine;
  private final String spec;
  private final String model;

  /**
   * @param spec whose steps follow
   * @param model that says what the constants are
   */
  TraceText(Tables tables, SpecEngine engine, String spec, String model) {
    this.tables = tables;
    this.engine = engine;
    this.spec = spec;
    this.model = model;
  }

  List<String> lines(Sight sight) {
    List<String> lines = new ArrayList<>();
    lines.add(header(sight));
    Picture known = nothing();
    for (int i = 0; i < sight.records().size(); i++) {
      Glimpse record = sight.records().get(i);
      lines.add(record(i, record, sight.changes() ? "set" : "state", known));
      known = sight.changes() ? record.seen() : known;
    }
    return lines;
  }

  private Picture nothing() {
    int[] unseen = new int[tables.variables()];
    Arrays.fill(unseen, Picture.UNSEEN);
    return new Picture(unseen);
  }

  private String header(Sight sight) {
    String variables =
        names(sight.variables().stream().map(each -> engine.variables().get(each)).toList());
    return "{\"inglenook-trace\":1,\"spec\":\"%s\",\"model\":\"%s\"%s%s%s}"
        .formatted(
            spec,
            model,
            sight.steps().equals(StepRange.ONE) ? "" : ",\"steps\":" + steps(sight.steps()),
            hidden(sight.hidden()),
            sight.changes() ? ",\"variables\":" + variables : "");
  }

  private static String hidden(Optional<Set<String>> actions) {
    return actions.map(each -> ",\"hidden\":" + names(List.copyOf(each))).orElse("");
  }

  private static String names(List<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(",", "[", "]"));
  }

  private static String steps(StepRange range) {
    return range.min() == range.max()
        ? String.valueOf(range.min())
        : "{\"min\":%d,\"max\":%d}".formatted(range.min(), range.max());
  }

  /** A value that is known already is not listed again. */
  private String record(int number, Glimpse record, String field, Picture known) {
    StringJoiner values = new StringJoiner(",", "{", "}");
    for (int i = 0; i < known.size(); i++) {
      int value = record.seen().at(i);
      if (value != Picture.UNSEEN && value != known.at(i)) {
        values.add("\"" + engine.variables().get(i) + "\":" + tables.text(i, value));
      }
    }
    return "{\"n\":%d%s%s,\"%s\":%s}"
        .formatted(
            number,
            record.said() == Said.NOTHING ? "" : said(record),
            record.steps().map(each -> ",\"steps\":" + steps(each)).orElse(""),
            field,
            values);
  }

  private String said(Glimpse record) {
    ActionInstance taken = tables.instances().get(record.instance());
    String action = ",\"action\":\"" + taken.action() + "\"";
    if (record.said() == Said.ALL) {
      StringJoiner all = new StringJoiner(",", ",\"args\":[", "]");
      taken.arguments().forEach(each -> all.add(Itf.write(each).toString()));
      return action + all;
    }
    StringJoiner some = new StringJoiner(",", ",\"args\":{", "}");
    some.setEmptyValue("");
    for (int i = 0; i < record.arguments().size(); i++) {
      if (record.arguments().get(i)) {
        some.add("\"" + parameter(taken, i) + "\":" + Itf.write(taken.arguments().get(i)));
      }
    }
    return action + some;
  }

  private String parameter(ActionInstance taken, int place) {
    return engine.module().actions().stream()
        .filter(action -> action.name().equals(taken.action()))
        .findFirst()
        .orElseThrow()
        .parameters()
        .get(place);
  }
}
