package org.inglenook.nooks.recovery;

import java.util.Optional;
import org.inglenook.nooks.wrapper.Limits;

/**
 * What is to be done about failures of one driver.
 *
 * @param action what becomes of it: {@link Decision#RESTART}, {@link Decision#UNLOAD}, or {@link
 *     Decision#ALTERNATE} for another version from the second failure on
 * @param alternate name of the other version
 * @param maxRestarts restarts after which it is given up
 * @param notifies whether each decision is written to the kernel's log
 * @param limits how much it may hold
 */
public record Policy(
    Decision action, Optional<String> alternate, int maxRestarts, boolean notifies, Limits limits) {
  /** Restarts after which a driver is given up, unless a policy says otherwise. */
  public static final int MAX_RESTARTS = 8;

  /** The policy of the restart manager for a driver without a rule. */
  public static final Policy RESTART = of(Decision.RESTART, MAX_RESTARTS);

  /** The policy of the default manager, which needs no agent. */
  public static final Policy UNLOAD = of(Decision.UNLOAD, 0);

  /** A policy without notice, limits or other version. */
  public static Policy of(Decision action, int maxRestarts) {
    return new Policy(action, Optional.empty(), maxRestarts, false, Limits.NONE);
  }

  /** Decides about a driver that has been restarted {@code restarts} times. */
  public Decision choose(int restarts) {
    if (restarts >= maxRestarts || action == Decision.UNLOAD) {
      return Decision.UNLOAD;
    }
    return action == Decision.ALTERNATE && restarts > 0 ? Decision.ALTERNATE : Decision.RESTART;
  }
}
