package org.inglenook.driver.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Turns a driver class into a running image.
 *
 * <p>Steps of a load: look the class up in the cache, or check and weave it; zero the data section;
 * define the class in a fresh loader; construct it with its imports, which runs the field
 * initialisers as stores into the data section. Every store of a load goes through the memory port
 * of the context.
 */
public final class DriverLoader {
  private final WovenCache cache;

  /** Creates a loader that keeps woven bytes in {@code cache}. */
  public DriverLoader(WovenCache cache) {
    this.cache = Objects.requireNonNull(cache, "cache");
  }

  /**
   * Checks and weaves {@code driver} ahead of a load, which then cannot be rejected any more.
   *
   * @throws RejectedDriverException when the class uses what a driver may not
   */
  public void check(Class<?> driver, FaultPoint fault) {
    woven(bytesOf(driver), fault);
  }

  /** Loads a fresh image of {@code driver}, whose class file is read from its class loader. */
  public LoadedDriver load(Class<?> driver, LoadContext context) {
    return load(bytesOf(driver), context);
  }

  /**
   * Loads a fresh image from a class file.
   *
   * @throws RejectedDriverException when the class uses what a driver may not
   * @throws IllegalArgumentException when an import is not exported or the data section is too
   *     small
   */
  public LoadedDriver load(byte[] classFile, LoadContext context) {
    WovenDriver woven = woven(classFile, context.fault());
    clearDataSection(woven, context);
    context.fault().loading(context.dataBase(), woven.data(), woven.placed());
    return instantiate(woven, context);
  }

  private WovenDriver woven(byte[] classFile, FaultPoint fault) {
    String hash = sha256(classFile);
    boolean strikes = fault.strikes();
    CodePatch patch = fault.patch();
    String key = hash + (strikes ? "+fault" : "");
    Supplier<WovenDriver> weave =
        () -> new DriverWeaver(getClass().getClassLoader()).weave(classFile, hash, strikes, patch);
    return patch.key().isEmpty()
        ? cache.get(key, weave)
        : cache.patched(key + "+" + patch.key(), weave);
  }

  private static void clearDataSection(WovenDriver woven, LoadContext context) {
    int size = woven.data().size();
    if (size > context.dataBytes()) {
      throw new IllegalArgumentException(
          "data section too large: driver="
              + woven.className()
              + ", bytes="
              + size
              + ", available="
              + context.dataBytes());
    }
    for (int offset = 0; offset < size; offset += Integer.BYTES) {
      context.memory().store32(context.dataBase() + offset, 0);
    }
  }

  private LoadedDriver instantiate(WovenDriver woven, LoadContext context) {
    Class<?> type = new DriverClassLoader(getClass().getClassLoader()).define(woven);
    Object instance = construct(type, context);
    return new LoadedDriver(
        type.getSimpleName(), woven.hash(), context.dataBase(), woven.data(), instance);
  }

  private static Object construct(Class<?> type, LoadContext context) {
    Constructor<?> constructor = type.getConstructors()[0];
    Class<?>[] parameters = constructor.getParameterTypes();
    Object[] arguments = new Object[parameters.length];
    Imports imports = context.fault().between(context.imports());
    for (int i = 0; i < parameters.length - 1; i++) {
      arguments[i] = imports.get(parameters[i]);
    }
    arguments[parameters.length - 1] = new DriverRuntime(context);
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("driver constructor failed: driver=" + type.getName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("woven driver cannot be built: " + type.getName(), e);
    }
  }

  private static byte[] bytesOf(Class<?> driver) {
    String resource = driver.getName().replace('.', '/') + ".class";
    ClassLoader loader = driver.getClassLoader();
    try (InputStream in = loader == null ? null : loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no class file: driver=" + driver.getName());
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read class file: driver=" + driver.getName(), e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
