package org.inglenook.conformance.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.conformance.replay.Subjects;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.PropertyIds;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * What the models of a spec must be, taken together, for a check to say something about it: each of
 * its properties is broken by a model that must fail, and kept by one that runs whatever the size;
 * production code that implements it is replayed.
 */
final class Completeness {
  private final Portfolio portfolio;

  Completeness(Portfolio portfolio) {
    this.portfolio = portfolio;
  }

  /** All specs with their files; empty where there is no model that says where they lie. */
  Map<String, Path> specs() {
    Map<String, Path> specs = new TreeMap<>();
    portfolio.models().stream()
        .findFirst()
        .map(model -> model.moduleFolders().get(0))
        .ifPresent(
            folder ->
                portfolio.specs().forEach(name -> specs.put(name, folder.resolve(name + ".tla"))));
    return specs;
  }

  /** A sentence for each thing that is missing among the models of a spec. */
  List<String> missing(String spec, Path file) {
    List<String> sentences = new ArrayList<>();
    Set<String> broken = broken();
    Set<String> kept = keptAtAnySize(spec);
    Set<String> keptByFull = kept(spec, SizeClass.FULL);
    PropertyIds.of(file)
        .all()
        .forEach(
            (name, id) -> {
              String property = id + " " + name;
              if (!broken.contains(id)) {
                sentences.add(
                    spec
                        + ".tla: no model must fail by "
                        + property
                        + ", so nothing shows that it can; write a twin that expects `violates "
                        + id
                        + "`");
              }
              if (!kept.contains(name) && keptByFull.contains(name)) {
                sentences.add(
                    spec
                        + ".tla: only models of full size list "
                        + property
                        + ", so that it is hardly ever checked; list it in one that is smaller");
              }
            });
    if (Subjects.of(spec).isPresent() && models(spec, SizeClass.REPLAY).isEmpty()) {
      sentences.add(
          spec
              + ".tla: production code implements it, but no model has `size: replay`, so nothing is"
              + " replayed");
    }
    return sentences;
  }

  /** Ids that some model breaks, as it must. */
  private Set<String> broken() {
    Set<String> ids = new TreeSet<>();
    portfolio.models().forEach(model -> ids.add(model.expectation().brokenId()));
    return ids;
  }

  private Set<String> keptAtAnySize(String spec) {
    Set<String> kept = kept(spec, SizeClass.QUICK);
    kept.addAll(kept(spec, SizeClass.REPLAY));
    return kept;
  }

  private Set<String> kept(String spec, SizeClass size) {
    Set<String> kept = new TreeSet<>();
    models(spec, size).stream()
        .filter(model -> !model.expectation().verdict().mustFail())
        .forEach(model -> kept.addAll(model.listed()));
    return kept;
  }

  private List<Model> models(String spec, SizeClass size) {
    return portfolio.models().stream()
        .filter(model -> model.spec().equals(spec) && model.expectation().size() == size)
        .toList();
  }
}
