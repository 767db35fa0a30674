package org.inglenook.driver;

/** One-shot kernel timers that call the driver's {@code timer} entry point. */
@KernelInterface
public interface Timers {
  /**
   * Arms a timer that fires once after {@code milliseconds} of simulated time with {@code dev} as
   * argument. Returns the timer's address, or 0 when memory is exhausted.
   */
  @ObjectRef(value = ObjectType.TIMER, lifetime = Lifetime.SEMANTIC, nullable = true)
  int addTimer(
      @ObjectRef(value = ObjectType.DEVICE, lifetime = Lifetime.SEMANTIC) @Owner int dev,
      int milliseconds);

  /** Disarms and frees a timer that has not fired. */
  void deleteTimer(@ObjectRef(value = ObjectType.TIMER, lifetime = Lifetime.RELEASED) int timer);
}
