package org.inglenook.conformance.mutate;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one model showed of one mutant.
 *
 * @param mutant its id
 * @param key the hash of all that decides the outcome; the same key, the same outcome
 * @param outcome how it ended
 * @param broken operators of the properties that break, in the order of the model
 * @param missing what the model shows no more: {@code reach:Name}, {@code fires:Action} and {@code
 *     liveness:Name}; of the unchanged spec, the actions that it takes
 * @param detail why it is invalid; else empty
 */
record Trial(
    String mutant,
    String model,
    String key,
    Outcome outcome,
    List<String> broken,
    List<String> missing,
    String detail) {

  Trial {
    broken = List.copyOf(broken);
    missing = List.copyOf(missing);
  }

  /** How a trial can end. */
  enum Outcome {
    /** The mutant does not parse, or some state cannot be evaluated. */
    INVALID,
    /** The same states, the same steps by the same actions; for liveness, the same verdict. */
    IDENTICAL,
    /** Another graph; what it shows is in the lists. */
    DIFFERENT
  }

  /** The invariant of types: a state outside of all types shows no property at work. */
  private static final String TYPES = "TypeOK";

  /** Whether this kills a mutant of that class. */
  boolean kills(MutantClass mutantClass) {
    boolean breaks = breaksProperty();
    return outcome == Outcome.DIFFERENT
        && switch (mutantClass) {
          case WEAKENING -> breaks;
          case STRENGTHENING, FAIRNESS -> !missing.isEmpty();
          case EFFECT -> breaks || !missing.isEmpty();
        };
  }

  /** Whether a property breaks that is not about types. */
  boolean breaksProperty() {
    return broken.stream().anyMatch(each -> !each.equals(TYPES));
  }

  /** What speaks against a mutant of that class, as the lists name it. */
  List<String> evidence(MutantClass mutantClass) {
    return switch (mutantClass) {
      case WEAKENING -> broken;
      case STRENGTHENING, FAIRNESS -> missing;
      case EFFECT -> Stream.concat(broken.stream(), missing.stream()).toList();
    };
  }
}
