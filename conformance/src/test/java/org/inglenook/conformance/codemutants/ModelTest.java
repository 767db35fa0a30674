package org.inglenook.conformance.codemutants;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inglenook.conformance.replay.SubjectFactory;

/**
 * A test that takes production code through a replay model.
 *
 * @param layer it belongs to
 * @param name the model's, and what is done with it
 * @param key hash of all that decides the outcome but the mutated class
 * @param spec the model's
 * @param judge complains of the code that these subjects stand for
 */
record ModelTest(
    Layer layer,
    String name,
    String key,
    String spec,
    Function<SubjectFactory, Optional<String>> judge)
    implements LayerTest {
  private static final Map<String, String> PACKAGES =
      Map.of("Memory", "domain", "Xpc", "xpc", "ObjectTracker", "tracker", "Recovery", "recovery");

  @Override
  public boolean isAbout(String group) {
    return (Probes.ISOLATION + PACKAGES.get(spec)).equals(group);
  }

  @Override
  public Optional<String> run(ClassLoader mutant) {
    return judge.apply(SpecModel.subjects(spec, mutant));
  }
}
