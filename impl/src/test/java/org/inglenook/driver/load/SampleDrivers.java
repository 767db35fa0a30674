package org.inglenook.driver.load;

import org.inglenook.driver.Memory;

/** Drivers that the load pass accepts. Each shows one thing. */
final class SampleDrivers {
  private SampleDrivers() {}

  /** Fields of every kind, with initial values. */
  public static final class Fields implements Probe {
    private static final int STEP = 3;

    private final Memory memory;
    private int count = 40;
    private byte small = -1;
    private boolean flag = true;
    private short half = -300;
    private char wide = 0xFFFF;
    private int last;

    /** Links the imports. */
    public Fields(Memory memory) {
      this.memory = memory;
    }

    @Override
    public int run(int argument) {
      count += STEP;
      last = count++ + argument;
      small--;
      half = (short) (half + small);
      wide++;
      flag = !flag;
      memory.store32(256, flag ? 1 : half + wide);
      return last;
    }
  }

  /** A loop whose length is the argument, with a nested one. */
  public static final class Loops implements Probe {
    private int sum;

    /** Needs no imports. */
    public Loops() {}

    @Override
    public int run(int argument) {
      for (int i = 0; i < argument; i++) {
        int j = 0;
        do {
          sum += i;
          j++;
        } while (j < 2);
      }
      return sum;
    }
  }

  /** Calls itself as deep as the argument says. */
  public static final class Recursion implements Probe {
    /** Needs no imports. */
    public Recursion() {}

    @Override
    public int run(int argument) {
      return down(argument);
    }

    private int down(int levels) {
      return levels == 0 ? 0 : 1 + down(levels - 1);
    }
  }

  /** Divides 100, and takes the remainder, by the argument. */
  public static final class Division implements Probe {
    /** Needs no imports. */
    public Division() {}

    @Override
    public int run(int argument) {
      return 100 / argument + 100 % argument;
    }
  }

  /** Never returns. */
  public static final class Endless implements Probe {
    private int turns;

    /** Needs no imports. */
    public Endless() {}

    @Override
    public int run(int argument) {
      while (argument != turns - argument || argument == 0) {
        turns = argument;
      }
      return turns;
    }
  }
}
