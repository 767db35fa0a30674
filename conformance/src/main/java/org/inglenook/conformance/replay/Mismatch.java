package org.inglenook.conformance.replay;

import org.inglenook.modelchecking.engine.SpecState;

/**
 * Where production code and spec part.
 *
 * @param kind in what way
 * @param state the graph's number of the state in which the instance was commanded
 * @param instance index of the instance; -1 when none was
 * @param via how the world came to be in which it was
 * @param crashStore the store before which the step was cut short, from 0; -1 when it was not
 * @param expected the state that the spec leads to, or the one in which nothing happens
 * @param observed the state the view showed afterwards
 * @param detail what else is known: the refusal, the exception; may be empty
 */
public record Mismatch(
    Kind kind,
    int state,
    int instance,
    Via via,
    int crashStore,
    SpecState expected,
    SpecState observed,
    String detail) {

  /** The ways to part. */
  public enum Kind {
    INITIAL("the subject does not begin in the spec's initial state"),
    WRONG_STATE("the step leads to another state than the spec's"),
    REFUSED("a step that the spec allows is refused"),
    ACCEPTED("a step that the spec forbids is done"),
    REFUSAL_CHANGED("a refused step has changed something"),
    THREW("the step threw an exception"),
    TORN("a step cut short leaves neither the state before it nor the state after it"),
    SNAPSHOT("a restored snapshot is not what the same steps lead to from the beginning");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** What happened, as a clause. */
    public String sentence() {
      return sentence;
    }
  }
}
