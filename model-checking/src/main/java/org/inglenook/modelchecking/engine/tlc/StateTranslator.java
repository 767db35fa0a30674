package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;
import tlc2.tool.TLCState;
import tlc2.value.IValue;
import util.UniqueString;

/**
 * Translates states between this project's form and TLC's. Most steps leave most variables alone,
 * so it remembers for each variable its latest values in both forms: what has not changed is not
 * translated again, and is the same object as before.
 */
final class StateTranslator {
  /** How many values of a variable are remembered: those before and after a step, and one more. */
  private static final int REMEMBERED = 3;

  private final UniqueString[] variables;
  private final Value[][] values;
  private final IValue[][] translations;

  StateTranslator(UniqueString[] variables) {
    this.variables = variables.clone();
    values = new Value[variables.length][REMEMBERED];
    translations = new IValue[variables.length][REMEMBERED];
  }

  SpecState neutral(TLCState state) {
    List<Value> all = new ArrayList<>(variables.length);
    for (int i = 0; i < variables.length; i++) {
      all.add(neutral(i, state.lookup(variables[i])));
    }
    return new SpecState(all);
  }

  TLCState tlc(SpecState state) {
    if (state.values().size() != variables.length) {
      throw new IllegalArgumentException(
          "a state has " + variables.length + " values, here are " + state.values().size());
    }
    TLCState bound = TLCState.Empty.createEmpty();
    for (int i = 0; i < variables.length; i++) {
      bound.bind(variables[i], tlc(i, state.values().get(i)));
    }
    return bound;
  }

  private Value neutral(int variable, IValue translation) {
    for (int i = 0; i < REMEMBERED; i++) {
      if (translations[variable][i] == translation) {
        return values[variable][i];
      }
    }
    Value value = Values.neutral(translation);
    remember(variable, value, translation);
    return value;
  }

  private IValue tlc(int variable, Value value) {
    for (int i = 0; i < REMEMBERED; i++) {
      if (value.equals(values[variable][i])) {
        return translations[variable][i];
      }
    }
    IValue translation = Values.tlc(value);
    remember(variable, value, translation);
    return translation;
  }

  private void remember(int variable, Value value, IValue translation) {
    for (int i = REMEMBERED - 1; i > 0; i--) {
      values[variable][i] = values[variable][i - 1];
      translations[variable][i] = translations[variable][i - 1];
    }
    values[variable][0] = value;
    translations[variable][0] = translation;
  }
}
