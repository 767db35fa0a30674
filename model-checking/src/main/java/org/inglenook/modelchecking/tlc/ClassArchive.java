package org.inglenook.modelchecking.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.TreeHash;
import org.inglenook.modelchecking.tlc.fork.ForkMain;

/**
 * The classes of TLC as a Java machine has them in memory, in a file that forks map: to read,
 * verify and link them again is a quarter of a short run (class data sharing, JEP 350).
 *
 * <p>The Java machine takes such a file only for the very machine and jars that it was made with,
 * and goes without otherwise; the digests in the name keep those of others apart from the
 * beginning. It does not look for damage, so the file's own digest is in its name, too, and what
 * does not fit is not offered. It archives classes of jars only, so the main class of the fork goes
 * into one beside the archive.
 */
public final class ClassArchive {
  private static final String MAIN_CLASS = ForkMain.class.getName().replace('.', '/') + ".class";
  private static final String EXTENSION = ".jsa";
  private static final int DIGITS = 16;

  private final Path folder;
  private final String name;
  private volatile Optional<Path> kept;

  private ClassArchive(Path folder, String name) {
    this.folder = folder;
    this.name = name;
    kept = find();
  }

  /**
   * The archive of a jar; forks go without until it was made.
   *
   * @param folder where archives are kept
   */
  public static ClassArchive in(Path folder, TlcJar jar) {
    String machine = System.getProperty("java.vm.version").replaceAll("[^\\w.]", "-");
    String name =
        "tlc-%s-%s-%s".formatted(machine, head(jar.digest()), head(TreeHash.ofBytes(mainClass())));
    return new ClassArchive(folder.toAbsolutePath(), name);
  }

  private static String head(String digest) {
    return digest.substring(0, DIGITS);
  }

  private Optional<Path> find() {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(this::isWhole).sorted().findFirst();
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private boolean isWhole(Path file) {
    String found = file.getFileName().toString();
    return found.startsWith(name) && found.endsWith(EXTENSION) && found.equals(nameOf(file));
  }

  private String nameOf(Path content) {
    return name + "-" + head(TreeHash.ofFile(content)) + EXTENSION;
  }

  /** Whether there is none that can be used. */
  boolean isMissing() {
    return kept.isEmpty();
  }

  /** How a fork maps the archive, if there is one. */
  ForkClasses use() {
    return kept.map(file -> new ForkClasses(jar(), List.of("-XX:SharedArchiveFile=" + file)))
        .orElseGet(ForkClasses::plain);
  }

  /**
   * How a fork makes the archive when it ends.
   *
   * @param made where it goes, until {@link #keep}
   * @throws BadInputException when the folder cannot be written to
   */
  ForkClasses make(Path made) {
    if (!Files.exists(jar())) {
      put(jar(), ClassArchive::writeJar);
    }
    return new ForkClasses(jar(), List.of("-XX:ArchiveClassesAtExit=" + made));
  }

  /**
   * Keeps what a fork has made.
   *
   * @throws BadInputException when the folder cannot be written to
   */
  void keep(Path made) {
    Path file = folder.resolve(nameOf(made));
    put(file, beside -> Files.copy(made, beside, StandardCopyOption.REPLACE_EXISTING));
    kept = Optional.of(file);
  }

  private Path jar() {
    return folder.resolve(name + ".jar");
  }

  private static void writeJar(Path file) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new JarEntry(MAIN_CLASS));
      jar.write(mainClass());
      jar.closeEntry();
    }
  }

  private static byte[] mainClass() {
    try (InputStream in = ForkMain.class.getClassLoader().getResourceAsStream(MAIN_CLASS)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("the main class of forks cannot be read: " + MAIN_CLASS, e);
    }
  }

  /** Others see all of the file or nothing. */
  private static void put(Path file, Writing writing) {
    try {
      Files.createDirectories(file.getParent());
      Path beside = Files.createTempFile(file.getParent(), "tlc", ".new");
      try {
        writing.to(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private static BadInputException unusable(Path file, IOException e) {
    return new BadInputException(
        file.toString(),
        "classes cannot be kept there (" + e.getMessage() + ")",
        "Name a folder that is writable and has room",
        e);
  }

  /** Writes one file. */
  private interface Writing {
    void to(Path file) throws IOException;
  }
}
