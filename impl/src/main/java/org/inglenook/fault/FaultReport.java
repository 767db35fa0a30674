package org.inglenook.fault;

/**
 * What became of one fault in a run.
 *
 * @param spec the fault
 * @param phase how far it is
 * @param acts how often it has had an effect; for changed code, how often that was executed
 * @param firstAct cycle of the first time; -1 if it has had none
 * @param where the changed instruction, with class, method and line; empty for other faults
 * @param illegal whether that instruction became one that the processor does not know
 */
public record FaultReport(
    FaultSpec spec, Phase phase, long acts, long firstAct, String where, boolean illegal) {
  /** Returns whether it has had an effect. */
  public boolean fired() {
    return acts > 0;
  }

  @Override
  public String toString() {
    final String place = where.isEmpty() ? "" : " at " + where + (illegal ? ", now illegal" : "");
    return spec + place + (phase == Phase.NO_PLACE ? " (given up: no place)" : "");
  }
}
