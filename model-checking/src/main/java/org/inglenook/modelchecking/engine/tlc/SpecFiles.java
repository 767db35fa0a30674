package org.inglenook.modelchecking.engine.tlc;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import util.FilenameToStream;

/**
 * Finds modules: in the given folders, in order, then among TLA+'s standard modules. TLC reads
 * files only, so standard modules are unpacked from its jar into a folder of this engine's own,
 * which {@link #close} deletes.
 */
final class SpecFiles implements FilenameToStream, AutoCloseable {
  private static final String STANDARD_MODULES = "tla2sany/StandardModules/";
  private static final String EXTENSION = ".tla";

  private final List<Path> folders;
  private final Path unpacked;

  SpecFiles(List<Path> folders) {
    this.folders = List.copyOf(folders);
    try {
      unpacked = Files.createTempDirectory("inglenook-modules");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of that name, or one that does not exist: TLC looks and complains itself. */
  @Override
  public File resolve(String name, boolean isModule) {
    String file = isModule && !name.endsWith(EXTENSION) ? name + EXTENSION : name;
    if (Path.of(file).isAbsolute()) {
      return new TLAFile(file, false, this);
    }
    for (Path folder : folders) {
      Path candidate = folder.resolve(file);
      if (Files.isRegularFile(candidate)) {
        return new TLAFile(candidate.toString(), false, this);
      }
    }
    return new TLAFile(unpack(file).toString(), true, this);
  }

  private Path unpack(String file) {
    Path copy = unpacked.resolve(file);
    try (InputStream in =
        SpecFiles.class.getClassLoader().getResourceAsStream(STANDARD_MODULES + file)) {
      if (in != null) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String getFullPath() {
    return folders.toString();
  }

  @Override
  public boolean isStandardModule(String moduleName) {
    return resolve(moduleName, true).toPath().startsWith(unpacked);
  }

  @Override
  public void close() {
    try (var files = Files.list(unpacked)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(unpacked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
