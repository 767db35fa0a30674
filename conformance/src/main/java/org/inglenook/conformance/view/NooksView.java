package org.inglenook.conformance.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.recovery.RecoveryState;

/** Shows the variables of {@code Nooks.tla}: those of the four mechanisms, and what is kept. */
public final class NooksView {
  private final Memory memory;
  private final RecoveryState recovery;
  private final BindingTable table;

  private NooksView(Memory memory, RecoveryState recovery, BindingTable table) {
    this.memory = memory;
    this.recovery = recovery;
    this.table = table;
  }

  /**
   * The view of a whole system.
   *
   * @param mechanisms the views of its mechanisms
   * @param table has the sorts "page" and "driver", the domains that hold drivers
   */
  public static View of(
      List<View> mechanisms, Memory memory, RecoveryState recovery, BindingTable table) {
    NooksView view = new NooksView(memory, recovery, table);
    ViewTable.Builder all = ViewTable.builder();
    for (View mechanism : mechanisms) {
      mechanism.variables().forEach(name -> all.show(name, () -> mechanism.read(name)));
    }
    return all.show("kept", view::kept).build();
  }

  private Value kept() {
    Map<Value, Value> mapping = new TreeMap<>();
    for (String domain : table.names("driver")) {
      mapping.put(new Value.Str(domain), kept(table.number(domain)));
    }
    return Value.function(mapping);
  }

  private Value kept(int domain) {
    TreeSet<Value> pages = new TreeSet<>();
    for (String page : table.names("page")) {
      int number = table.number(page);
      int unloading = memory.kept(number);
      if (memory.holder(number) == domain && unloading != 0 && unloading <= unloadings(domain)) {
        pages.add(new Value.Str(page));
      }
    }
    return Value.set(pages);
  }

  /** How often the driver was unloaded: what is kept in the middle of a step is not kept yet. */
  private int unloadings(int domain) {
    return switch (recovery.stage(domain)) {
      case UNLOADED, GIVEN_UP -> recovery.restarts(domain) + 1;
      default -> recovery.restarts(domain);
    };
  }
}
