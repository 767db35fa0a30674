package org.inglenook.kernel.workload;

import java.util.Optional;
import org.inglenook.kernel.core.KernelPanic;

/** What became of a workload, as the application and the other end saw it. */
public sealed interface WorkloadResult permits StreamResult, ToneResult {
  /** Returns the end of the kernel, if it came to that. */
  Optional<KernelPanic> panic();

  /** Returns whether everything was as if nothing had gone wrong. */
  boolean isPerfect();

  /** Returns whether the kernel lived and nobody got wrong data; some may be missing. */
  boolean isRight();
}
