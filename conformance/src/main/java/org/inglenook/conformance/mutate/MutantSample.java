package org.inglenook.conformance.mutate;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps negations and resets to at most a tenth each of all mutants, chosen by the hash of their
 * ids: nearly everything notices them, and many of them would make any score look good.
 */
final class MutantSample {
  /** With two mutations of a tenth each, eight tenths are others. */
  private static final int OTHERS_FOR_ONE = 8;

  private MutantSample() {}

  /** The mutants to judge, in the order given. */
  static List<Mutant> of(List<Mutant> all) {
    long others = all.stream().filter(each -> !each.mutation().isSampled()).count();
    Set<String> kept = new TreeSet<>();
    for (Mutation mutation : Mutation.values()) {
      if (mutation.isSampled()) {
        all.stream()
            .filter(each -> each.mutation() == mutation)
            .map(Mutant::id)
            .sorted(Comparator.comparing((String id) -> Hashes.of(id)))
            .limit(others / OTHERS_FOR_ONE)
            .forEach(kept::add);
      }
    }
    return all.stream()
        .filter(each -> !each.mutation().isSampled() || kept.contains(each.id()))
        .toList();
  }
}
