package org.inglenook.hardware;

import org.inglenook.sim.Clock;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * Sixteen interrupt lines, in the manner of the two 8259s of a PC; lower lines go first.
 *
 * <p>A level line is pending as long as its device asserts it: a handler that does not quiet the
 * device is called again at once. An edge line remembers one pulse. A line that is masked, or in
 * service, is not delivered; what arrives meanwhile is delivered afterwards.
 *
 * <p>Invariant: a line in service was acknowledged by one processor and not completed since.
 */
public final class InterruptController implements Stateful {
  /** Number of lines. */
  public static final int LINES = 16;

  /** What {@link #acknowledge} returns when there is nothing to take. */
  public static final int NO_LINE = -1;

  private final Clock clock;
  private final int entryCycles;
  private InterruptHandler handler = InterruptController::unexpected;

  // Devices
  private int asserted;
  private int latched;

  // Kernel
  private int masked = (1 << LINES) - 1;
  private int inService;

  InterruptController(Clock clock, CostModel cost) {
    this.clock = clock;
    this.entryCycles = cost.interruptEntry();
  }

  /** Names the kernel's entry point; done once, at boot. It is no part of the machine's state. */
  public void handler(InterruptHandler entry) {
    handler = entry;
  }

  /** Returns the kernel's entry point. */
  public InterruptHandler handler() {
    return handler;
  }

  /** Asserts a level line, or takes it back. Called by the device that owns the line. */
  public void level(int line, boolean high) {
    asserted = high ? asserted | bit(line) : asserted & ~bit(line);
  }

  /** Sends an edge over a line. Called by the device that owns the line. */
  public void pulse(int line) {
    latched |= bit(line);
  }

  /** Keeps a line from being delivered. All lines are masked at first. */
  public void mask(int line) {
    masked |= bit(line);
  }

  /** Lets a line be delivered. */
  public void unmask(int line) {
    masked &= ~bit(line);
  }

  /** Returns whether the line is masked. */
  public boolean masked(int line) {
    return (masked & bit(line)) != 0;
  }

  /** Returns the lines that are masked, as a bit set. */
  public int masked() {
    return masked;
  }

  /** Returns whether the line's device wants attention, whether masked or not. */
  public boolean requested(int line) {
    return (requested() & bit(line)) != 0;
  }

  /** Returns the lines whose devices want attention, whether masked or not, as a bit set. */
  public int requested() {
    return asserted | latched;
  }

  /** Returns whether a processor is handling the line. */
  public boolean inService(int line) {
    return (inService & bit(line)) != 0;
  }

  /** Returns the lines that could be delivered now, as a bit set. */
  public int pending() {
    return requested() & ~masked & ~inService;
  }

  /** Returns whether {@code cpu} has an interrupt to take now. */
  public boolean wants(Cpu cpu) {
    return cpu.interruptsEnabled() && pending() != 0;
  }

  /**
   * Takes the first pending line for {@code cpu} and disables its interrupts.
   *
   * @return the line, or {@link #NO_LINE} if none is pending or the processor takes none
   */
  public int acknowledge(Cpu cpu) {
    if (!wants(cpu)) {
      return NO_LINE;
    }
    final int line = Integer.numberOfTrailingZeros(pending());
    inService |= bit(line);
    latched &= ~bit(line);
    cpu.interruptsEnabled(false);
    clock.charge(entryCycles);
    return line;
  }

  /** Ends the service of {@code line} and enables the interrupts of {@code cpu} again. */
  public void complete(Cpu cpu, int line) {
    inService &= ~bit(line);
    cpu.interruptsEnabled(true);
  }

  /**
   * Takes one pending line, calls the kernel, and completes the line. If the kernel throws, the
   * line stays in service: the machine has come to its end.
   *
   * @return whether there was anything to take
   */
  public boolean deliver(Cpu cpu) {
    final int line = acknowledge(cpu);
    if (line == NO_LINE) {
      return false;
    }
    handler.interrupt(cpu, line);
    complete(cpu, line);
    return true;
  }

  private static int bit(int line) {
    if (line < 0 || line >= LINES) {
      throw new IllegalArgumentException("no such interrupt line: line=" + line);
    }
    return 1 << line;
  }

  private static void unexpected(Cpu cpu, int line) {
    throw new IllegalStateException(
        "interrupt before a handler was named: cpu=" + cpu.id() + ", line=" + line);
  }

  @Override
  public Object save() {
    return new Saved(asserted, latched, masked, inService);
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    asserted = from.asserted;
    latched = from.latched;
    masked = from.masked;
    inService = from.inService;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(asserted).add(latched).add(masked).add(inService);
  }

  private record Saved(int asserted, int latched, int masked, int inService) {}
}
