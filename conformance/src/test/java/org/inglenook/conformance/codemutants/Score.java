package org.inglenook.conformance.codemutants;

/**
 * How many mutants came to what.
 *
 * @param caught by some layer
 * @param counted all that can be loaded and are not excused
 * @param excused those that survive with an excuse
 * @param invalid those that cannot be loaded
 */
record Score(int caught, int counted, int excused, int invalid) {
  /** Standard deviations on either side of the mean that hold 95 % of a normal distribution. */
  private static final double Z = 1.959964;

  /** Caught of counted, in percent, rounded down; 100 where there is none. */
  int percent() {
    return counted == 0 ? 100 : 100 * caught / counted;
  }

  /** The lower end of the 95 % interval by Wilson (1927), in percent. */
  double low() {
    return 100 * (centre() - spread());
  }

  /** The upper end of it. */
  double high() {
    return 100 * (centre() + spread());
  }

  private double centre() {
    double n = Math.max(1, counted);
    return (caught / n + Z * Z / (2 * n)) / (1 + Z * Z / n);
  }

  private double spread() {
    double n = Math.max(1, counted);
    double p = caught / n;
    return Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
  }
}
