package org.inglenook.nooks.xpc;

/**
 * How large the records of {@link Xpc} are.
 *
 * @param tasks threads of control, numbered from 0; task t executes on processor t
 * @param domains protection domains, numbered from 1
 * @param stacks stacks in the pool of each domain, a page each
 * @param depth most frames in the call history of a task
 * @param queue calls that a deferred queue holds
 * @param directCalls whether a driver can call another one without a kernel frame between; as
 *     published it cannot
 */
public record XpcConfig(
    int tasks, int domains, int stacks, int depth, int queue, boolean directCalls) {
  /** Most tasks: recovery notes in one word which of them sleep. */
  public static final int MAX_TASKS = Integer.SIZE;

  /** Checks the ranges, which are those of the fields in {@link XpcLayout}. */
  public XpcConfig {
    if (tasks < 1
        || tasks > MAX_TASKS
        || domains < 1
        || domains > 0xFC
        || stacks < 1
        || stacks >= XpcLayout.KERNEL_STACK) {
      throw new IllegalArgumentException(
          "no such XPC service: tasks=%d, domains=%d, stacks=%d".formatted(tasks, domains, stacks));
    }
    if (depth < 1 || queue < 1 || queue > 1 << 16) {
      throw new IllegalArgumentException(
          "no such XPC service: depth=%d, queue=%d".formatted(depth, queue));
    }
  }

  /** Makes a service as published, without direct calls. */
  public XpcConfig(int tasks, int domains, int stacks, int depth, int queue) {
    this(tasks, domains, stacks, depth, queue, false);
  }

  /** Returns the same with direct calls. */
  public XpcConfig withDirectCalls() {
    return new XpcConfig(tasks, domains, stacks, depth, queue, true);
  }

  /** Returns what a whole machine uses: eight domains, four stacks each. */
  public static XpcConfig standard() {
    return new XpcConfig(2, 8, 4, 16, 32);
  }
}
