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
      return (SpecEngine)
          loader
              .loadClass(ENTRY)
              .getMethod("open", Path.class, List.class, AutoCloseable.class)
              .invoke(null, cfg, List.copyOf(moduleFolders), loader);
    } catch (InvocationTargetException e) {
      loader.closeQuietlyInto(e.getCause());
      throw rethrow(e.getCause());
    } catch (ReflectiveOperationException e) {
      loader.closeQuietlyInto(e);
      throw new IllegalStateException("the engine is not on the class path: " + ENTRY, e);
    }
  }

  private static RuntimeException rethrow(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
