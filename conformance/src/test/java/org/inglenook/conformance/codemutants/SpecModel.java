package org.inglenook.conformance.codemutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.inglenook.conformance.replay.Replay;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.walk.ModelWalks;
import org.inglenook.conformance.walk.WalkRule;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.portfolio.Model;

/**
 * A replay model, explored once: mutants are faults of the implementation, so that no graph
 * changes.
 */
final class SpecModel implements AutoCloseable {
  private static final int MOST_STATES = 100_000;
  private static final int WALKS = 60;
  private static final int MOST_STEPS = 60;

  private final Model model;
  private final SpecEngine engine;
  private final StateGraph graph;
  private final Replay replay;
  private final ModelWalks walks;
  private final List<List<Integer>> drawn = new ArrayList<>();

  private SpecModel(Model model, SubjectFactory unchanged) {
    this.model = model;
    engine = SpecEngine.open(model.cfg(), model.moduleFolders());
    graph = engine.explore(MOST_STATES);
    replay = new Replay(engine, unchanged, 1);
    walks = new ModelWalks(model.name(), engine, unchanged, graph);
    Random random = new Random(1);
    for (int i = 0; i < WALKS; i++) {
      drawn.add(walks.draw("mutants", random, MOST_STEPS));
    }
  }

  static SpecModel open(Model model, ClassLoader unchanged) {
    return new SpecModel(model, subjects(model.spec(), unchanged));
  }

  /** The subjects of a spec in another world. */
  static SubjectFactory subjects(String spec, ClassLoader world) {
    String name = "org.inglenook.conformance.subject." + spec + "Subjects";
    try {
      return (SubjectFactory) world.loadClass(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no subjects of " + spec, e);
    }
  }

  Model model() {
    return model;
  }

  /** Its graph, replayed on the code that {@code world} loads. */
  Optional<String> replay(SubjectFactory subjects) {
    return replay.of(subjects).complaint(graph);
  }

  /** Walks over it, drawn once with a fixed seed, taken with that code. */
  Optional<String> walk(SubjectFactory subjects) {
    return walks.complaint(subjects, List.of(WalkRule.conforms(), WalkRule.refuses()), drawn);
  }

  @Override
  public void close() {
    engine.close();
  }
}
