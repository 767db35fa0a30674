package org.inglenook.conformance.labelled;

import java.util.Locale;
import org.inglenook.conformance.judge.Verdict;

/** What a trace is. */
public enum Label {
  /** The model has a behaviour that shows it. */
  LEGAL(Verdict.CONFORMS),
  /** The model has none. */
  ILLEGAL(Verdict.REJECTED),
  /** It can be read, and is legal, up to a record that is none. */
  UNREADABLE(Verdict.UNREADABLE);

  private final Verdict verdict;

  Label(Verdict verdict) {
    this.verdict = verdict;
  }

  /** What a judge has to say. */
  public Verdict verdict() {
    return verdict;
  }

  /** The word in labels and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
