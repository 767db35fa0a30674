package org.inglenook.nooks.wrapper.derive;

import org.inglenook.driver.AtLeast;
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
import org.inglenook.driver.Writable;

/** What the annotations of a method have to keep that a driver calls. */
final class ImportChecks extends RuleChecks {
  private final HandWritten hand;

  ImportChecks(MethodRule rule, HandWritten hand) {
    super(rule);
    this.hand = hand;
  }

  @Override
  void checkParameters() {
    for (ParameterRule parameter : rule.parameters()) {
      forbid(parameter, Kept.class);
      forbid(parameter, HandedOver.class);
      requireObjectFor(parameter, Registers.class);
      requireObjectFor(parameter, Withdraws.class);
      if (parameter.isObject()) {
        checkObject(parameter);
      }
    }
    requireOne(Registers.class);
    require(
        hand.before(rule).filter(HandWritten::isUnanswered).isEmpty(),
        "the kernel always answers: a body that runs unanswered means nothing here");
    require(
        rule.parameter(Registers.class).isEmpty() || !rule.returnsNothing(),
        "@Registers on a method that does not say whether it has succeeded");
    require(
        rule.parameter(Owner.class).isEmpty() || bringsOrTakes(),
        "@Owner, but no object is obtained or given back");
    require(
        rule.parameter(PageCount.class).isEmpty() || lends(),
        "@PageCount, but no pages are lent or taken back");
    checkDeferral();
  }

  private void checkObject(ParameterRule parameter) {
    final String name = parameter.name();
    if (parameter.type().place() != Place.KERNEL) {
      require(
          parameter.lifetime() == Lifetime.CALL || parameter.lifetime() == Lifetime.SEMANTIC,
          "memory is neither obtained nor released by an address: parameter " + name);
      require(!parameter.nullable(), "memory of a driver is never absent: parameter " + name);
      require(!parameter.has(Lends.class), "memory is lent with its object: parameter " + name);
    }
    require(
        !parameter.has(Lends.class) || parameter.lifetime() == Lifetime.RELEASED,
        "pages of a parameter are taken back, and that only when it is released: " + name);
    require(
        parameter.lifetime() != Lifetime.ALLOCATED || !rule.returnsNothing(),
        "an object is obtained by a method that does not say whether it has succeeded: " + name);
    require(
        (!parameter.has(Registers.class) && !parameter.has(Withdraws.class))
            || (parameter.lifetime() == Lifetime.SEMANTIC && !parameter.nullable()),
        "what is registered or withdrawn outlives the call and is there: parameter " + name);
  }

  private boolean bringsOrTakes() {
    return rule.returnsObject()
        || rule.parameters().stream()
            .anyMatch(
                parameter ->
                    parameter.isKernelObject(Lifetime.ALLOCATED)
                        || parameter.isKernelObject(Lifetime.RELEASED));
  }

  private boolean lends() {
    final boolean result = rule.has(Lends.class) && rule.get(Lends.class).at() == Lends.ITSELF;
    return result
        || rule.parameters().stream()
            .anyMatch(
                parameter ->
                    parameter.has(Lends.class) && parameter.get(Lends.class).at() == Lends.ITSELF);
  }

  private void checkDeferral() {
    require(
        !rule.has(Deferrable.class) || rule.returnsNothing(),
        "@Deferrable on a method whose caller waits for a result");
    require(
        !hand.hasRoutine(rule) || rule.has(Deferrable.class),
        "a routine for a method that is not @Deferrable");
    final long released =
        rule.parameters().stream()
            .filter(parameter -> parameter.isKernelObject(Lifetime.RELEASED))
            .count();
    require(
        !hand.hasRoutine(rule) || released == 1,
        "a deferred call carries one object, which it releases; here are " + released);
  }

  @Override
  void checkResult() {
    require(!rule.has(AtLeast.class), "@AtLeast means nothing here");
    if (!rule.returnsObject()) {
      return;
    }
    final ObjectRef object = rule.get(ObjectRef.class);
    require(object.lifetime() != Lifetime.RELEASED, "the result is released by the call");
    require(object.lifetime() != Lifetime.CALL, "the result outlives the call: say its lifetime");
    require(object.value().place() != Place.DRIVER, "the kernel returns memory of the driver");
    require(
        object.value().place() != Place.PAGE || object.lifetime() == Lifetime.SEMANTIC,
        "bytes in a page are not allocated: their object is");
    require(
        !rule.has(Lends.class) || object.value().place() == Place.KERNEL,
        "pages go with objects of the kernel");
    checkWritable(object);
  }

  private void checkWritable(ObjectRef object) {
    final Writable writable = rule.get(Writable.class);
    require(
        writable == null
            || rule.has(Lends.class)
            || object.value().place() != Place.KERNEL
            || writable.value().length > 0,
        "the driver may write all of the result, which is neither lent nor has named fields");
  }
}
