package org.inglenook.conformance.subject;

import java.util.List;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.view.TrackedObjects;

/** Objects that have their addresses from the beginning: the sort "object" of a table. */
record FixedObjects(BindingTable table) implements TrackedObjects {
  @Override
  public List<String> names() {
    return table.names("object");
  }

  @Override
  public int address(String name) {
    return table.number(name);
  }

  @Override
  public String name(int address, int type) {
    return table.name("object", address);
  }
}
