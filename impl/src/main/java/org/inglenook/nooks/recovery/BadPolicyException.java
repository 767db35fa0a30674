package org.inglenook.nooks.recovery;

/** A policy file that cannot be understood; the message says where, and what would be right. */
public final class BadPolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String advice;

  BadPolicyException(int line, String what, String advice) {
    super(what);
    this.line = line;
    this.advice = advice;
  }

  /** Returns the line, from 1 on. */
  public int line() {
    return line;
  }

  /** Returns what to write instead. */
  public String advice() {
    return advice;
  }
}
