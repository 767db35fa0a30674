package org.inglenook.conformance.view;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.domain.MemoryState;
import org.inglenook.nooks.recovery.RecoveryState;

/** Shows the variables of {@code Nooks.tla}: those of the four mechanisms, and what is kept. */
public final class NooksView {
  private final MemoryState memory;
  private final RecoveryState recovery;
  private final Sort drivers;
  private final Sort pages;

  private NooksView(MemoryState memory, RecoveryState recovery, BindingTable table) {
    this.memory = memory;
    this.recovery = recovery;
    drivers = Sort.of(table, "driver");
    pages = Sort.of(table, "page");
  }

  /**
   * The view of a whole system.
   *
   * @param mechanisms the views of its mechanisms
   * @param rereading when what is kept is read again
   * @param table has the sorts "page" and "driver", the domains that hold drivers
   */
  public static View of(
      List<View> mechanisms,
      MemoryState memory,
      RecoveryState recovery,
      Rereading rereading,
      BindingTable table) {
    NooksView view = new NooksView(memory, recovery, table);
    ViewTable.Builder all = ViewTable.builder();
    for (View mechanism : mechanisms) {
      mechanism.variables().forEach(name -> all.show(name, mechanism.reader(name)));
    }
    Supplier<Value> kept = () -> view.drivers.over(view::kept);
    LongSupplier pagesHeld = memory.watchRecords();
    LongSupplier stages = recovery.watch();
    LongSupplier changes = () -> pagesHeld.getAsLong() + stages.getAsLong();
    return all.show("kept", rereading.of(kept, changes)).build();
  }

  private Value kept(int domain) {
    int unloadings = unloadings(domain);
    return pages.where(
        page -> {
          int unloading = memory.kept(page);
          return unloading != 0 && unloading <= unloadings && memory.holder(page) == domain;
        });
  }

  /** How often the driver was unloaded: what is kept in the middle of a step is not kept yet. */
  private int unloadings(int domain) {
    return switch (recovery.stage(domain)) {
      case UNLOADED, GIVEN_UP -> recovery.restarts(domain) + 1;
      default -> recovery.restarts(domain);
    };
  }
}
