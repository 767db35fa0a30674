package org.inglenook.modelchecking.engine;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;

/** Opens engines, each in a {@link TlcClassLoader} of its own. */
final class EngineLoader {
  private static final String ENTRY = "org.inglenook.modelchecking.engine.tlc.TlcEngine";

  private EngineLoader() {}

  static SpecEngine open(Path cfg, List<Path> moduleFolders) {
    TlcClassLoader loader = TlcClassLoader.create();
    try {
      return open(loader, cfg, moduleFolders, loader);
    } catch (InvocationTargetException e) {
      loader.closeQuietlyInto(e.getCause());
      throw rethrow(e.getCause());
    }
  }

  /** Opens in {@code loader}; {@code owned} is closed with the engine. */
  static SpecEngine open(
      TlcClassLoader loader, Path cfg, List<Path> moduleFolders, AutoCloseable owned)
      throws InvocationTargetException {
    try {
      return (SpecEngine)
          loader
              .loadClass(ENTRY)
              .getMethod("open", Path.class, List.class, AutoCloseable.class)
              .invoke(null, cfg, List.copyOf(moduleFolders), owned);
    } catch (InvocationTargetException e) {
      throw e;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the engine is not on the class path: " + ENTRY, e);
    }
  }

  static RuntimeException rethrow(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
