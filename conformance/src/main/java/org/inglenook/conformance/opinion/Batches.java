package org.inglenook.conformance.opinion;

import java.util.ArrayList;
import java.util.List;

/** Cuts claims into batches that one run can take: one shape, one kind of beginning. */
final class Batches {
  private Batches() {}

  static List<List<Claim>> of(List<Claim> claims, int most) {
    List<List<Claim>> batches = new ArrayList<>();
    List<Claim> open = new ArrayList<>();
    for (Claim claim : claims) {
      if (open.size() == most || (!open.isEmpty() && !alike(open.get(0), claim))) {
        batches.add(open);
        open = new ArrayList<>();
      }
      open.add(claim);
    }
    if (!open.isEmpty()) {
      batches.add(open);
    }
    return batches;
  }

  private static boolean alike(Claim one, Claim other) {
    return one.shape() == other.shape() && one.initial() == other.initial();
  }
}
