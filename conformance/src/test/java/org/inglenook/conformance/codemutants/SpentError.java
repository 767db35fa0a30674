package org.inglenook.conformance.codemutants;

/** The budget is spent: what runs will not end, or takes too much memory. */
final class SpentError extends Error {
  private static final long serialVersionUID = 1L;

  SpentError() {
    super("budget spent", null, false, false);
  }
}
