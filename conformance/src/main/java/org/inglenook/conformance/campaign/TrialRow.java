package org.inglenook.conformance.campaign;

import java.util.List;
import java.util.Optional;

/**
 * What came of one trial, in each system.
 *
 * @param trial its number
 * @param driver in which driver
 * @param workload at which work
 * @param type of which type the faults were
 * @param faults the faults, each as a line of text
 * @param systems one for each system, in the order of the campaign
 */
record TrialRow(
    int trial,
    String driver,
    String workload,
    String type,
    List<String> faults,
    List<SystemRow> systems) {
  TrialRow {
    faults = List.copyOf(faults);
    systems = List.copyOf(systems);
  }

  Optional<SystemRow> in(String isolation) {
    return systems.stream().filter(each -> each.isolation().equals(isolation)).findFirst();
  }
}
