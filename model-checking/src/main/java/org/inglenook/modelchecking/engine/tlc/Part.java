package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.engine.StepConjunct.Passage;
import tla2sany.semantic.SemanticNode;
import tlc2.util.Context;

/**
 * A piece of an action on the way to its innermost conjuncts.
 *
 * @param node the expression
 * @param context what its symbols stand for
 * @param label the label around it
 * @param via what was gone through to get here
 */
record Part(SemanticNode node, Context context, Optional<String> label, List<Passage> via) {

  Part at(SemanticNode inner) {
    return new Part(inner, context, label, via);
  }

  Part in(SemanticNode inner, Context other) {
    return new Part(inner, other, label, via);
  }

  Part labelled(SemanticNode inner, String name) {
    return new Part(inner, context, Optional.of(name), via);
  }

  /** What lies behind {@code passage}; a label outside is the label of the passage only. */
  Part through(Passage passage, SemanticNode inner, Context other) {
    List<Passage> longer = new ArrayList<>(via);
    longer.add(passage);
    return new Part(inner, other, label, List.copyOf(longer));
  }
}
