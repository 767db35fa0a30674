package org.inglenook.kernel;

/** Memory is exhausted; whoever asked for it has given back what it had got already. */
public final class NoMemoryException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Says for what there is no memory, with values. */
  public NoMemoryException(String what) {
    super("no memory for " + what);
  }
}
