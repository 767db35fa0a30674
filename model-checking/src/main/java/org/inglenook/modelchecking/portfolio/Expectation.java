package org.inglenook.modelchecking.portfolio;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The expectations at the top of one {@code .cfg}.
 *
 * @param verdict what the model must show
 * @param brokenId the property id that must break, such as {@code XPC-S3}; empty unless the verdict
 *     is {@link ExpectedVerdict#VIOLATES}
 * @param states distinct states; always present for a model that holds
 * @param depth depth of the state graph, states on its longest shortest path; compared only when
 *     TLC ran with one worker, because it varies otherwise
 * @param size when the model runs
 * @param purpose the sentence after {@code for:}
 * @param reach predicates that must be reachable, in the order written
 * @param replay what is pinned of the replay against production code, as written; empty if nothing
 */
public record Expectation(
    ExpectedVerdict verdict,
    String brokenId,
    OptionalLong states,
    OptionalInt depth,
    SizeClass size,
    String purpose,
    List<String> reach,
    String replay) {

  /** Copies the list, so that the record cannot change. */
  public Expectation {
    reach = List.copyOf(reach);
  }

  /** The verdict in the words of the {@code .cfg}, such as {@code violates XPC-S3}. */
  public String verdictText() {
    return brokenId.isEmpty() ? verdict.word() : verdict.word() + " " + brokenId;
  }
}
