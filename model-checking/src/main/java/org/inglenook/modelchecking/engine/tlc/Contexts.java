package org.inglenook.modelchecking.engine.tlc;

import tla2sany.semantic.LetInNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.Subst;
import tla2sany.semantic.SubstInNode;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.value.impl.LazyValue;

/**
 * What symbols stand for inside an operator, a LET or an INSTANCE. No value is kept from one state
 * to the next.
 */
final class Contexts {
  private final FastTool tool;

  Contexts(FastTool tool) {
    this.tool = tool;
  }

  /** Inside the body of {@code definition}, which {@code application} applies. */
  Context inside(OpDefNode definition, OpApplNode application, Context outer) {
    return tool.getOpContext(definition, application.getArgs(), outer, false);
  }

  /** Inside an INSTANCE. */
  Context inside(SubstInNode instance, Context outer) {
    Context inner = outer;
    for (Subst each : instance.getSubsts()) {
      inner = inner.cons(each.getOp(), tool.getVal(each.getExpr(), outer, false));
    }
    return inner;
  }

  /** Inside a LET. */
  static Context inside(LetInNode let, Context outer) {
    Context inner = outer;
    for (OpDefNode definition : let.getLets()) {
      if (definition.getArity() == 0) {
        LazyValue value =
            new LazyValue(definition.getBody(), inner, false, CostModel.DO_NOT_RECORD);
        inner = inner.cons(definition, value);
      }
    }
    return inner;
  }
}
