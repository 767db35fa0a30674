package org.inglenook.conformance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inglenook.modelchecking.portfolio.PropertyIds;

/**
 * Names in the project on disk that a shell may complete; those of the moment at which the
 * completion script was printed.
 */
public final class Candidates {
  private Candidates() {}

  /** Specs that have models. */
  public static final class Specs implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      Home home = Home.locate();
      Set<String> specs = new TreeSet<>(home.specNames());
      Set<String> models = models(home);
      specs.removeIf(spec -> models.stream().noneMatch(model -> model.startsWith("MC" + spec)));
      return specs.iterator();
    }
  }

  /** Models. */
  public static final class Models implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return models(Home.locate()).iterator();
    }
  }

  /** Specs that have models, and models. */
  public static final class SpecsAndModels implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      Set<String> both = new TreeSet<>();
      new Specs().forEach(both::add);
      new Models().forEach(both::add);
      return both.iterator();
    }
  }

  /** Ids of properties. */
  public static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      Home home = Home.locate();
      Set<String> ids = new TreeSet<>();
      for (String spec : home.specNames()) {
        ids.addAll(PropertyIds.of(home.specs().resolve(spec + ".tla")).all().values());
      }
      return ids.iterator();
    }
  }

  private static Set<String> models(Home home) {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(home.models())) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".cfg"))
          .forEach(name -> names.add(name.substring(0, name.length() - ".cfg".length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
