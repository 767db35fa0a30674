package org.inglenook.conformance.view;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.inglenook.modelchecking.engine.Value;

/**
 * Functions over a {@link Sort} whose images are few, each known by a code: all codes together are
 * one number, by which a function that was there before is found without a look at its parts.
 */
final class CodedFunction {
  /** More than this is forgotten at once: long runs go through ever new values. */
  private static final int MOST = 1 << 12;

  private final Sort sort;
  private final int bits;
  private final IntFunction<Value> decode;
  private final Map<Long, Value> known = new HashMap<>();
  private long lastCode;
  private Value last;

  /**
   * Makes functions over {@code sort}.
   *
   * @param bits of a code; those of all names must have place in 64
   * @param decode the image that a code stands for
   */
  CodedFunction(Sort sort, int bits, IntFunction<Value> decode) {
    if (bits * sort.size() > Long.SIZE) {
      throw new IllegalArgumentException(
          "too many names for one number: names=%d, bits of each=%d".formatted(sort.size(), bits));
    }
    this.sort = sort;
    this.bits = bits;
    this.decode = decode;
  }

  /** The function that gives each name the image with the code of its number. */
  Value of(IntUnaryOperator code) {
    long all = 0;
    for (int i = 0; i < sort.size(); i++) {
      all = all << bits | code.applyAsInt(sort.number(i));
    }
    if (last == null || all != lastCode) {
      last = find(all, code);
      lastCode = all;
    }
    return last;
  }

  private Value find(long all, IntUnaryOperator code) {
    Value found = known.get(all);
    if (found == null) {
      if (known.size() == MOST) {
        known.clear();
      }
      found = sort.over(number -> decode.apply(code.applyAsInt(number)));
      known.put(all, found);
    }
    return found;
  }
}
