package org.inglenook.driver;

/** Installation of interrupt handlers. */
@KernelInterface
public interface Irqs {
  /**
   * Routes interrupt line {@code irq} to the driver's {@code interrupt} entry point with {@code
   * dev} as its second argument and unmasks the line. Returns 0, or a negative {@link Errno}.
   */
  int requestIrq(
      @ObjectRef(value = ObjectType.IRQ_ACTION, lifetime = Lifetime.ALLOCATED) int irq,
      @ObjectRef(value = ObjectType.DEVICE, lifetime = Lifetime.SEMANTIC) @Owner int dev);

  /** Removes the handler that {@code dev} installed on {@code irq} and masks an unused line. */
  void freeIrq(
      @ObjectRef(value = ObjectType.IRQ_ACTION, lifetime = Lifetime.RELEASED) int irq,
      @ObjectRef(ObjectType.DEVICE) @Owner int dev);
}
