package org.example.lift;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.inglenook.conformance.plain.Constants;
import org.inglenook.conformance.plain.Shows;
import org.inglenook.conformance.plain.Takes;

/** The lift in the words of {@code Lift.tla}. */
class LiftSubject {
  private final int top;
  private final Lift lift;

  LiftSubject(Constants model) {
    this(model, new Lift(model.number("Top")));
  }

  LiftSubject(Constants model, Lift lift) {
    top = model.number("Top");
    this.lift = lift;
  }

  @Takes("Press")
  void press(int floor) {
    lift.press(floor);
  }

  @Takes("Open")
  boolean open() {
    return lift.open();
  }

  @Takes("Close")
  boolean close() {
    return lift.close();
  }

  @Takes("Up")
  boolean up() {
    return lift.up();
  }

  @Takes("Down")
  boolean down() {
    return lift.down();
  }

  @Takes("PowerCut")
  void powerCut() {
    lift.restart();
  }

  @Shows("floor")
  int floor() {
    return lift.floor();
  }

  @Shows("door")
  String door() {
    return lift.door().name().toLowerCase(Locale.ROOT);
  }

  @Shows("calls")
  Set<Integer> calls() {
    Set<Integer> calls = new TreeSet<>();
    for (int floor = 0; floor <= top; floor++) {
      if (lift.isLit(floor)) {
        calls.add(floor);
      }
    }
    return calls;
  }

  @Shows("restarts")
  int restarts() {
    return lift.restarts();
  }
}
