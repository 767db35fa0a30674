package org.inglenook.campaign;

import org.inglenook.driver.Memory;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.kernel.Kernel;

/**
 * What runs of one system without a fault look like: one as it is, and several that begin later or
 * whose driver is slower, which tell what legally differs.
 */
public final class Golden {
  /** Cycles by which runs begin later: less and more than a tick, at odd places between two. */
  private static final int[] DELAYS = {1, 1_009, 33_613, 500_009, 8_500_021, 16_900_003};

  /** Of how many passes of the driver one takes time, in the slower runs. */
  private static final int[] PACES = {7, 2};

  private TrialRun run;
  private MemoryImage image;

  private Golden() {}

  /** Makes these runs, and leaves {@code system} restored. */
  static Golden of(TrialSystem system) {
    final Golden golden = new Golden();
    system.restore();
    golden.run = required(system.run(FaultPoint.NEVER, golden::take));
    for (int delay : DELAYS) {
      system.restore();
      system.system().bed().world().clock().charge(delay);
      required(system.run(FaultPoint.NEVER, golden::narrow));
    }
    for (int pace : PACES) {
      system.restore();
      required(system.run(new Slower(pace), golden::narrow));
    }
    system.restore();
    return golden;
  }

  private Differences take(Kernel kernel) {
    image = MemoryImage.of(kernel);
    return Differences.NONE;
  }

  private Differences narrow(Kernel kernel) {
    final Differences found = differences(kernel);
    image = image.where(kernel.machine().memory());
    return found;
  }

  /** Without a fault nothing may go wrong, or nothing can be compared. */
  private static TrialRun required(TrialRun run) {
    if (!run.seen().isPerfect() || !run.answers() || run.recoveries() > 0) {
      throw new IllegalStateException("run without a fault goes wrong: " + run.plan());
    }
    return run;
  }

  /** Returns the run as it is. */
  public TrialRun run() {
    return run;
  }

  /** Returns how many words of memory are compared. */
  public int words() {
    return image.size();
  }

  Differences differences(Kernel kernel) {
    return image.differences(kernel.machine().memory());
  }

  /** Takes the time of two instructions now and then, and does nothing. */
  private static final class Slower implements FaultPoint {
    private final int pace;
    private int passes;

    Slower(int pace) {
      this.pace = pace;
    }

    @Override
    public boolean due(long cycle) {
      return ++passes % pace == 0;
    }

    @Override
    public void strike(Memory memory) {
      // The time it takes is all.
    }
  }
}
