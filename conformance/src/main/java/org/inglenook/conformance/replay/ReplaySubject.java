package org.inglenook.conformance.replay;

import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.view.View;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.sim.World;

/**
 * Production code set up as one model sets up its spec: the objects that run workloads, no twins.
 * Used by one thread.
 */
public interface ReplaySubject {
  /** The world all of it lives in; a snapshot of it is a snapshot of the subject. */
  World world();

  /** The machine's memory, whose stores are the crash points. */
  PhysicalMemory memory();

  /** How actions are commanded. */
  ActionBinding binding();

  /** How the spec's variables are read. */
  View view();

  /**
   * What production code does when it finds out that a step was cut short between two stores: the
   * state must then be that before the step or that after it.
   */
  void recoverFromTrap();
}
