package org.inglenook.conformance.view;

import java.util.Set;
import org.inglenook.modelchecking.engine.Value;

/** The variables of one spec, as machine and kernel show them now. */
public interface View {
  /** The variables shown. */
  Set<String> variables();

  /**
   * The present value of {@code variable}.
   *
   * @throws IllegalArgumentException for a variable that is not shown
   */
  Value read(String variable);
}
