package org.inglenook.modelchecking.tlc;

import java.util.List;

/**
 * One message of TLC's {@code -tool} protocol.
 *
 * @param code its code, as in {@code tlc2.output.EC}
 * @param severity 0 none, 1 error, 2 bug of TLC, 3 warning, 4 state
 * @param text its text with the texts of nested messages in their places, without markers
 * @param nested codes of the messages inside it, outermost first
 */
public record Message(int code, int severity, String text, List<Integer> nested) {
  /** Copies the list, so that the record cannot change. */
  public Message {
    nested = List.copyOf(nested);
  }
}
