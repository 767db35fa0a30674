package org.inglenook.campaign;

import java.util.Optional;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.Limit;

/**
 * Finds out by experiment which documented limit of isolation lets a trial end a system: the same
 * faults are put into a system that differs in nothing but the means against that limit. What ends
 * that system, too, is not explained.
 */
public final class Explanation {
  /** A system with a means that the published one lacks. */
  public enum Means {
    /** Loops without a call are noticed. */
    WATCHDOG(FaultRule.Kind.WHILE1),
    /** Devices reach only what they may. */
    IOMMU(FaultRule.Kind.DMA);

    private final FaultRule.Kind against;

    Means(FaultRule.Kind against) {
      this.against = against;
    }
  }

  private Explanation() {}

  /** Returns the means that could explain how {@code run} has ended; empty if it has not. */
  public static Optional<Means> candidate(TrialRun run) {
    if (run.plan().isolation() != IsolationKind.NOOKS) {
      return Optional.empty();
    }
    return switch (Classifier.of(run)) {
      case DEADLOCK -> Optional.of(Means.WATCHDOG);
      case CRASH -> Optional.of(Means.IOMMU);
      default -> Optional.empty();
    };
  }

  /**
   * Returns the limit, given the same trial with {@code means}; empty if that ends the system, too.
   */
  public static Optional<Limit> of(Means means, TrialRun with) {
    return Classifier.of(with).fatal() ? Optional.empty() : means.against.limit();
  }
}
