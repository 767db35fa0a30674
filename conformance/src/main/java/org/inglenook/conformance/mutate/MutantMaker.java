package org.inglenook.conformance.mutate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecModule.Place;
import org.inglenook.modelchecking.engine.SpecPart;
import org.inglenook.modelchecking.engine.SpecPart.Force;

/** Makes every mutant of a module from its parts; a part that pulls both ways has none. */
final class MutantMaker {
  private static final Pattern COMPARISON = Pattern.compile("<=|=<|>=|\\\\leq|\\\\geq|<|>");

  private static final Pattern UNCHANGED =
      Pattern.compile("UNCHANGED\\s+(\\w+|<<[\\w\\s,]*>>)\\s*");

  private final ModuleText text;
  private final InitialValues initial;
  private final Map<String, String> definitions = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Mutant> made = new ArrayList<>();

  /**
   * A maker.
   *
   * @param text the module whose parts are given
   * @param module a model of it, as its engine reads it
   */
  MutantMaker(ModuleText text, SpecModule module) {
    this.text = text;
    initial = new InitialValues(module);
    module.definitions().forEach(each -> definitions.put(each.name(), each.text()));
  }

  /** All mutants, in the order of {@code parts}. */
  List<Mutant> make(List<SpecPart> parts) {
    parts.forEach(this::make);
    return List.copyOf(made);
  }

  private void make(SpecPart part) {
    switch (part.kind()) {
      case ACTION -> whole(part, Mutation.DROP_ACTION, MutantClass.STRENGTHENING, "FALSE");
      case GUARD -> guard(part);
      case CONJUNCT -> grow(part, Mutation.DROP_CONJUNCT, "TRUE");
      case DISJUNCT -> shrink(part, Mutation.DROP_DISJUNCT, "FALSE");
      case FORMULA -> {
        grow(part, Mutation.MAKE_TRUE, "TRUE");
        if (part.force() != Force.CHANGES) {
          shrink(part, Mutation.MAKE_FALSE, "FALSE");
        }
      }
      case COMPARISON -> comparison(part);
      case SET_OPERATION -> setOperation(part);
      case SET -> set(part);
      case NUMBER -> grow(part, Mutation.OFF_BY_ONE, next(part.text()));
      case UPDATE -> update(part);
      case EXCEPT -> clauses(part);
      case CONDITION -> grow(part, Mutation.DROP_CONDITION, "TRUE");
      case UNCHANGED -> unchanged(part);
      case WEAK_FAIRNESS -> whole(part, Mutation.DROP_FAIRNESS, MutantClass.FAIRNESS, "TRUE");
      case STRONG_FAIRNESS -> {
        whole(part, Mutation.DROP_FAIRNESS, MutantClass.FAIRNESS, "TRUE");
        String weak = part.text().replaceFirst("^SF_", "WF_");
        whole(part, Mutation.WEAKEN_FAIRNESS, MutantClass.FAIRNESS, weak);
      }
    }
  }

  private void guard(SpecPart part) {
    whole(part, Mutation.DROP_GUARD, MutantClass.WEAKENING, "TRUE");
    // A line of its own keeps bulleted lists inside aligned.
    String indent = "\n" + " ".repeat(part.place().column() - 1);
    String negated = "~(" + indent + part.text() + ")";
    whole(part, Mutation.NEGATE_GUARD, MutantClass.STRENGTHENING, negated);
  }

  private void comparison(SpecPart part) {
    if (part.text().contains("@")) {
      return; // the place of @ is not its own, see setOperation
    }
    Matcher sign = COMPARISON.matcher(text.between(part.operands().get(0), part.operands().get(1)));
    if (sign.find()) {
      boolean strict = sign.group().equals("<") || sign.group().equals(">");
      Place at = text.find(part.operands().get(0), sign.group());
      String other =
          strict
              ? sign.group() + "="
              : sign.group().contains(">") || sign.group().contains("g") ? ">" : "<";
      if (strict) {
        change(part, Mutation.WIDEN_COMPARISON, grows(part), at, other);
      } else {
        change(part, Mutation.NARROW_COMPARISON, shrinks(part), at, other);
      }
    }
  }

  /** The parser places {@code @} where its EXCEPT is, so it is read from the text. */
  private void setOperation(SpecPart part) {
    String left = part.text().startsWith("@") ? "@" : text.at(part.operands().get(0));
    if (part.text().startsWith(left)) {
      String sign = part.text().substring(left.length()).strip();
      boolean union = sign.startsWith("\\cup") || sign.startsWith("\\union");
      change(part, Mutation.DROP_OPERAND, union ? shrinks(part) : grows(part), part.place(), left);
    }
  }

