package org.inglenook.conformance.view;

import java.util.List;

/** Which objects of the tracker a view shows, and by which names. */
public interface TrackedObjects {
  /** Every name, whether an object has it now or not. */
  List<String> names();

  /** The kernel's address of what has the name at {@code index} of {@link #names}; 0 if nothing. */
  int address(int index);

  /**
   * The name of the object at {@code address}, which has number {@code type}; null if not shown.
   */
  String name(int address, int type);

  /** A number that is another one after an object has been given its name, or lost it. */
  long changes();
}
