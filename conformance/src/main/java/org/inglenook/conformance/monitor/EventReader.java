package org.inglenook.conformance.monitor;

import java.util.Optional;
import org.inglenook.modelchecking.engine.ActionInstance;

/** Knows which instance of a spec an event of production code stands for. */
@FunctionalInterface
public interface EventReader {
  /**
   * Whether an event is to be read for {@code spec}: those of its own name, unless said otherwise.
   */
  default boolean concerns(String spec, String action) {
    return action.startsWith(spec) && action.charAt(spec.length()) == '.';
  }

  /**
   * The instance, or empty when the event is of another spec or about something not observed.
   *
   * @param action module and action, as in {@code "Xpc.DriverCall"}; the numbers are its arguments
   */
  Optional<ActionInstance> read(String action, int a, int b, int c, int d);

  /** A new run begins, in which nothing has turned up yet. */
  default void begin() {}

  /** Whether an event may become readable once the view has named what turned up with it. */
  default boolean learnsNames(String action) {
    return false;
  }

  /**
   * Whether the view is to be looked at after the event that was read last: not where it shows one
   * half of a step, nor where nothing that it shows has changed. What is not looked at is judged by
   * the next look.
   */
  default boolean isWhole() {
    return true;
  }
}
