package org.inglenook.paper;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.conformance.cli.Home;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecProperty;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;

/** Makes the entries of one spec. */
final class EntryReader {
  private final SpecText text;
  private final List<ModelUse> models;
  private final JudgedBy judgedBy;

  /**
   * A reader.
   *
   * @param spec the module
   * @param models its models
   */
  EntryReader(Home home, Portfolio portfolio, String spec, List<ModelUse> models) {
    this.text = SpecText.read(home.specs(), spec);
    this.models = models;
    this.judgedBy = new JudgedBy(portfolio, spec);
  }

  /** The entries, in the order of the module's text. */
  List<Entry> entries(SpecModule module) {
    return module.properties().stream()
        .filter(property -> property.place().module().equals(text.name()))
        .map(this::entry)
        .toList();
  }

  private Entry entry(SpecProperty property) {
    Comment comment = Comment.of(property);
    List<ModelUse> holding = models.stream().filter(m -> m.holds() && lists(m, property)).toList();
    List<ModelUse> twins = models.stream().filter(m -> m.brokenId().equals(property.id())).toList();
    return new Entry(
        property.id(),
        comment.title(),
        comment.labels(),
        property.name(),
        property.kind(),
        comment.words(),
        text.at(property.place()),
        text.name(),
        property.place().line(),
        text.digest(),
        source(property.id(), comment),
        holding,
        twins,
        property.kind() == Kind.LINK ? reach() : List.of(),
        judgedBy.of(property),
        limits(comment, twins),
        reproduce(holding, twins));
  }

  private static boolean lists(ModelUse model, SpecProperty property) {
    return model.checked().contains(property.id());
  }

  /** Models that must break the negation of a step, which shows that the step is taken. */
  private List<ModelUse> reach() {
    return models.stream().filter(model -> model.brokenId().matches("[A-Z]+-R\\d+")).toList();
  }

  private Literature source(String id, Comment comment) {
    return comment.labels().stream()
        .flatMap(label -> Literature.ofLabel(label).stream())
        .findFirst()
        .or(() -> Literature.mentionedIn(text.whole()))
        .orElseThrow(
            () ->
                new BadInputException(
                    "spec/" + text.name() + ".tla",
                    "names no source for " + id,
                    "Name the publication in the module's header, as in 'SOSP 2003'"));
  }

  private static List<String> limits(Comment comment, List<ModelUse> twins) {
    List<String> limits = new ArrayList<>(comment.limits());
    twins.stream()
        .filter(twin -> twin.changes().isEmpty())
        .map(twin -> "Broken in " + twin.name() + ", by the spec as it is: " + twin.purpose())
        .forEach(limits::add);
    return limits;
  }

  private String reproduce(List<ModelUse> holding, List<ModelUse> twins) {
    boolean fullOnly =
        twins.isEmpty() && holding.stream().allMatch(model -> model.size() == SizeClass.FULL);
    return "./inglenook check " + text.name() + (fullOnly ? " --size full" : "");
  }
}
