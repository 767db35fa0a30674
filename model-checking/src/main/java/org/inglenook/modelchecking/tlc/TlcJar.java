package org.inglenook.modelchecking.tlc;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.TreeHash;
import tlc2.TLC;

/**
 * The jar with TLC that forks run.
 *
 * @param file the jar
 * @param version what TLC in it calls itself, such as {@code Version 2.18 of 20 March 2023}
 * @param digest SHA-256 of the jar, in hex
 */
public record TlcJar(Path file, String version, String digest) {
  /** The system property that names another jar. */
  public static final String PROPERTY = "inglenook.tla2tools";

  /** The model checker, and the parser that the engine in this JVM takes from the same jar. */
  private static final List<String> NEEDED = List.of("tlc2.TLC", "tla2sany.drivers.SANY");

  private static final String ADVICE =
      "Give a tla2tools.jar with -D" + PROPERTY + "=FILE, or leave the option out";

  /**
   * The jar of {@code -Dinglenook.tla2tools=FILE}, else the one on the class path.
   *
   * @throws BadInputException when the file is missing, no jar, or has no TLC in it
   */
  public static TlcJar find() {
    String named = System.getProperty(PROPERTY);
    return named == null ? of(onClassPath()) : of(Path.of(named));
  }

  /**
   * A jar that is checked to contain TLC.
   *
   * @throws BadInputException when the file is missing, no jar, or has no TLC in it
   */
  public static TlcJar of(Path file) {
    Path jar = file.toAbsolutePath();
    if (!Files.isRegularFile(jar)) {
      throw new BadInputException(jar.toString(), "no such file", ADVICE);
    }
    try (JarFile opened = new JarFile(jar.toFile())) {
      for (String needed : NEEDED) {
        if (opened.getEntry(needed.replace('.', '/') + ".class") == null) {
          throw new BadInputException(jar.toString(), "has no class " + needed, ADVICE);
        }
      }
    } catch (IOException e) {
      throw new BadInputException(jar.toString(), "is no jar (" + e.getMessage() + ")", ADVICE, e);
    }
    return new TlcJar(jar, versionOf(jar), TreeHash.ofFile(jar));
  }

  private static Path onClassPath() {
    try {
      return Path.of(TLC.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path names a place that is no path", e);
    }
  }

  /** Asks TLC itself, in a class loader that sees nothing but the jar and the JDK. */
  private static String versionOf(Path jar) {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Class<?> globals = Class.forName("tlc2.TLCGlobals", true, loader);
      return String.valueOf(globals.getField("versionOfTLC").get(null));
    } catch (IOException | ReflectiveOperationException | LinkageError e) {
      throw new BadInputException(
          jar.toString(), "has a tlc2.TLC that does not load (" + e + ")", ADVICE, e);
    }
  }
}
