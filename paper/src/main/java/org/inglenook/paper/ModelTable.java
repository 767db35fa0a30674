package org.inglenook.paper;

import java.util.List;
import java.util.stream.Collectors;

/** The table of all models, as Markdown: what each is for, what it must show, what it showed. */
final class ModelTable {
  private ModelTable() {}

  /** The whole page. */
  static String of(List<ModelUse> models) {
    return "# Models\n\nGenerated from the expectations in `model-checking/models/*.cfg` and the"
        + " results of the last check.\n\n"
        + "| model | size | expected | for | last check |\n| --- | --- | --- | --- | --- |\n"
        + models.stream().map(ModelTable::row).collect(Collectors.joining());
  }

  private static String row(ModelUse model) {
    String states =
        model.states().isPresent()
            ? ", " + Evidence.grouped(model.states().getAsLong()) + " states"
            : "";
    return "| `%s` | %s | %s%s | %s | %s |\n"
        .formatted(
            model.name(),
            model.size().word(),
            model.expected(),
            states,
            model.purpose().replace("|", "\\|"),
            model.evidence().words().replace("|", "\\|"));
  }
}
