package org.inglenook.driver.load;

/** Defines one woven class; dropped with the driver. */
final class DriverClassLoader extends ClassLoader {
  DriverClassLoader(ClassLoader parent) {
    super("driver", parent);
  }

  Class<?> define(WovenDriver woven) {
    byte[] bytes = woven.bytes();
    return defineClass(woven.className(), bytes, 0, bytes.length);
  }
}
