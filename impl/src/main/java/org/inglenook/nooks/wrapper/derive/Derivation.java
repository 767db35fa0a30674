package org.inglenook.nooks.wrapper.derive;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.Deferrable;
import org.inglenook.nooks.xpc.DriverEntry;

/**
 * Derives the wrapper of an interface.
 *
 * <p>A wrapper of a kernel interface is constructed with its runtime, the kernel's implementation,
 * the numbers of its {@link HandWritten#routines}, and the bodies if there are some; a wrapper of
 * entry points with its runtime, the entries of all methods, and the bodies.
 */
public final class Derivation {
  private static final byte[] NO_ENTRY = {};

  private Derivation() {}

  /**
   * Derives the wrapper of a kernel interface.
   *
   * @param runtime the class with the steps, in whose package the wrapper will be
   * @throws UnderivableException when annotations and bodies do not say what to do
   */
  public static Derived imports(Class<?> type, HandWritten hand, Class<?> runtime) {
    final InterfaceRules rules = InterfaceRules.of(type);
    hand.check(rules);
    final List<Plan> plans = new ArrayList<>();
    for (MethodRule rule : rules.methods()) {
      if (hand.instead(rule).isEmpty()) {
        new ImportChecks(rule, hand).check();
        plans.add(new Plan(rule, origin(hand, rule), ImportSteps.of(rules, hand, rule)));
      } else {
        plans.add(byHand(rule, hand));
      }
    }
    final WrapperWriter writer = new WrapperWriter(type, runtime);
    writer.one(Code.TARGET, type);
    writer.array(int[].class, routines(rules, hand));
    bodies(writer, hand);
    return new Derived(rules, plans, writer.write(plans), NO_ENTRY);
  }

  /**
   * Derives the wrapper of entry points.
   *
   * @param runtime the class with the steps, in whose package the wrapper will be
   * @throws UnderivableException when annotations and bodies do not say what to do
   */
  public static Derived exports(Class<?> type, HandWritten hand, Class<?> runtime) {
    final InterfaceRules rules = InterfaceRules.of(type);
    hand.check(rules);
    final List<MethodRule> deferrable = deferrable(rules);
    final List<Plan> plans = new ArrayList<>();
    for (MethodRule rule : rules.methods()) {
      if (hand.instead(rule).isEmpty()) {
        new ExportChecks(rule).check();
        final List<Step> steps = ExportSteps.of(hand, rule, deferrable.indexOf(rule));
        plans.add(new Plan(rule, origin(hand, rule), steps));
      } else {
        plans.add(byHand(rule, hand));
      }
    }
    final WrapperWriter writer = new WrapperWriter(type, runtime);
    writer.array(DriverEntry[].class, rules.methods().stream().map(WrapperWriter::entry).toList());
    bodies(writer, hand);
    return new Derived(rules, plans, writer.write(plans), new EntryWriter(rules, runtime).write());
  }

  static List<MethodRule> deferrable(InterfaceRules rules) {
    return rules.methods().stream().filter(rule -> rule.has(Deferrable.class)).toList();
  }

  private static List<String> routines(InterfaceRules rules, HandWritten hand) {
    return hand.routines().stream()
        .map(name -> rules.methods().stream().filter(rule -> rule.name().equals(name)))
        .map(found -> WrapperWriter.routine(found.findFirst().orElseThrow()))
        .toList();
  }

  private static Origin origin(HandWritten hand, MethodRule rule) {
    final boolean body = hand.before(rule).isPresent() || hand.hasRoutine(rule);
    return body ? Origin.DERIVED_AROUND_A_BODY : Origin.DERIVED;
  }

  private static Plan byHand(MethodRule rule, HandWritten hand) {
    final String text = "%s.%s".formatted(hand.bodies().getSimpleName(), rule.name());
    return new Plan(rule, Origin.BY_HAND, List.of(new Step(text, code -> body(code, rule, hand))));
  }

  private static void body(Code code, MethodRule rule, HandWritten hand) {
    code.field(Code.BODIES, hand.bodies());
    rule.parameters().forEach(parameter -> code.load(parameter.local()));
    code.invoke(hand.instead(rule).orElseThrow());
    if (rule.returnsNothing()) {
      code.returnNothing();
    } else {
      code.returnNumber();
    }
  }

  private static void bodies(WrapperWriter writer, HandWritten hand) {
    if (hand.bodies() != null) {
      writer.one(Code.BODIES, hand.bodies());
    }
  }
}