  private void set(SpecPart part) {
    int members = part.operands().size();
    if (members > 1) {
      Place from = part.operands().get(members - 2);
      Place to = part.operands().get(members - 1);
      String rest = text.at(ModuleText.span(part.place(), from)) + "}";
      boolean ends = text.at(ModuleText.span(to, part.place())).strip().endsWith("}");
      if (ends) {
        change(part, Mutation.DROP_MEMBER, shrinks(part), part.place(), rest);
      }
    }
  }

  private void update(SpecPart part) {
    List<String> variables = part.variables();
    String same =
        variables.size() == 1 && part.operands().size() == 1
            ? variables.get(0) + "' = " + variables.get(0)
            : "UNCHANGED <<" + String.join(", ", variables) + ">>";
    boolean changes = !Hashes.folded(part.text()).equals(same);
    if (changes && !variables.isEmpty()) {
      whole(part, Mutation.DROP_UPDATE, MutantClass.EFFECT, same);
    }
  }

  /** Clauses are separated by commas: each but the first goes with the comma before it. */
  private void clauses(SpecPart part) {
    List<Place> clauses = part.operands();
    for (int i = 0; i < clauses.size() && clauses.size() > 1; i++) {
      String before = text.at(ModuleText.span(part.place(), clauses.get(i)));
      String cut = before.substring(0, before.length() - text.at(clauses.get(i)).length());
      String after =
          text.at(ModuleText.span(clauses.get(i), part.place()))
              .substring(text.at(clauses.get(i)).length());
      String whole =
          i == 0
              ? cut + after.strip().replaceFirst("^,\\s*", "")
              : cut.replaceFirst(",\\s*$", "") + after;
      change(part, Mutation.DROP_CLAUSE, grows(part), part.place(), whole);
    }
  }

  private void unchanged(SpecPart part) {
    for (String variable : part.variables()) {
      Optional<String> value = initial.of(variable);
      if (value.isPresent()) {
        List<String> others = new ArrayList<>(part.variables());
        others.remove(variable);
        String rest =
            others.isEmpty() ? "" : "UNCHANGED <<" + String.join(", ", others) + ">> /\\ ";
        String reset = rest + variable + "' = (" + value.get() + ")";
        whole(part, Mutation.RESET_UNCHANGED, MutantClass.EFFECT, reset);
      }
    }
  }

  private void grow(SpecPart part, Mutation mutation, String after) {
    change(part, mutation, grows(part), part.place(), after);
  }

  private void shrink(SpecPart part, Mutation mutation, String after) {
    change(part, mutation, shrinks(part), part.place(), after);
  }

  private static Optional<MutantClass> grows(SpecPart part) {
    return switch (part.force()) {
      case ALLOWS -> Optional.of(MutantClass.WEAKENING);
      case CHANGES -> Optional.of(MutantClass.EFFECT);
      case FORBIDS -> Optional.of(MutantClass.STRENGTHENING);
      case MIXED -> Optional.empty();
    };
  }

  private static Optional<MutantClass> shrinks(SpecPart part) {
    return switch (part.force()) {
      case ALLOWS -> Optional.of(MutantClass.STRENGTHENING);
      case FORBIDS -> Optional.of(MutantClass.WEAKENING);
      case CHANGES -> Optional.of(MutantClass.EFFECT);
      case MIXED -> Optional.empty();
    };
  }

  private void whole(SpecPart part, Mutation mutation, MutantClass kind, String after) {
    change(part, mutation, Optional.of(kind), part.place(), after);
  }

  private void change(
      SpecPart part, Mutation mutation, Optional<MutantClass> kind, Place at, String after) {
    String before = text.at(at);
    if (kind.isPresent() && !before.equals(after)) {
      String id = id(part, mutation);
      String around = Hashes.brief(Hashes.folded(definitions.get(part.definition())), after);
      made.add(
          new Mutant(
              id,
              mutation,
              kind.get(),
              part,
              at,
              before,
              after,
              around,
              isReworded(part, mutation)));
    }
  }

  /** An operator without parameters that is an UNCHANGED, in place of which one is put. */
  private boolean isReworded(SpecPart part, Mutation mutation) {
    String definition = definitions.getOrDefault(Hashes.folded(part.text()), "");
    return mutation == Mutation.DROP_UPDATE && UNCHANGED.matcher(definition).matches();
  }

  /** The ordinal tells apart what one conjunct has several of, and conjuncts that are alike. */
  private String id(SpecPart part, Mutation mutation) {
    String stem =
        mutation.word()
            + ":"
            + part.definition()
            + ":"
            + Hashes.brief(Hashes.folded(part.context()));
    int number = numbers.merge(stem, 1, Integer::sum);
    return number == 1 ? stem : stem + "." + number;
  }

  private static String next(String numeral) {
    return String.valueOf(Integer.parseInt(numeral) + 1);
  }
}
