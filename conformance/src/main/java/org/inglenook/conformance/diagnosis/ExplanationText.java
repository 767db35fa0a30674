package org.inglenook.conformance.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Explanations as a person reads them: the likeliest first, three of them, the rest as a count. */
public final class ExplanationText {
  private static final int SHOWN = 3;

  private ExplanationText() {}

  /**
   * Lines; those that go on with an explanation are indented.
   *
   * @param ranked the likeliest first
   */
  public static List<String> of(List<Explanation> ranked) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, ranked.size()); i++) {
      lines.addAll(of(ranked.get(i), i == 0 ? "" : "or "));
    }
    if (ranked.size() > SHOWN) {
      lines.add("or one of " + (ranked.size() - SHOWN) + " more");
    }
    return lines;
  }

  private static List<String> of(Explanation explanation, String or) {
    List<String> lines = new ArrayList<>();
    String what = or + explanation.hypothesis().clause() + ": ";
    boolean ofReported = explanation.hypothesis().isOfTheStepItself();
    if (ofReported && explanation.failure().isPresent()) {
      lines.add(what + headline(explanation.failure().get()));
      lines.add("  in " + explanation.instance() + path(explanation.failure().get()));
    } else {
      lines.add(what + explanation.instance() + fits(explanation));
      explanation
          .failure()
          .ifPresent(
              failure ->
                  lines.add(
                      "  " + failure.role().word() + ": " + headline(failure) + path(failure)));
    }
    explanation.failure().ifPresent(failure -> addSeen(failure, lines));
    return lines;
  }

  private static String fits(Explanation explanation) {
    return switch (explanation.hypothesis()) {
      case OTHER_STEP, UNREPORTED_STEP -> explanation.unexplained() == 0 ? "" : ", nearly";
      default -> "";
    };
  }

  private static void addSeen(Failure failure, List<String> lines) {
    failure
        .seen()
        .ifPresent(
            seen ->
                lines.add(
                    "  "
                        + seen.path()
                        + ": expected "
                        + seen.expected()
                        + ", observed "
                        + seen.observed()
                        + more(failure.more())));
  }

  private static String more(int places) {
    return switch (places) {
      case 0 -> "";
      case 1 -> ", and 1 place more";
      default -> ", and " + places + " places more";
    };
  }

  /** A conjunct with its place, as in {@code Alive(d) (Xpc, line 174)}. */
  static String headline(Failure failure) {
    return failure.conjunct().label().map(label -> label + ":: ").orElse("")
        + oneLine(failure.conjunct().text())
        + " ("
        + failure.conjunct().place()
        + ")";
  }

  private static String path(Failure failure) {
    return failure.via().stream()
        .map(each -> ", by " + oneLine(each.text()) + " (" + each.place() + ")")
        .collect(Collectors.joining());
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
