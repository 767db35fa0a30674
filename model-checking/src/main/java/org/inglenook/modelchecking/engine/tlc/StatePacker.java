package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.engine.graph.PackedStates;
import tlc2.tool.TLCState;
import tlc2.value.IValue;
import util.UniqueString;

/** Turns TLC states into rows of value numbers and back. */
final class StatePacker {
  private final UniqueString[] names;
  private final ValueTable[] tables;

  StatePacker(UniqueString[] names) {
    this.names = names;
    tables = new ValueTable[names.length];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = new ValueTable();
    }
  }

  /** The row of an initial state. */
  int[] pack(TLCState state) {
    int[] row = new int[names.length];
    pack(state, row);
    return row;
  }

  /** Fills {@code row} with the numbers of any state's values. */
  void pack(TLCState state, int[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = tables[i].numberOf(state.lookup(names[i]));
    }
  }

  /** Fills {@code row} for a successor of {@code source}: values left alone keep their number. */
  void pack(TLCState state, TLCState source, int[] sourceRow, int[] row) {
    for (int i = 0; i < row.length; i++) {
      IValue value = state.lookup(names[i]);
      row[i] = value == source.lookup(names[i]) ? sourceRow[i] : tables[i].numberOf(value);
    }
  }

  /** The state of that number, whose row goes into {@code row}. */
  TLCState unpack(PackedStates states, int number, int[] row) {
    states.copy(number, row);
    return unpack(row);
  }

  /** The state with the values of these numbers. */
  TLCState unpack(int[] row) {
    TLCState state = TLCState.Empty.createEmpty();
    for (int i = 0; i < row.length; i++) {
      state.bind(names[i], tables[i].value(row[i]));
    }
    return state;
  }

  /** The values of one variable. */
  ValueTable table(int variable) {
    return tables[variable];
  }

  /** For each variable, its values by number. */
  List<List<Value>> values() {
    List<List<Value>> all = new ArrayList<>();
    for (ValueTable table : tables) {
      all.add(table.neutral());
    }
    return all;
  }
}
