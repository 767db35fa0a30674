package org.example.lift;

import java.util.BitSet;

/** Controls one lift. Knows nothing of the spec that it is tested against. */
public class Lift {
  /** Whether passengers can get in and out. */
  public enum Door {
    OPEN,
    CLOSED
  }

  private final BitSet lit = new BitSet();
  private final int top;
  private int floor;
  private Door door = Door.CLOSED;
  private int restarts;

  /**
   * A lift that waits on the lowest floor with its door closed.
   *
   * @param top the highest floor, counted from 0
   */
  public Lift(int top) {
    this.top = top;
  }

  /**
   * Presses the button of a floor.
   *
   * @throws IllegalArgumentException when there is no such floor
   * @throws IllegalStateException when the button is lit already
   */
  public void press(int wanted) {
    if (wanted < 0 || wanted > top) {
      throw new IllegalArgumentException("no such floor: " + wanted);
    }
    if (lit.get(wanted)) {
      throw new IllegalStateException("button is lit already: " + wanted);
    }
    lit.set(wanted);
  }

  /** Opens the door for whoever waits here; returns false when nobody does, or it is open. */
  public boolean open() {
    if (door == Door.OPEN || !lit.get(floor)) {
      return false;
    }
    door = Door.OPEN;
    lit.clear(floor);
    return true;
  }

  /** Closes the door; returns false when it is closed. */
  public boolean close() {
    if (door == Door.CLOSED) {
      return false;
    }
    door = Door.CLOSED;
    return true;
  }

  /** Moves one floor up, if somebody waits there or above; returns whether it has. */
  public boolean up() {
    if (!mayLeave() || !waitingAbove()) {
      return false;
    }
    floor++;
    return true;
  }

  /** Moves one floor down, if nobody waits above; returns whether it has. */
  public boolean down() {
    if (!mayLeave() || waitingAbove() || lit.isEmpty()) {
      return false;
    }
    floor--;
    return true;
  }

  /** Begins anew after a power cut. */
  public void restart() {
    lit.clear();
    restarts++;
  }

  /** Whether nothing keeps the lift on this floor. */
  protected boolean mayLeave() {
    return door == Door.CLOSED && !lit.get(floor);
  }

  private boolean waitingAbove() {
    return lit.nextSetBit(floor + 1) >= 0;
  }

  /** The floor it is on. */
  public int floor() {
    return floor;
  }

  /** The door. */
  public Door door() {
    return door;
  }

  /** Whether the button of {@code floor} is lit. */
  public boolean isLit(int floor) {
    return lit.get(floor);
  }

  /** How often it has begun anew. */
  public int restarts() {
    return restarts;
  }
}
