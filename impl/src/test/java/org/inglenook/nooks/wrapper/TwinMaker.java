package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Driver;
import org.inglenook.nooks.wrapper.derive.Derived;

/**
 * Makes wrappers of which one method lacks a step.
 *
 * @param twin which
 */
record TwinMaker(StepTwin twin) implements WrapperMaker {
  @Override
  public <T> T imports(Class<T> type, T kernel, Extension extension) {
    return patched(type, DerivedWrappers.imports(type)).importing(type, kernel, extension);
  }

  @Override
  public <T extends Driver> T exports(Class<T> type, T driver, Extension extension) {
    return patched(type, DerivedWrappers.exports(type)).exporting(type, driver, extension);
  }

  private DerivedWrappers patched(Class<?> type, Derived derived) {
    return new DerivedWrappers(derived, twin.patch(derived.wrapper()), WrittenByHand.of(type));
  }
}
