package org.inglenook.conformance.codemutants;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Loads the project's classes with probes, once. */
final class BaseLoader extends ClassLoader {
  private static final String SUFFIX = ".class";

  private final CodeWorld world;

  static {
    registerAsParallelCapable();
  }

  BaseLoader(CodeWorld world) {
    super(BaseLoader.class.getClassLoader());
    this.world = world;
  }

  /**
   * Drivers are checked and woven from their class files, which are to be as they were compiled.
   */
  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] file = world.classes().file(name.replace(SUFFIX, "").replace('/', '.'));
    return file == null || !name.endsWith(SUFFIX)
        ? super.getResourceAsStream(name)
        : new ByteArrayInputStream(file);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!world.isOurs(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] file = world.file(name);
      return defineClass(name, file, 0, file.length);
    }
  }
}
