package org.inglenook.conformance.monitor;

import java.util.Arrays;
import java.util.List;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;

/** What a monitor has heard and seen of one run, to be told once more to somebody else. */
public final class StepLog implements Witness {
  private static final int WHOLE = -1;
  private static final int PART = -2;
  private static final int OTHER = -3;

  /** Places to begin with, and the most that are kept for the next run: few need as many. */
  private static final int FEW = 1 << 10;

  private static final int MOST_KEPT = 1 << 16;

  /** What each entry is: the place of a variable, or one of those above. */
  private int[] kinds = new int[FEW];

  /** The value, or the step, or null. */
  private Object[] things = new Object[FEW];

  private long[] cycles = new long[FEW];
  private int size;
  private SpecState first = new SpecState(List.of());

  @Override
  public void begin(SpecState state) {
    if (kinds.length > MOST_KEPT) {
      resize(FEW);
    }
    Arrays.fill(things, 0, Math.min(size, things.length), null);
    size = 0;
    first = state;
  }

  @Override
  public void see(int variable, Value value) {
    add(variable, value, 0);
  }

  @Override
  public void take(ActionInstance step, boolean whole, long cycle) {
    add(whole ? WHOLE : PART, step, cycle);
  }

  @Override
  public void passOver(long cycle) {
    add(OTHER, null, cycle);
  }

  private void add(int kind, Object thing, long cycle) {
    if (size == kinds.length) {
      resize(2 * size);
    }
    kinds[size] = kind;
    things[size] = thing;
    cycles[size] = cycle;
    size++;
  }

  private void resize(int places) {
    kinds = Arrays.copyOf(kinds, places);
    things = Arrays.copyOf(things, places);
    cycles = Arrays.copyOf(cycles, places);
  }

  /** Tells all of it to {@code witness}, in its order. */
  public void tell(Witness witness) {
    witness.begin(first);
    for (int i = 0; i < size; i++) {
      switch (kinds[i]) {
        case WHOLE, PART -> witness.take((ActionInstance) things[i], kinds[i] == WHOLE, cycles[i]);
        case OTHER -> witness.passOver(cycles[i]);
        default -> witness.see(kinds[i], (Value) things[i]);
      }
    }
  }
}
