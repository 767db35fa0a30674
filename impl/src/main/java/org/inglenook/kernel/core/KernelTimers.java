package org.inglenook.kernel.core;

/** One-shot timers, driven by the tick. */
public final class KernelTimers {
  /** Ticks per second, as Linux 2.4 on x86. */
  public static final int HERTZ = 100;

  private static final String NAME = "timer";
  private static final int MILLISECONDS_PER_TICK = 1000 / HERTZ;

  private final KernelMemory memory;
  private final KernelHeap heap;
  private final EntryPointTable entryPoints;
  private final int jiffies;
  private final KernelList timers;

  /**
   * Describes the timers.
   *
   * @param jiffies address of the tick counter
   * @param list address of the head of the list
   */
  public KernelTimers(
      KernelMemory memory, KernelHeap heap, EntryPointTable entryPoints, int jiffies, int list) {
    this.memory = memory;
    this.heap = heap;
    this.entryPoints = entryPoints;
    this.jiffies = jiffies;
    this.timers = new KernelList(memory, NAME, list, TimerLayout.LINK);
  }

  /** Makes the list empty. */
  public void create() {
    timers.create();
  }

  /** Arms a timer for the driver with handle {@code driver}; returns it, or 0. */
  public int add(int dev, int driver, int milliseconds) {
    int timer = heap.allocate(TimerLayout.SIZE);
    if (timer == 0) {
      return 0;
    }
    int ticks = Math.max(1, (milliseconds + MILLISECONDS_PER_TICK - 1) / MILLISECONDS_PER_TICK);
    memory.store(timer + TimerLayout.MAGIC, TimerLayout.MAGIC_VALUE);
    memory.store(timer + TimerLayout.EXPIRES, memory.load(jiffies) + ticks);
    memory.store(timer + TimerLayout.DEV, dev);
    memory.store(timer + TimerLayout.DRIVER, driver);
    timers.poison(timer);
    timers.append(timer);
    return timer;
  }

  /** Disarms and frees {@code timer}. */
  public void delete(int timer) {
    memory.expectMagic(NAME, timer, TimerLayout.MAGIC_VALUE);
    timers.remove(timer);
    memory.store(timer + TimerLayout.MAGIC, 0);
    heap.free(timer);
  }

  /** Disarms and frees every timer of the driver with this handle; returns how many there were. */
  public int deleteAll(int driver) {
    int removed = 0;
    int timer = timers.first();
    while (timer != 0) {
      memory.expectMagic(NAME, timer, TimerLayout.MAGIC_VALUE);
      int next = timers.next(timer);
      if (memory.load(timer + TimerLayout.DRIVER) == driver) {
        delete(timer);
        removed++;
      }
      timer = next;
    }
    return removed;
  }

  /** Returns how many timers are armed. */
  public int armed() {
    int armed = 0;
    for (int timer = timers.first(); timer != 0; timer = timers.next(timer)) {
      armed++;
    }
    return armed;
  }

  /** Counts a tick and fires what has expired. */
  public void tick() {
    int now = memory.add(jiffies, 1);
    int timer = timers.first();
    while (timer != 0) {
      memory.expectMagic(NAME, timer, TimerLayout.MAGIC_VALUE);
      int next = timers.next(timer);
      if (memory.load(timer + TimerLayout.EXPIRES) - now <= 0) {
        fire(timer);
        next = timers.first(); // The driver may have changed the list.
      }
      timer = next;
    }
  }

  private void fire(int timer) {
    int dev = memory.load(timer + TimerLayout.DEV);
    var driver = entryPoints.follow(NAME, timer, TimerLayout.DRIVER);
    delete(timer);
    driver.timer(dev);
  }
}
