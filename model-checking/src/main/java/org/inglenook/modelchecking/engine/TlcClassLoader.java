package org.inglenook.modelchecking.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/**
 * TLC and the classes that touch it, loaded afresh: TLC keeps its state in statics. Everything
 * else, the neutral types above all, comes from the parent, so that both sides agree on it.
 */
final class TlcClassLoader extends URLClassLoader {
  /** Names a jar to use in place of the packaged TLC, for instance the official one. */
  private static final String JAR_PROPERTY = "inglenook.tla2tools";

  private static final List<String> OWN =
      List.of("tlc2.", "tla2sany.", "util.", "pcal.", "org.inglenook.modelchecking.engine.tlc.");

  static {
    registerAsParallelCapable();
  }

  private TlcClassLoader(URL[] urls) {
    super("tlc", urls, TlcClassLoader.class.getClassLoader());
  }

  static TlcClassLoader create() {
    return new TlcClassLoader(new URL[] {engineClasses(), tlcJar()});
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (OWN.stream().noneMatch(name::startsWith)) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  public URL getResource(String name) {
    URL own = findResource(name);
    return own != null ? own : super.getResource(name);
  }

  /**
   * A stream of its own: loaders share what the JDK caches of a jar, and the first of them that is
   * closed would close it under the others' hands.
   */
  @Override
  public InputStream getResourceAsStream(String name) {
    URL url = getResource(name);
    if (url == null) {
      return null;
    }
    try {
      URLConnection connection = url.openConnection();
      connection.setUseCaches(false);
      return connection.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + url, e);
    }
  }

  /** Closes, adding any failure to {@code cause} rather than hiding that. */
  void closeQuietlyInto(Throwable cause) {
    try {
      close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Closes where nothing else went wrong. */
  void closeUnchecked() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a class loader of TLC", e);
    }
  }

  private static URL engineClasses() {
    return locationOf(TlcClassLoader.class);
  }

  private static URL tlcJar() {
    String chosen = System.getProperty(JAR_PROPERTY);
    if (chosen == null) {
      return packagedJar();
    }
    Path jar = Path.of(chosen);
    if (!Files.isRegularFile(jar)) {
      throw new IllegalArgumentException("no such file: -D" + JAR_PROPERTY + "=" + chosen);
    }
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("-D" + JAR_PROPERTY + "=" + chosen, e);
    }
  }

  private static URL packagedJar() {
    try {
      ClassLoader parent = TlcClassLoader.class.getClassLoader();
      return locationOf(Class.forName("tlc2.TLC", false, parent));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("TLC is not on the class path", e);
    }
  }

  private static URL locationOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source.getLocation().toURI().toURL();
    } catch (URISyntaxException | MalformedURLException e) {
      throw new IllegalStateException("not a place of classes: " + source.getLocation(), e);
    }
  }
}
