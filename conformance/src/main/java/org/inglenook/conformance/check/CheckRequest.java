package org.inglenook.conformance.check;

import java.util.List;
import org.inglenook.modelchecking.portfolio.SizeClass;

/**
 * What to check.
 *
 * @param names specs or models; empty for all
 * @param size which sizes of models
 * @param workers models checked at the same time
 * @param fresh whether TLC runs again on models whose result is kept from an earlier check
 */
public record CheckRequest(List<String> names, SizeClass size, int workers, boolean fresh) {
  public CheckRequest {
    names = List.copyOf(names);
  }
}
