package org.inglenook.conformance.check;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.replay.Subjects;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.TreeHash;
import org.inglenook.modelchecking.tlc.KeptLines;

/**
 * Replays in which nothing was wrong, so that they need not be made again while nothing has changed
 * that they depend on: the model's files; what the other models of its spec list, since properties
 * that none of them lists are judged on the way; the jar with TLC; all that is on the class path,
 * and which factory makes the subjects; how much is judged twice. A factory that comes from
 * anywhere else than the class path is one of which nothing is kept.
 */
final class KeptReplays {
  private final KeptLines<ReplayLine> lines;
  private final ClassPath classes;
  private final String hash;
  private final String jar;
  private final boolean resume;

  /**
   * @param classes all that a replay may use
   * @param jar hash of the jar with TLC
   * @param resume whether what is kept is used
   */
  KeptReplays(KeptLines<ReplayLine> lines, ClassPath classes, String jar, boolean resume) {
    this.lines = lines;
    this.classes = classes;
    hash = classes.hash();
    this.jar = jar;
    this.resume = resume;
  }

  /**
   * What the replay of {@code model} depends on; empty when that is not all known.
   *
   * @param listed operators that some model of the spec lists that must hold
   * @param twice what of it is judged twice, in a word
   */
  Optional<String> key(Model model, Set<String> listed, String twice) {
    return Subjects.of(model.spec())
        .map(SubjectFactory::getClass)
        .filter(factory -> classes.has(factory))
        .map(
            factory ->
                String.join(
                    "\n",
                    model.hash(),
                    String.join(",", listed),
                    jar,
                    hash,
                    factory.getName(),
                    twice))
        .map(text -> TreeHash.ofBytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The latest replay of a model that depended on the same. */
  Optional<ReplayLine> find(Model model, String key) {
    return resume
        ? lines.read().stream()
            .filter(line -> line.model().equals(model.name()) && line.key().equals(key))
            .reduce((earlier, later) -> later)
        : Optional.empty();
  }

  /** Keeps a replay in which nothing was wrong. */
  void keep(ReplayLine line) {
    lines.append(line);
  }
}
