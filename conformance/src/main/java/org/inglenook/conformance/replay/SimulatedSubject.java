package org.inglenook.conformance.replay;

import java.util.List;
import java.util.Optional;
import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.sim.Snapshot;
import org.inglenook.sim.World;

/** A subject that lives in a simulated world, and whose stores go to the machine's memory. */
public interface SimulatedSubject extends ReplaySubject {
  /** The world all of it lives in; a snapshot of it is a snapshot of the subject. */
  World world();

  /** The machine's memory, whose stores are the crash points. */
  PhysicalMemory memory();

  /** How actions are commanded. */
  ActionBinding binding();

  /**
   * What production code does when it finds out that a step was cut short between two stores: the
   * state must then be that before the step or that after it.
   */
  void recoverFromTrap();

  @Override
  default Commands commands(List<ActionInstance> instances) {
    return new BoundCommands(instances, binding());
  }

  @Override
  default Mark mark() {
    return new WorldMark(world().snapshot());
  }

  @Override
  default void rewind(Mark mark) {
    world().restore(((WorldMark) mark).snapshot());
  }

  @Override
  default long hash() {
    return world().hash();
  }

  @Override
  default Optional<CrashPoints> crashPoints() {
    return Optional.of(new MemoryCrashPoints(memory(), this::recoverFromTrap));
  }

  /** A moment of a simulated world. */
  record WorldMark(Snapshot snapshot) implements Mark {}
}
