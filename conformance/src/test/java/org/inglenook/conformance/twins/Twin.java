package org.inglenook.conformance.twins;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inglenook.conformance.replay.Impossible;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.modelchecking.engine.Value;

/**
 * Production code with one decision broken.
 *
 * @param broken which decision, as a clause
 * @param model the model whose graph is replayed
 * @param caughtBy a property id, or the beginning of a line of the diagnosis
 * @param constants what the machine is set up with in place of the model's own constants
 * @param patches the changes that break it
 */
record Twin(
    String broken,
    String model,
    String caughtBy,
    Map<String, Value> constants,
    List<Patch> patches) {

  static Twin of(String broken, String model, String caughtBy, Patch... patches) {
    return new Twin(broken, model, caughtBy, new TreeMap<>(), List.of(patches));
  }

  /** This twin on a machine with another value of {@code constant}. */
  Twin on(String constant, Value value) {
    Map<String, Value> more = new TreeMap<>(constants);
    more.put(constant, value);
    return new Twin(broken, model, caughtBy, more, patches);
  }

  String spec() {
    return List.of("Xpc", "Recovery", "ObjectTracker").stream()
        .filter(spec -> model.startsWith("MC" + spec))
        .findFirst()
        .orElse("Memory");
  }

  SubjectFactory subjects() {
    SubjectFactory patched = new TwinLoader(patches.toArray(new Patch[0])).subjects(spec());
    return new Replaced(patched, constants);
  }

  private record Replaced(SubjectFactory subjects, Map<String, Value> replaced)
      implements SubjectFactory {
    @Override
    public String spec() {
      return subjects.spec();
    }

    @Override
    public ReplaySubject create(Set<String> actions, Map<String, Value> model, long seed) {
      Map<String, Value> all = new TreeMap<>(model);
      all.putAll(replaced);
      return subjects.create(actions, all, seed);
    }

    @Override
    public List<Impossible> impossible() {
      return subjects.impossible();
    }
  }
}
