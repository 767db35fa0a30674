package org.inglenook.nooks.xpc;

import java.util.function.LongSupplier;
import org.inglenook.hardware.Machine;
import org.inglenook.nooks.domain.Holder;

/**
 * Reads the records of {@link Xpc} and the registers that belong to them; changes nothing. For
 * views, reports and tests.
 */
public final class XpcState {
  /** What {@link #stack} and {@link #modeStack} return for the kernel stack of a task. */
  public static final int KERNEL_STACK = XpcLayout.KERNEL_STACK;

  /** The queue of calls that a domain has deferred to the kernel. */
  public static final int TO_KERNEL = XpcLayout.TO_KERNEL;

  /** The queue of calls that the kernel has deferred to a domain. */
  public static final int TO_DRIVER = XpcLayout.TO_DRIVER;

  private final Machine machine;
  private final XpcRecords records;

  XpcState(Machine machine, XpcRecords records) {
    this.machine = machine;
    this.records = records;
  }

  /**
   * Returns a number that is another one after call histories have been stored to, see {@link
   * org.inglenook.hardware.MemoryChanges#watch}. Registers are no part of them.
   */
  public LongSupplier watchCrossings() {
    return machine.memory().changes().watch(records.layout.crossings(), records.layout.end());
  }

  /** Returns the same of all other records: incarnations, and calls that are deferred. */
  public LongSupplier watchRecords() {
    return machine
        .memory()
        .changes()
        .watch(records.layout.publication(), records.layout.crossings());
  }

  /** Returns how large the records are. */
  public XpcConfig config() {
    return records.config;
  }

  /** Returns the number of frames of {@code task}. */
  public int depth(int task) {
    return records.depth(task);
  }

  /** Returns the domain of frame {@code index} of {@code task}, oldest first. */
  public int domain(int task, int index) {
    return XpcLayout.domain(records.header(task, index));
  }

  /** Returns the stack of frame {@code index} of {@code task}. */
  public int stack(int task, int index) {
    return XpcLayout.stack(records.header(task, index));
  }

  /** Returns the incarnation for which frame {@code index} of {@code task} was made. */
  public int epoch(int task, int index) {
    return XpcLayout.epoch(records.header(task, index));
  }

  /** Returns whether frame {@code index} of {@code task} is that of an interrupt. */
  public boolean interrupt(int task, int index) {
    return XpcLayout.interrupt(records.header(task, index));
  }

  /** Returns the domain to which frame {@code index} of {@code task} goes back. */
  public int savedDomain(int task, int index) {
    return XpcLayout.domain(records.saved(task, index));
  }

  /** Returns the stack to which frame {@code index} of {@code task} goes back. */
  public int savedStack(int task, int index) {
    return XpcLayout.stack(records.saved(task, index));
  }

  /** Returns frame {@code index} of {@code task} as one number: equal frames have equal ones. */
  public long frame(int task, int index) {
    return (long) records.header(task, index) << Integer.SIZE
        | Integer.toUnsignedLong(records.saved(task, index));
  }

  /** Returns the space whose table is loaded on the processor of {@code task}. */
  public int modeDomain(int task) {
    return machine.cpu(task).space();
  }

  /** Returns the stack into which the stack pointer of {@code task}'s processor points. */
  public int modeStack(int task) {
    return records.layout.stackOf(machine.cpu(task).stackPointer());
  }

  /** Returns the incarnation of the driver in {@code domain}. */
  public int epoch(int domain) {
    return records.epoch(domain);
  }

  /** Returns whether that incarnation has failed. */
  public boolean failed(int domain) {
    return records.failed(domain);
  }

  /** Returns how many calls are queued. */
  public int queued(int domain, int direction) {
    return records.queued(domain, direction);
  }

  /** Returns whether a call about {@code buffer} is queued anywhere. */
  public boolean isQueued(int buffer) {
    return records.anyAbout(buffer);
  }

  /** Returns what queued call {@code index}, oldest first, is about. */
  public int queuedBuffer(int domain, int direction, int index) {
    return records.bufferOf(records.queuedCall(domain, direction, index));
  }

  /** Returns the incarnation of queued call {@code index}, oldest first. */
  public int queuedEpoch(int domain, int direction, int index) {
    return records.epochOf(records.queuedCall(domain, direction, index));
  }

  /** Returns which driver routine queued call {@code index}, oldest first, asks for. */
  public int queuedRoutine(int domain, int direction, int index) {
    return records.routineOf(records.queuedCall(domain, direction, index));
  }

  /** Returns the domain whose deferred kernel call ran last, or {@link Holder#KERNEL}. */
  public int publisher() {
    return XpcLayout.domain(machine.memory().load32(records.layout.publication()));
  }

  /** Returns what that call was about. */
  public int publishedBuffer() {
    return machine.memory().load32(records.layout.publication() + 4);
  }

  /** Returns the incarnation that had deferred it. */
  public int publishedEpoch() {
    return XpcLayout.publishedEpoch(machine.memory().load32(records.layout.publication()));
  }

  /** Returns whether {@code task} is inside {@code domain} anywhere in its call history. */
  public boolean inside(int task, int domain) {
    return records.inside(task, domain);
  }

  /** Returns whether any task is inside {@code domain} anywhere in its call history. */
  public boolean anyoneInside(int domain) {
    return records.anyoneInside(domain);
  }
}
