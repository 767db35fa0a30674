package org.inglenook.nooks.wrapper;

import org.inglenook.driver.Driver;

/** Makes the wrappers that are tried: those that are linked, or twins of them. */
interface WrapperMaker {
  /** The wrappers that are linked. */
  WrapperMaker DERIVED =
      new WrapperMaker() {
        @Override
        public <T> T imports(Class<T> type, T kernel, Extension extension) {
          return DerivedWrappers.imports(type, kernel, extension);
        }

        @Override
        public <T extends Driver> T exports(Class<T> type, T driver, Extension extension) {
          return DerivedWrappers.exports(type, driver, extension);
        }
      };

  /** Makes a wrapper of {@code kernel} for a driver. */
  <T> T imports(Class<T> type, T kernel, Extension extension);

  /** Makes a wrapper of {@code driver}. */
  <T extends Driver> T exports(Class<T> type, T driver, Extension extension);
}
