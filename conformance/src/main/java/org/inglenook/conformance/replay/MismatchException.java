package org.inglenook.conformance.replay;

/** Ends a share of a replay at its first mismatch; never leaves the package. */
final class MismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Mismatch mismatch;

  MismatchException(Mismatch mismatch) {
    super(mismatch.kind().sentence(), null, false, false);
    this.mismatch = mismatch;
  }

  Mismatch mismatch() {
    return mismatch;
  }
}
