package org.inglenook.nooks.xpc;

import static org.inglenook.hardware.MemoryChanges.onLineOfItsOwn;
import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PAGE_SIZE;

/**
 * Where {@link Xpc} keeps its records, in one range of kernel pages that begins at {@code base},
 * and where the stacks are.
 *
 * <pre>
 *  publication      2 words: epoch << 8 | domain, and buffer, of the deferred kernel call that ran
 *                   last; 0: none
 *  status[domain]   a word each:  31          1   0
 *                                 | epoch     | failed |
 *  queue[domain][direction]       head and tail, which only grow; then a ring of calls, as many
 *                                   as the least power of two that is `queue` or more:
 *                                   3 words each: epoch << 16 | routine, buffer, link
 *  chain[hash]                    a link each, as many as there are calls in all rings
 *  (to the next line of memory: what is below changes with each crossing)
 *  owner[domain][stack]           a word each: 0, or 1 + the task that has the stack
 *  task[task]                     depth; then `depth` frames of 4 words:
 *                                   header  31    16 15 14   8 7      0
 *                                           | epoch | I | stack | domain |   (I: interrupt)
 *                                   saved   the same, of the caller's mode
 *                                   sp      stack pointer with which this frame goes on
 *                                   0
 * </pre>
 *
 * <p>A link is 0 or the address of a call; see {@link QueuedBuffers}.
 *
 * <p>Stacks are pages from {@code stackArea} on: those of domain 1, of domain 2, and so on, then
 * one for each task in the kernel.
 */
final class XpcLayout {
  static final int KERNEL_STACK = 0x7F;
  static final int TO_KERNEL = 0;
  static final int TO_DRIVER = 1;
  static final int CALL_BYTES = 12;
  static final int FRAME_BYTES = 16;

  private static final int STACK_SHIFT = 8;
  private static final int INTERRUPT = 1 << 15;
  private static final int EPOCH_SHIFT = 16;
  private static final int PUBLISHED_EPOCH_SHIFT = 8;
  private static final int CALLS = 2 * Integer.BYTES;

  /** 2 to the power of 32, divided by the golden ratio: neighbours are spread far apart. */
  private static final int SPREAD = 0x9E37_79B9;

  private final int base;
  private final int stackArea;
  private final int domains;
  private final int stacks;
  private final int statuses;
  private final int owners;
  private final int queues;
  private final int queueBytes;
  private final int lastPlace;
  private final int chains;
  private final int chainShift;
  private final int tasks;
  private final int taskBytes;
  private final int end;

  /** Works out every offset once: a crossing asks for dozens of addresses. */
  XpcLayout(int base, int stackArea, XpcConfig config) {
    this.base = base;
    this.stackArea = stackArea;
    domains = config.domains();
    stacks = config.stacks();
    statuses = base + 2 * Integer.BYTES;
    queues = statuses + Integer.BYTES * domains;
    lastPlace = (1 << logOfAtLeast(config.queue())) - 1;
    queueBytes = CALLS + CALL_BYTES * places();
    chains = queues + queueBytes * 2 * domains;
    final int chainBits = logOfAtLeast(2 * domains * places());
    chainShift = Integer.SIZE - chainBits;
    owners = onLineOfItsOwn(chains + (Integer.BYTES << chainBits));
    tasks = owners + Integer.BYTES * domains * stacks;
    taskBytes = Integer.BYTES + FRAME_BYTES * config.depth();
    end = onLineOfItsOwn(tasks + taskBytes * config.tasks());
  }

  private static int logOfAtLeast(int number) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(number - 1);
  }

  static int status(int epoch, boolean failed) {
    return epoch << 1 | (failed ? 1 : 0);
  }

  static boolean failed(int status) {
    return (status & 1) != 0;
  }

  /** The epoch in a word of status. */
  static int incarnation(int status) {
    return status >>> 1;
  }

  static int publication(int domain, int epoch) {
    return epoch << PUBLISHED_EPOCH_SHIFT | domain;
  }

  static int publishedEpoch(int publication) {
    return publication >>> PUBLISHED_EPOCH_SHIFT;
  }

  static int header(int domain, int stack, boolean interrupt, int epoch) {
    return epoch << EPOCH_SHIFT | (interrupt ? INTERRUPT : 0) | stack << STACK_SHIFT | domain;
  }

  static int domain(int header) {
    return header & 0xFF;
  }

  static int stack(int header) {
    return header >>> STACK_SHIFT & 0x7F;
  }

  static boolean interrupt(int header) {
    return (header & INTERRUPT) != 0;
  }

  static int epoch(int header) {
    return header >>> EPOCH_SHIFT;
  }

  int publication() {
    return base;
  }

  int status(int domain) {
    return statuses + Integer.BYTES * (domain - 1);
  }

  int owner(int domain, int stack) {
    return owners + Integer.BYTES * ((domain - 1) * stacks + stack);
  }

  int queue(int domain, int direction) {
    return queues + queueBytes * (2 * (domain - 1) + direction);
  }

  /** How many calls a ring has place for. */
  int places() {
    return lastPlace + 1;
  }

  /** The place for call number {@code number} of a queue, counted from boot on. */
  int call(int queue, int number) {
    return queue + CALLS + CALL_BYTES * (number & lastPlace);
  }

  /** Where the chain begins on which a call about {@code buffer} is. */
  int chain(int buffer) {
    return chains + Integer.BYTES * ((buffer * SPREAD) >>> chainShift);
  }

  /** Where the records begin that change with each crossing. */
  int crossings() {
    return owners;
  }

  int depth(int task) {
    return tasks + taskBytes * task;
  }

  int frame(int task, int index) {
    return depth(task) + Integer.BYTES + FRAME_BYTES * index;
  }

  int end() {
    return end;
  }

  /** The address just above a stack of a domain: stacks grow downwards. */
  int stackTop(int domain, int stack) {
    return stackArea + PAGE_SIZE * ((domain - 1) * stacks + stack + 1);
  }

  /** The address just above the kernel stack of a task. */
  int kernelStackTop(int task) {
    return stackArea + PAGE_SIZE * (domains * stacks + task + 1);
  }

  /** The number, in its pool, of the stack that {@code sp} points into. */
  int stackOf(int sp) {
    final int page = (sp - 1 - stackArea) >> PAGE_SHIFT;
    return page >= domains * stacks ? KERNEL_STACK : page % stacks;
  }
}
