package org.inglenook.bench;

import org.inglenook.kernel.Kernel;

/**
 * What stands behind the wrappers: three drivers and three cores, each a class of its own, as in
 * {@link Callees}. They do next to nothing.
 */
final class WrappedCallees {
  private WrappedCallees() {}

  /** Returns three drivers; they refuse every packet. */
  static WrappedDriver[] drivers() {
    return new WrappedDriver[] {new Adding(), new Subtracting(), new Mixing()};
  }

  /** Returns three cores of {@code kernel}. */
  static WrappedCore[] cores(Kernel kernel) {
    return new WrappedCore[] {
      new AddingCore(kernel), new SubtractingCore(kernel), new MixingCore(kernel)
    };
  }

  private abstract static class QuietDriver implements WrappedDriver {
    @Override
    public int init(int pdev) {
      return pdev;
    }

    @Override
    public int interrupt(int irq, int dev) {
      return 1;
    }

    @Override
    public int timer(int dev) {
      return 0;
    }

    @Override
    public int remove(int dev) {
      return 0;
    }

    @Override
    public int one(int dev, int b) {
      return none(dev, b);
    }

    @Override
    public int two(int dev, int skb) {
      return none(dev, skb);
    }

    @Override
    public int send(int skb, int b) {
      return 1;
    }
  }

  private static final class Adding extends QuietDriver {
    private int sum;

    @Override
    public int none(int a, int b) {
      sum += a;
      return sum + b;
    }
  }

  private static final class Subtracting extends QuietDriver {
    private int rest;

    @Override
    public int none(int a, int b) {
      rest -= a;
      return rest + b;
    }
  }

  private static final class Mixing extends QuietDriver {
    private int mixture;

    @Override
    public int none(int a, int b) {
      mixture ^= a;
      return mixture + b;
    }
  }

  private abstract static class QuietCore implements WrappedCore {
    private final Kernel kernel;

    QuietCore(Kernel kernel) {
      this.kernel = kernel;
    }

    @Override
    public int one(int dev, int b) {
      return none(dev, b);
    }

    @Override
    public int two(int dev, int skb) {
      return none(dev, skb);
    }

    @Override
    public int device() {
      return kernel.net().devices().allocate(kernel.pci().devices().get(0), 0);
    }

    @Override
    public int packet() {
      return kernel.net().packets().allocate(0, 1);
    }
  }

  private static final class AddingCore extends QuietCore {
    private int sum;

    AddingCore(Kernel kernel) {
      super(kernel);
    }

    @Override
    public int none(int a, int b) {
      sum += a;
      return sum + b;
    }
  }

  private static final class SubtractingCore extends QuietCore {
    private int rest;

    SubtractingCore(Kernel kernel) {
      super(kernel);
    }

    @Override
    public int none(int a, int b) {
      rest -= a;
      return rest + b;
    }
  }

  private static final class MixingCore extends QuietCore {
    private int mixture;

    MixingCore(Kernel kernel) {
      super(kernel);
    }

    @Override
    public int none(int a, int b) {
      mixture ^= a;
      return mixture + b;
    }
  }
}
