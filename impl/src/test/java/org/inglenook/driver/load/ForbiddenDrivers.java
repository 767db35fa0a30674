package org.inglenook.driver.load;

import java.util.function.IntSupplier;
import org.inglenook.driver.Memory;

/** Drivers that the load pass must refuse. Each does one forbidden thing. */
@SuppressWarnings({"UnusedVariable", "UnnecessaryLambda", "StatementSwitchToExpressionSwitch"})
final class ForbiddenDrivers {
  private ForbiddenDrivers() {}

  /** Colours for the enum switch. */
  enum Colour {
    RED,
    GREEN
  }

  /** A class that is not an import. */
  static final class Helper {
    int twice(int n) {
      return 2 * n;
    }
  }

  /** Holds an object. */
  public static final class ObjectField implements Probe {
    private final Helper helper = new Helper();

    /** Needs no imports. */
    public ObjectField() {}

    @Override
    public int run(int argument) {
      return helper.twice(argument);
    }
  }

  /** Creates an object. */
  public static final class NewObject implements Probe {
    /** Needs no imports. */
    public NewObject() {}

    @Override
    public int run(int argument) {
      return new Helper().twice(argument);
    }
  }

  /** Uses a lambda. */
  public static final class Lambda implements Probe {
    /** Needs no imports. */
    public Lambda() {}

    @Override
    public int run(int argument) {
      IntSupplier supplier = () -> argument;
      return supplier.getAsInt();
    }
  }

  /** Runs code when its class is initialised, outside of any entry point. */
  public static final class StaticInitialiser implements Probe {
    static {
      System.setProperty("inglenook.forbidden", "ran");
    }

    /** Needs no imports. */
    public StaticInitialiser() {}

    @Override
    public int run(int argument) {
      return argument;
    }
  }

  /** Has a static variable. */
  public static final class StaticVariable implements Probe {
    private static int count;

    /** Needs no imports. */
    public StaticVariable() {}

    @Override
    public int run(int argument) {
      count += argument;
      return count;
    }
  }

  /** Has a synchronized method. */
  public static final class SynchronizedMethod implements Probe {
    /** Needs no imports. */
    public SynchronizedMethod() {}

    @Override
    public synchronized int run(int argument) {
      return argument;
    }
  }

  /** Has a synchronized block. */
  public static final class SynchronizedBlock implements Probe {
    /** Needs no imports. */
    public SynchronizedBlock() {}

    @Override
    public int run(int argument) {
      synchronized (this) {
        return argument;
      }
    }
  }

  /** Catches an exception. */
  public static final class Handler implements Probe {
    /** Needs no imports. */
    public Handler() {}

    @Override
    public int run(int argument) {
      try {
        return 1 / argument;
      } catch (ArithmeticException e) {
        return 0;
      }
    }
  }

  /** Throws an exception. */
  public static final class Throwing implements Probe {
    /** Needs no imports. */
    public Throwing() {}

    @Override
    public int run(int argument) {
      throw new IllegalStateException();
    }
  }

  /** Switches on an enum. */
  public static final class EnumSwitch implements Probe {
    /** Needs no imports. */
    public EnumSwitch() {}

    @Override
    public int run(int argument) {
      switch (Colour.valueOf("RED")) {
        case RED:
          return 1;
        default:
          return 2;
      }
    }
  }

  /** Switches on a string. */
  public static final class StringSwitch implements Probe {
    /** Needs no imports. */
    public StringSwitch() {}

    @Override
    public int run(int argument) {
      switch (String.valueOf(argument)) {
        case "1":
          return 1;
        default:
          return 2;
      }
    }
  }

  /** Holds an array. */
  public static final class ArrayField implements Probe {
    private final int[] ring = new int[4];

    /** Needs no imports. */
    public ArrayField() {}

    @Override
    public int run(int argument) {
      return ring[argument];
    }
  }

  /** Computes with 64 bits. */
  public static final class LongArithmetic implements Probe {
    /** Needs no imports. */
    public LongArithmetic() {}

    @Override
    public int run(int argument) {
      return (int) ((argument * 3L) >> 1);
    }
  }

  /** Calls the Java library. */
  public static final class LibraryCall implements Probe {
    /** Needs no imports. */
    public LibraryCall() {}

    @Override
    public int run(int argument) {
      return Math.abs(argument);
    }
  }

  /** Keeps an import in a local variable. */
  public static final class ImportInLocal implements Probe {
    private final Memory memory;

    /** Links the imports. */
    public ImportInLocal(Memory memory) {
      this.memory = memory;
    }

    @Override
    public int run(int argument) {
      Memory local = memory;
      return local.load32(argument);
    }
  }

  /** Could exchange an import later. */
  public static final class MutableImport implements Probe {
    private Memory memory;

    /** Links the imports. */
    public MutableImport(Memory memory) {
      this.memory = memory;
    }

    @Override
    public int run(int argument) {
      return memory.load32(argument);
    }
  }

  /** Has no entry points. */
  public static final class NoEntryPoints {
    /** Needs no imports. */
    public NoEntryPoints() {}
  }

  /** Extends a class. */
  public static final class Extending extends Thread implements Probe {
    /** Needs no imports. */
    public Extending() {}

    @Override
    public int run(int argument) {
      return argument;
    }
  }
}
