package org.inglenook.conformance.codemutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inglenook.modelchecking.BadInputException;
import org.pitest.classinfo.ClassByteArraySource;

/** The class files of some folders that a build has left, by the names of the classes. */
final class ClassFolders implements ClassByteArraySource {
  private static final String SUFFIX = ".class";

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private ClassFolders() {}

  /**
   * Reads all class files below the folders; the first folder that has a class counts.
   *
   * @throws BadInputException when a folder is missing
   */
  static ClassFolders read(List<Path> folders) {
    ClassFolders read = new ClassFolders();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new BadInputException(
            folder.toString(), "there are no classes", "Compile all modules, tests included");
      }
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(file -> file.toString().endsWith(SUFFIX)).forEach(f -> read.add(folder, f));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return read;
  }

  private void add(Path folder, Path file) {
    String relative = folder.relativize(file).toString();
    String name = relative.substring(0, relative.length() - SUFFIX.length()).replace('/', '.');
    try {
      files.putIfAbsent(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all classes, sorted. */
  List<String> names() {
    return List.copyOf(files.keySet());
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  /** The class file of one of them. */
  byte[] file(String name) {
    return files.get(name);
  }

  /** For PIT, which asks for classes of libraries too. */
  @Override
  public Optional<byte[]> getBytes(String name) {
    byte[] own = files.get(name.replace('/', '.'));
    if (own != null) {
      return Optional.of(own);
    }
    try (var in = ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + SUFFIX)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
