package org.inglenook.modelchecking.engine.compiled;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.engine.compiled.value.Datum;
import org.inglenook.modelchecking.engine.compiled.value.Translator;
import org.inglenook.modelchecking.engine.graph.Evaluation;

/** Compiled code and what one store lets it work on. */
@SuppressWarnings("ReferenceEquality") // what is identical has not changed
final class CompiledEvaluation implements Evaluation<Datum[]> {
  private final CompiledModel model;
  private final Frame frame;
  private final DatumTable[] tables;
  private final Monitors monitors;
  private final Translator translator;

  CompiledEvaluation(CompiledModel model) {
    this.model = model;
    frame = new Frame(model.slots());
    tables = new DatumTable[model.variables().size()];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = new DatumTable();
    }
    translator = new Translator(model.translation());
    monitors = new Monitors(model.properties(), frame);
  }

  @Override
  public int variables() {
    return tables.length;
  }

  @Override
  public int instances() {
    return model.compiled().size();
  }

  @Override
  public List<Datum[]> initial() {
    List<Datum[]> found = new ArrayList<>();
    try {
      frame.run(model.initial(), new Datum[tables.length], next -> found.add(next.clone()));
    } catch (EvaluationException e) {
      throw new EvaluationException("cannot evaluate Init " + e.getMessage());
    }
    return found;
  }

  @Override
  public Datum[] state(SpecState state) {
    Datum[] data = new Datum[tables.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = translator.datum(state.values().get(i));
    }
    return data;
  }

  @Override
  public Datum[] successor(int instance, Datum[] state) {
    return model.compiled().get(instance).successor(frame, state, model.variables());
  }

  /** Guards come first in an action: running it is the fastest way to judge them. */
  @Override
  public boolean mayStep(int instance, int[] row, Datum[] state) {
    return true;
  }

  @Override
  public List<String> brokenBy(int[] row, Datum[] state) {
    return monitors.brokenBy(row, state);
  }

  @Override
  public List<String> brokenAfter(int[] from, int[] to, Datum[] s, Datum[] t) {
    return monitors.brokenAfter(from, to, t);
  }

  @Override
  public List<String> brokenBy(int[] from, int[] to, Datum[] s, Datum[] t) {
    return monitors.brokenBy(from, to, s, t);
  }

  @Override
  public void pack(Datum[] state, int[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = tables[i].numberOf(state[i]);
    }
  }

  @Override
  public void pack(Datum[] state, Datum[] source, int[] sourceRow, int[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = state[i] == source[i] ? sourceRow[i] : tables[i].numberOf(state[i]);
    }
  }

  @Override
  public Datum[] unpack(int[] row) {
    Datum[] state = new Datum[row.length];
    for (int i = 0; i < row.length; i++) {
      state[i] = tables[i].datum(row[i]);
    }
    return state;
  }

  @Override
  public int values(int variable) {
    return tables[variable].size();
  }

  @Override
  public int find(int variable, Value value) {
    return tables[variable].find(translator.datum(value));
  }

  @Override
  public Value value(int variable, int number) {
    return tables[variable].value(number);
  }

  /** Nothing is remembered here but answers of limited number. */
  @Override
  public boolean isCrowded() {
    return false;
  }
}
