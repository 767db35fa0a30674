package org.inglenook.paper;

import java.util.List;
import org.inglenook.modelchecking.engine.SpecProperty;

/**
 * One property of the catalogue.
 *
 * @param id for instance {@code XPC-S3}
 * @param title what its comment calls it
 * @param labels its labels in the list of source facts, such as {@code N-S3}; empty when it is ours
 *     alone
 * @param name its operator
 * @param kind its shape
 * @param words what the comment says after the title, without the limits
 * @param formula its definition as the spec has it
 * @param spec the module that states it
 * @param line the line of the definition there
 * @param digest SHA-256 of the module's file, in hex
 * @param source the literature it is about
 * @param models the models that it holds in
 * @param twins the models that must break it
 * @param reach for a link, the models that show which abstract steps it simulates
 * @param javaTest the generated Java test, or where else it is judged
 * @param limits where it does not hold, in the spec's own words and by models that change constants
 *     alone
 * @param reproduce the command that checks it
 */
record Entry(
    String id,
    String title,
    List<String> labels,
    String name,
    SpecProperty.Kind kind,
    String words,
    String formula,
    String spec,
    int line,
    String digest,
    Literature source,
    List<ModelUse> models,
    List<ModelUse> twins,
    List<ModelUse> reach,
    String javaTest,
    List<String> limits,
    String reproduce) {

  Entry {
    labels = List.copyOf(labels);
    models = List.copyOf(models);
    twins = List.copyOf(twins);
    reach = List.copyOf(reach);
    limits = List.copyOf(limits);
  }

  /** Where it stands, as in {@code spec/Xpc.tla, line 404}. */
  String place() {
    return "spec/" + spec + ".tla, line " + line;
  }

  /** The kind in words. */
  String kindWords() {
    return switch (kind) {
      case INVARIANT -> "invariant";
      case STEP -> "step property";
      case LEADS_TO -> "temporal property (leads to)";
      case INFINITELY_OFTEN -> "temporal property (infinitely often)";
      case EVENTUALLY -> "temporal property (eventually)";
      case LINK -> "link: this spec refines another";
      case OTHER -> "temporal property";
    };
  }

  /** Whose statement it is. */
  String sourceWords() {
    String ours = labels.isEmpty() ? "stated by us, on the system of " : "restates ";
    String named = labels.isEmpty() ? "" : String.join(", ", labels) + ", on the system of ";
    return ours + named + source.citation() + "; the formula is ours";
  }

  /** The limits as one text. */
  String limitWords() {
    return limits.isEmpty() ? "none stated" : String.join(" ", limits);
  }
}
