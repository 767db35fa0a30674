package org.inglenook.nooks.wrapper.derive;

import java.util.List;
import java.util.function.Consumer;
import org.inglenook.driver.Lends;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.ObjectType.Place;
import org.inglenook.driver.Owner;
import org.inglenook.driver.PageCount;
import org.inglenook.driver.Registers;
import org.inglenook.driver.Withdraws;

/** What happens to the parameters of a method that a driver calls. */
final class ParameterSteps {
  private final InterfaceRules rules;
  private final MethodRule rule;
  private final List<Step> steps;

  /** Adds to {@code steps}. */
  ParameterSteps(InterfaceRules rules, MethodRule rule, List<Step> steps) {
    this.rules = rules;
    this.rule = rule;
    this.steps = steps;
  }

  /** Checks the parameter, and replaces it by the address that the kernel gets. */
  void accept(ParameterRule parameter) {
    final String name = parameter.name();
    final ObjectType type = parameter.type();
    final boolean released = parameter.lifetime() == Lifetime.RELEASED;
    if (type.place() != Place.KERNEL) {
      add(
          "%s: fail unless %s in %s"
              .formatted(
                  name,
                  type,
                  type.place() == Place.PAGE ? "a page of this driver" : "memory of this driver"),
          code -> on(code.runtime(), parameter).run("checkMemory"));
    } else if (parameter.lifetime() != Lifetime.ALLOCATED) {
      add(
          "%s: fail unless a %s of this driver%s; %s"
              .formatted(
                  name,
                  type,
                  parameter.nullable() ? " or 0" : "",
                  released ? "given back" : "copy out what the driver wrote"),
          code ->
              on(code.runtime(), parameter)
                  .run((released ? "take" : "accept") + (parameter.nullable() ? "Nullable" : ""))
                  .store(parameter.local()));
    }
  }

  /** Checks what has been noted of the object. */
  void check(ParameterRule parameter) {
    if (parameter.has(Registers.class)) {
      checked(parameter, "registered", "checkNotRegistered");
    }
    if (parameter.has(Withdraws.class)) {
      checked(parameter, "not registered", "checkRegistered");
    }
    if (parameter.lifetime() == Lifetime.ALLOCATED) {
      checked(parameter, "obtained already", "checkNew");
    }
    if (parameter.lifetime() == Lifetime.RELEASED) {
      checkReleased(parameter);
    }
  }

  private void checkReleased(ParameterRule parameter) {
    if (rules.registers(parameter.type())) {
      checked(parameter, "registered", "checkWithdrawn");
    }
    if (ObjectType.DEVICE.includes(parameter.type())) {
      checked(parameter, "a handler or timer belongs to it", "checkOwnsNothing");
    }
    rule.parameter(Owner.class)
        .ifPresent(
            owner ->
                add(
                    "%s: fail if of another %s".formatted(parameter.name(), owner.name()),
                    code -> on(on(code.runtime(), parameter), owner).run("checkOwner")));
    rule.parameter(PageCount.class)
        .ifPresent(
            count ->
                add(
                    "%s: fail unless lent with %s pages".formatted(parameter.name(), count.name()),
                    code -> on(code.runtime(), parameter).load(count.local()).run("checkPages")));
  }

  private void checked(ParameterRule parameter, String fault, String method) {
    add(
        "%s: fail if %s".formatted(parameter.name(), fault),
        code -> on(code.runtime(), parameter).run(method));
  }

  /** Takes an object that is given back, with its pages. */
  void release(ParameterRule parameter) {
    final Lends lends = parameter.get(Lends.class);
    if (lends == null) {
      add(
          parameter.name() + ": no longer the driver's",
          code -> on(code.runtime(), parameter).run("released"));
    } else if (lends.at() == Lends.ITSELF) {
      add(
          parameter.name() + ": revoke its pages; no longer the driver's",
          code -> on(code.runtime(), parameter).run("releasedPages"));
    } else {
      add(
          "%s: revoke the page at its word %d; no longer the driver's"
              .formatted(parameter.name(), lends.at()),
          code -> on(code.runtime(), parameter).number(lends.at()).run("releasedPageAt"));
    }
  }

  /** Ends what {@link #accept} began. */
  void finish(ParameterRule parameter) {
    add(
        parameter.name() + ": copy in what the kernel wrote",
        code -> {
          if (parameter.nullable()) {
            code.runtime().load(parameter.local()).run("finishNullable");
          } else {
            code.runtime().run("finish");
          }
        });
  }

  /** Loads what steps about {@code parameter} begin with: its type and its value. */
  static Code on(Code code, ParameterRule parameter) {
    return code.type(parameter.type()).load(parameter.local());
  }

  private void add(String text, Consumer<Code> code) {
    steps.add(new Step(text, code));
  }
}
