package org.inglenook.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.conformance.cli.Home;

/** Writes the catalogue under {@code paper/target/catalogue/}. */
final class CatalogueFiles {
  private CatalogueFiles() {}

  /** The folder. */
  static Path folder(Home home) {
    return home.root().resolve("paper").resolve("target").resolve("catalogue");
  }

  /** Writes all files; returns them in the order written. */
  static List<Path> write(Home home, Catalogue catalogue) {
    Path folder = folder(home);
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(folder.resolve("invariants.md"), MarkdownCatalogue.of(catalogue));
    files.put(folder.resolve("invariants.tex"), LatexCatalogue.of(catalogue));
    files.put(folder.resolve("models.md"), ModelTable.of(catalogue.models()));
    files.put(folder.resolve("scenarios.md"), ScenarioTable.of(catalogue.scenarios()));
    files.put(folder.resolve("inglenook.bib"), new BibTeX(catalogue.citation()).all(catalogue));
    try {
      Files.createDirectories(folder);
      for (Map.Entry<Path, String> file : files.entrySet()) {
        Files.writeString(file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(files.keySet());
  }
}
