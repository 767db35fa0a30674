package org.inglenook.conformance.codemutants;

import java.io.InputStream;

/** Loads the isolation, and all that names it, once more, with one class changed. */
final class MutantLoader extends ClassLoader {
  private final CodeWorld world;
  private final String changed;
  private final byte[] change;

  static {
    registerAsParallelCapable();
  }

  /**
   * @param base has the classes that are not loaded again
   * @param changed the name of the changed class; empty when nothing is changed
   * @param change its class file, without probes
   */
  MutantLoader(ClassLoader base, CodeWorld world, String changed, byte[] change) {
    super(base);
    this.world = world;
    this.changed = changed;
    this.change = change;
  }

  /** A loader that changes nothing. */
  static MutantLoader unchanged(ClassLoader base, CodeWorld world) {
    return new MutantLoader(base, world, "", new byte[0]);
  }

  /** Whether the changed class can be loaded and passes the verifier. */
  boolean isValid() {
    try {
      Class.forName(changed, true, this);
      return true;
    } catch (VerifyError | ClassFormatError | ClassNotFoundException bad) {
      return false;
    } catch (ExceptionInInitializerError thrown) {
      return true; // It says so when tests use it.
    }
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    return getParent().getResourceAsStream(name);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!world.isLoadedAgain(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] file = name.equals(changed) ? world.withProbes(name, change) : world.file(name);
      return defineClass(name, file, 0, file.length);
    }
  }
}
