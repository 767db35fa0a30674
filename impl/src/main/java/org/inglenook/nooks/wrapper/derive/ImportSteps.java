package org.inglenook.nooks.wrapper.derive;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.inglenook.driver.Lends;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.ObjectType.Place;
import org.inglenook.driver.Owner;
import org.inglenook.driver.PageCount;
import org.inglenook.driver.Registers;
import org.inglenook.driver.Withdraws;

/**
 * What the wrapper of a method does that a driver calls: cross; check all parameters; what was
 * written by hand; take what is given back; call the kernel; note and lend what is new; cross back.
 */
final class ImportSteps {
  private final InterfaceRules rules;
  private final HandWritten hand;
  private final MethodRule rule;
  private final int result;
  private final List<Step> steps = new ArrayList<>();
  private final ParameterSteps parameters;

  private ImportSteps(InterfaceRules rules, HandWritten hand, MethodRule rule) {
    this.rules = rules;
    this.hand = hand;
    this.rule = rule;
    result = rule.parameters().size() + 1;
    parameters = new ParameterSteps(rules, rule, steps);
  }

  static List<Step> of(InterfaceRules rules, HandWritten hand, MethodRule rule) {
    return new ImportSteps(rules, hand, rule).steps();
  }

  private List<Step> steps() {
    if (hand.hasRoutine(rule)) {
      deferred();
      return steps;
    }
    add("enter the kernel", code -> code.runtime().run("enter"));
    each(ParameterRule::isObject, parameters::accept);
    each(ParameterRule::isKernelObject, parameters::check);
    hand.before(rule).ifPresent(this::before);
    each(parameter -> parameter.isKernelObject(Lifetime.RELEASED), parameters::release);
    each(parameter -> parameter.has(Withdraws.class), this::withdraw);
    call();
    each(parameter -> parameter.has(Registers.class), this::register);
    each(parameter -> parameter.isKernelObject(Lifetime.ALLOCATED), this::obtain);
    if (rule.returnsObject()) {
      give();
    }
    finish();
    add("leave the kernel", code -> code.runtime().run("leave"));
    returnResult();
    return steps;
  }

  private void each(Predicate<ParameterRule> which, Consumer<ParameterRule> what) {
    rule.parameters().stream().filter(which).forEach(what);
  }

  private void add(String text, Consumer<Code> code) {
    steps.add(new Step(text, code));
  }

  private void deferred() {
    final ParameterRule carried =
        rule.parameters().stream()
            .filter(parameter -> parameter.isKernelObject(Lifetime.RELEASED))
            .findFirst()
            .orElseThrow();
    each(
        parameter -> parameter.isKernelObject() && parameter.index() != carried.index(),
        parameter ->
            add(
                "%s: fail unless a %s of this driver".formatted(parameter.name(), parameter.type()),
                code -> ParameterSteps.on(code.runtime(), parameter).run("checkDeferred")));
    add(
        "defer: at the next crossing, check and take %s, and run the routine"
            .formatted(carried.name()),
        code ->
            code.runtime()
                .field(WrapperWriter.routine(rule), int.class)
                .load(carried.local())
                .run("defer"));
    add("return", Code::returnNothing);
  }

  private void before(Method body) {
    add(
        "by hand: %s.%s".formatted(body.getDeclaringClass().getSimpleName(), body.getName()),
        code -> load(code.field(Code.BODIES, body.getDeclaringClass())).invoke(body));
  }

  private void withdraw(ParameterRule parameter) {
    add(
        parameter.name() + ": no longer registered",
        code -> ParameterSteps.on(code.runtime(), parameter).run("withdrawn"));
  }

  private void call() {
    add(
        (rule.returnsNothing() ? "" : "result = ") + "kernel." + rule.signature(),
        code -> {
          load(code.field(Code.TARGET, rules.type())).invoke(rule.method());
          if (!rule.returnsNothing()) {
            code.store(result);
          }
        });
  }

  private void register(ParameterRule parameter) {
    add(
        parameter.name() + ": registered, if the result is 0",
        code -> ParameterSteps.on(code.runtime(), parameter).load(result).run("registered"));
  }

  private void obtain(ParameterRule parameter) {
    final Optional<ParameterRule> owner = rule.parameter(Owner.class);
    add(
        "%s: a %s of this driver from now on, if the result is 0"
            .formatted(parameter.name(), parameter.type()),
        code ->
            extra(ParameterSteps.on(code.runtime(), parameter), owner, 0)
                .load(result)
                .run("obtained"));
  }

  private void give() {
    final ObjectType type = rule.get(ObjectRef.class).value();
    final Lends lends = rule.get(Lends.class);
    if (type.place() != Place.KERNEL) {
      return; // It lies in what the driver has been lent before.
    }
    if (lends == null) {
      given(type, "", "given", rule.parameter(Owner.class), 0);
    } else if (lends.at() == Lends.ITSELF) {
      given(type, "; grant its pages", "givenPages", rule.parameter(PageCount.class), 1);
    } else {
      add(
          "result: a %s of this driver from now on; grant the page at its word %d"
              .formatted(type, lends.at()),
          code ->
              code.runtime()
                  .type(type)
                  .load(result)
                  .number(lends.at())
                  .run("givenPageAt")
                  .store(result));
    }
  }

  private void given(
      ObjectType type, String pages, String method, Optional<ParameterRule> extra, int otherwise) {
    add(
        "result: a %s of this driver from now on%s".formatted(type, pages),
        code ->
            extra(code.runtime().type(type).load(result), extra, otherwise)
                .run(method)
                .store(result));
  }

  private void finish() {
    for (int i = rule.parameters().size() - 1; i >= 0; i--) {
      final ParameterRule parameter = rule.parameters().get(i);
      if (parameter.isKernelObject()
          && parameter.lifetime() != Lifetime.RELEASED
          && parameter.lifetime() != Lifetime.ALLOCATED) {
        parameters.finish(parameter);
      }
    }
  }

  private void returnResult() {
    if (rule.returnsNothing()) {
      add("return", Code::returnNothing);
    } else {
      add("return result", code -> code.load(result).returnNumber());
    }
  }

  private static Code extra(Code code, Optional<ParameterRule> parameter, int otherwise) {
    return parameter.isPresent() ? code.load(parameter.get().local()) : code.number(otherwise);
  }

  private Code load(Code code) {
    rule.parameters().forEach(parameter -> code.load(parameter.local()));
    return code;
  }
}
