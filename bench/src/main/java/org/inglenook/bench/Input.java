package org.inglenook.bench;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The arguments of every call, and whose turn it is to be called. */
@State(Scope.Thread)
public class Input {
  int a = 40;
  int b = 2;
  private int turn;

  /** Returns 1, 2, 0, 1, 2, 0, and so on. */
  int next() {
    turn = turn == BenchMachine.DRIVERS - 1 ? 0 : turn + 1;
    return turn;
  }
}
