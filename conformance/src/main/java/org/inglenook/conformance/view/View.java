package org.inglenook.conformance.view;

import java.util.Set;
import java.util.function.Supplier;
import org.inglenook.modelchecking.engine.Value;

/** The variables of one spec, as machine and kernel show them now. */
public interface View {
  /** The variables shown. */
  Set<String> variables();

  /**
   * What reads {@code variable}, for those who read it often.
   *
   * @throws IllegalArgumentException for a variable that is not shown
   */
  Supplier<Value> reader(String variable);

  /**
   * The present value of {@code variable}.
   *
   * @throws IllegalArgumentException for a variable that is not shown
   */
  default Value read(String variable) {
    return reader(variable).get();
  }
}
