package org.inglenook.conformance.subject;

import java.util.List;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.view.TrackedObjects;

/** Objects that have their addresses from the beginning: the sort "object" of a table. */
final class FixedObjects implements TrackedObjects {
  private final BindingTable table;
  private final List<String> names;

  FixedObjects(BindingTable table) {
    this.table = table;
    names = table.names("object");
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public int address(int index) {
    return table.number(names.get(index));
  }

  @Override
  public String name(int address, int type) {
    return table.name("object", address);
  }

  @Override
  public long changes() {
    return 0;
  }
}
