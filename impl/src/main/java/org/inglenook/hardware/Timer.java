package org.inglenook.hardware;

import org.inglenook.sim.EventQueue;
import org.inglenook.sim.EventTarget;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;
import org.inglenook.sim.World;

/**
 * The interval timer: one edge on its line every so many cycles, without drift.
 *
 * <p>An edge that finds the one before it not yet taken is lost, as on a PC: whoever counts time by
 * interrupts falls behind when interrupts are off for long.
 */
public final class Timer implements EventTarget, Stateful {
  /** The timer's interrupt line, as on a PC. */
  public static final int LINE = 0;

  private static final int TICK = 0;

  private final World world;
  private final InterruptController interrupts;
  private final int owner;
  private long period;
  private long next;

  Timer(World world, InterruptController interrupts) {
    this.world = world;
    this.interrupts = interrupts;
    owner = world.events().attach(this);
    world.register(this);
  }

  /**
   * Starts the timer, from now on.
   *
   * @param cycles between two edges, at least 1
   */
  public void start(long cycles) {
    if (cycles < 1) {
      throw new IllegalArgumentException("timer without a period: cycles=" + cycles);
    }
    stop();
    period = cycles;
    next = world.clock().now();
    arm();
  }

  /** Stops the timer. An edge that was sent stays pending. */
  public void stop() {
    world.events().cancel(owner, TICK);
    period = 0;
  }

  /** Returns the cycles between two edges, 0 while stopped. */
  public long period() {
    return period;
  }

  @Override
  public void event(int code, int argument) {
    interrupts.pulse(LINE);
    arm();
  }

  private void arm() {
    final EventQueue events = world.events();
    next += period;
    events.schedule(next, owner, TICK, 0);
  }

  @Override
  public Object save() {
    return new Saved(period, next);
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    period = from.period;
    next = from.next;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(period).add(next);
  }

  private record Saved(long period, long next) {}
}
