package org.inglenook.conformance.view;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.inglenook.modelchecking.engine.Value;

/**
 * Functions over a {@link Sort} whose images are few, each known by a code: all codes together are
 * one number, by which a function that was there before is found without a look at its parts.
 */
final class CodedFunction {
  /** Functions at hand; one that is not is put together again, by its parts the same object. */
  private static final int PLACE_BITS = 10;

  private static final int PLACES = 1 << PLACE_BITS;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final Sort sort;
  private final int bits;
  private final IntFunction<Value> decode;

  /** At the place of a code, that code, and its function. */
  private final long[] codes = new long[PLACES];

  private final Value[] functions = new Value[PLACES];

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
    int place = place(all);
    if (functions[place] == null || codes[place] != all) {
      functions[place] = sort.over(number -> decode.apply(code.applyAsInt(number)));
      codes[place] = all;
    }
    return functions[place];
  }

  /** Reads the function that gives each name the image with the code of its number. */
  Supplier<Value> reader(IntUnaryOperator code) {
    return () -> of(code);
  }

  /** The upper bits of the code times the golden ratio: neighbours are spread far apart. */
  private static int place(long code) {
    return (int) ((code * GOLDEN) >>> (Long.SIZE - PLACE_BITS));
  }
}
