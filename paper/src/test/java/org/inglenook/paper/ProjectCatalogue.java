package org.inglenook.paper;

import org.inglenook.conformance.cli.Home;

/** The catalogue of the project as it lies there, read once: all its specs are parsed for it. */
final class ProjectCatalogue {
  private static Catalogue read;

  private ProjectCatalogue() {}

  static synchronized Catalogue get() {
    if (read == null) {
      read = CatalogueReader.read(Home.locate());
    }
    return read;
  }
}
