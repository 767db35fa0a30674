package org.inglenook.conformance.subject;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inglenook.conformance.monitor.EventReader;
import org.inglenook.conformance.trace.ByAction;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.nooks.recovery.RecoveryState;
import org.inglenook.nooks.recovery.Stage;

/**
 * Reads the events of all mechanisms as steps of the system that they make up. Where one step of
 * the system is a step of two mechanisms, one of them reports it when both have been taken; what
 * the other reports is a part of it.
 *
 * <p>Recovery releases what leads to a driver object by object, and reports each class of them when
 * all have gone. Until then some are still there and no more known: the steps on the way are
 * followed, and the next look is at the end.
 */
final class NooksEvents implements EventReader {
  /** What nobody reports, as {@link RecoveryEvents} says, by the names of the system. */
  static final Set<String> SILENT =
      Set.of("Reset", "Activate", "Acquire", "Drop", "FireTimer", "Transfer", "Deliver", "Quiet");

  /** Halves of a step that the other mechanism reports when both are done. */
  private static final Set<String> PARTS = Set.of("Memory.SwitchTo", "Xpc.Fail", "Xpc.Reload");

  private static final Set<String> ENDS = Set.of("Recovery.ReleaseReference", "Recovery.Released");

  private final EventReader calls;
  private final EventReader pages;
  private final EventReader objects;
  private final EventReader stages;
  private final RecoveryState recovery;
  private final ByAction<Kind> kinds = new ByAction<>(action -> new Kind(action, reader(action)));
  private boolean between;
  private boolean seen;

  NooksEvents(
      EventReader calls,
      EventReader pages,
      EventReader objects,
      EventReader stages,
      RecoveryState recovery) {
    this.calls = calls;
    this.pages = pages;
    this.objects = objects;
    this.stages = stages;
    this.recovery = recovery;
  }

  @Override
  public boolean concerns(String spec, String action) {
    return !PARTS.contains(action);
  }

  @Override
  public Optional<ActionInstance> read(String action, int a, int b, int c, int d) {
    Kind kind = kinds.of(action);
    between = between ? !kind.ends : kind.begins && recovery.stage(a) == Stage.UNWOUND;
    Optional<ActionInstance> instance = kind.reader.read(kind.action, a, b, c, d);
    seen = instance.isPresent() || kind.reader != pages;
    return kind.renamed ? instance.map(NooksEvents::freePage) : instance;
  }

  private static ActionInstance freePage(ActionInstance step) {
    return new ActionInstance("FreePage", step.arguments());
  }

  private EventReader reader(String action) {
    return switch (action.substring(0, action.indexOf('.'))) {
      case "Xpc" -> calls;
      case "Memory" -> pages;
      case "ObjectTracker" -> objects;
      default -> stages;
    };
  }

  /** What there is to know of an action before any event of it. */
  private static final class Kind {
    private final EventReader reader;
    private final String action;
    private final boolean begins;
    private final boolean ends;
    private final boolean renamed;

    Kind(String reported, EventReader reader) {
      this.reader = reader;
      action = reported.equals("Recovery.Fallback") ? "Recovery.DecideInKernel" : reported;
      begins = reported.equals("ObjectTracker.Release");
      ends = ENDS.contains(reported);
      renamed = reported.equals("Memory.Free");
    }
  }

  @Override
  public void begin() {
    List.of(calls, pages, objects, stages).forEach(EventReader::begin);
    between = false;
    seen = false;
  }

  @Override
  public boolean learnsNames(String action) {
    return reader(action).learnsNames(action);
  }

  /** A page that is not watched changes nothing that is. */
  @Override
  public boolean isWhole() {
    return seen && !between;
  }
}
