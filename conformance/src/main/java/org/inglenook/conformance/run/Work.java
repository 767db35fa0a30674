package org.inglenook.conformance.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.WorkloadKind;

/**
 * A driver and something for it to do.
 *
 * @param driver which driver
 * @param workload what it has to do
 */
record Work(DriverKind driver, WorkloadKind workload) {
  /**
   * The work that the command line names; what it leaves out is the first that suits the other.
   *
   * @param driver the driver's name, or null
   * @param workload the workload's name, or null
   */
  static Work of(String driver, String workload) {
    DriverKind given =
        driver == null ? null : Choices.of(DriverKind.class, driver, "driver", "--driver");
    WorkloadKind wanted =
        workload == null
            ? null
            : Choices.of(WorkloadKind.class, workload, "workload", "--workload");
    for (WorkloadKind each : WorkloadKind.values()) {
      for (DriverKind one : DriverKind.values()) {
        boolean meant = (wanted == null || each == wanted) && (given == null || one == given);
        if (meant && each.suits(one)) {
          return new Work(one, each);
        }
      }
    }
    throw new BadInputException(
        "--workload", driver + " is no driver for " + workload, advice(given, wanted));
  }

  private static String advice(DriverKind driver, WorkloadKind workload) {
    List<String> workloads = new ArrayList<>();
    for (WorkloadKind each : WorkloadKind.values()) {
      if (each.suits(driver)) {
        workloads.add(Choices.word(each));
      }
    }
    List<String> drivers = new ArrayList<>();
    for (DriverKind each : DriverKind.values()) {
      if (workload.suits(each)) {
        drivers.add(Choices.word(each));
      }
    }
    return "Give %s one of: %s; or name a driver for %s: %s"
        .formatted(
            Choices.word(driver),
            String.join(", ", workloads),
            Choices.word(workload),
            String.join(", ", drivers));
  }

  /** The names of all drivers, for completion. */
  static final class Drivers implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Choices.words(DriverKind.class).iterator();
    }
  }

  /** The names of all workloads, for completion. */
  static final class Workloads implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Choices.words(WorkloadKind.class).iterator();
    }
  }

  /** The names of all kinds of isolation, for completion. */
  static final class Isolations implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Choices.words(IsolationKind.class).iterator();
    }
  }

  /** The names of all kinds of faults, for completion. */
  static final class Faults implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Choices.faults().iterator();
    }
  }
}
