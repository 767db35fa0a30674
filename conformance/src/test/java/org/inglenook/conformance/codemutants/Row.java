package org.inglenook.conformance.codemutants;

import java.util.Map;

/**
 * What became of one mutant.
 *
 * @param mutant the mutant
 * @param around the hash of the method it changes, for an excuse
 * @param outcomes by layer, of those that were asked
 */
record Row(CodeMutant mutant, String around, Map<Layer, Bench.Outcome> outcomes) {
  /** Id and fates, on one line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(mutant.id());
    outcomes.forEach(
        (layer, each) -> text.append(", ").append(layer.word()).append(' ').append(each.fate()));
    return text.toString();
  }

  boolean isCaughtBy(Layer layer) {
    return outcomes.containsKey(layer) && outcomes.get(layer).fate().isCaught();
  }

  boolean isCaught() {
    return outcomes.values().stream().anyMatch(each -> each.fate().isCaught());
  }

  boolean isCaughtOnlyBy(Layer layer) {
    return isCaughtBy(layer)
        && outcomes.values().stream().filter(each -> each.fate().isCaught()).count() == 1;
  }

  /** Whether it cannot be loaded. */
  boolean isInvalid() {
    return outcomes.values().stream().anyMatch(each -> each.fate() == Fate.INVALID);
  }

  /** Whether no test of any layer runs the changed code. */
  boolean isUnreached() {
    return outcomes.values().stream().allMatch(each -> each.fate() == Fate.UNREACHED);
  }

  /** Whether some layer can tell, and none complains. */
  boolean survives() {
    return !isCaught() && !isInvalid();
  }
}
