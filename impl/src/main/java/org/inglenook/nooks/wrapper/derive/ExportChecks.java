package org.inglenook.nooks.wrapper.derive;

import org.inglenook.driver.Deferrable;
import org.inglenook.driver.HandedOver;
import org.inglenook.driver.Kept;
import org.inglenook.driver.Lends;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType.Place;
import org.inglenook.driver.Owner;
import org.inglenook.driver.PageCount;
import org.inglenook.driver.Registers;
import org.inglenook.driver.Withdraws;

/** What the annotations of an entry point have to keep. */
final class ExportChecks extends RuleChecks {
  ExportChecks(MethodRule rule) {
    super(rule);
  }

  @Override
  void checkParameters() {
    require(!rule.returnsNothing(), "an entry point returns a word");
    require(
        rule.parameters().size() <= ExportSteps.MOST_PARAMETERS,
        "a crossing carries %d words".formatted(ExportSteps.MOST_PARAMETERS));
    for (ParameterRule parameter : rule.parameters()) {
      forbid(parameter, Owner.class);
      forbid(parameter, PageCount.class);
      forbid(parameter, Registers.class);
      forbid(parameter, Withdraws.class);
      requireObjectFor(parameter, Kept.class);
      requireObjectFor(parameter, HandedOver.class);
      if (parameter.isObject()) {
        checkObject(parameter);
      }
    }
    requireOne(Kept.class);
    requireOne(HandedOver.class);
    checkDeferral();
  }

  private void checkObject(ParameterRule parameter) {
    final String name = parameter.name();
    require(parameter.isKernelObject(), "the kernel passes memory of the driver: " + name);
    require(!parameter.nullable(), "an object that may be absent cannot be passed: " + name);
    require(
        parameter.lifetime() == Lifetime.CALL || parameter.lifetime() == Lifetime.SEMANTIC,
        "a driver is lent what it is passed, for the call or for good: " + name);
    final boolean handed = parameter.has(HandedOver.class);
    require(
        !handed || parameter.lifetime() == Lifetime.SEMANTIC,
        "what is handed over outlives the call: " + name);
    require(
        handed == parameter.has(Lends.class),
        "pages go with what is handed over, and with nothing else: " + name);
    require(
        !handed || parameter.get(Lends.class).at() != Lends.ITSELF,
        "say where the page of what is handed over is: " + name);
  }

  private void checkDeferral() {
    require(
        !rule.has(Deferrable.class)
            || (rule.parameters().size() == 1 && rule.parameters().get(0).isObject()),
        "a deferred call carries one object");
  }

  @Override
  void checkResult() {
    if (rule.returnsObject()) {
      final ObjectRef object = rule.get(ObjectRef.class);
      require(object.lifetime() != Lifetime.RELEASED, "the result is released by the call");
      require(object.value().place() != Place.PAGE, "the length of the result is not known");
      require(
          object.value().place() != Place.DRIVER || object.nullable(),
          "a result in memory of the driver is not there if it is wrong: say nullable");
      require(!rule.has(Lends.class), "the driver lends no pages");
    }
  }
}
