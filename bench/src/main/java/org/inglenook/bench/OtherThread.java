package org.inglenook.bench;

import org.inglenook.nooks.xpc.DriverEntry;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Three drivers that belong to another thread. */
@State(Scope.Thread)
public abstract class OtherThread {
  final DriverEntry[] drivers = Callees.drivers();
  private final boolean spinning;
  HandOff handOff;

  /** Says how the two threads wait for each other. */
  OtherThread(boolean spinning) {
    this.spinning = spinning;
  }

  /** Starts the other thread. */
  @Setup
  public void start() {
    handOff = new HandOff(spinning);
  }

  /** Ends it. */
  @TearDown
  public void end() throws InterruptedException {
    handOff.close();
  }

  /** Who has nothing to do is parked. */
  public static class Parking extends OtherThread {
    /** Made by the harness. */
    public Parking() {
      super(false);
    }
  }

  /** Who has nothing to do spins. */
  public static class Spinning extends OtherThread {
    /** Made by the harness. */
    public Spinning() {
      super(true);
    }
  }
}
