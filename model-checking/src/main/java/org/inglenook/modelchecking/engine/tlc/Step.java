package org.inglenook.modelchecking.engine.tlc;

import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.GuardVerdict;
import org.inglenook.modelchecking.engine.Value;
import tla2sany.semantic.SemanticNode;
import tlc2.tool.EvalControl;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;

/** Evaluates expressions in one step; what TLC cannot evaluate has no value. */
record Step(FastTool tool, TLCState from, TLCState to) {

  GuardVerdict verdict(SemanticNode node, Context context) {
    try {
      return tool.eval(node, context, from, to, EvalControl.Clear) instanceof BoolValue truth
          ? truth.val ? GuardVerdict.TRUE : GuardVerdict.FALSE
          : GuardVerdict.UNDEFINED;
    } catch (RuntimeException | StackOverflowError e) {
      return GuardVerdict.UNDEFINED;
    }
  }

  boolean is(boolean truth, SemanticNode node, Context context) {
    return verdict(node, context) == (truth ? GuardVerdict.TRUE : GuardVerdict.FALSE);
  }

  /** The value in this step; null when it has none, or none that is finite. */
  Value value(SemanticNode node, Context context) {
    return evaluate(node, context, from, to);
  }

  /** The value in the state after the step, which {@code node} without a prime is to have. */
  Value valueAfter(SemanticNode node, Context context) {
    return evaluate(node, context, to, TLCState.Empty);
  }

  private Value evaluate(SemanticNode node, Context context, TLCState s, TLCState t) {
    try {
      IValue value = tool.eval(node, context, s, t, EvalControl.Clear);
      return value == null ? null : Values.neutral(value);
    } catch (EvaluationException | StackOverflowError e) {
      return null;
    } catch (RuntimeException e) {
      return null;
    }
  }
}
