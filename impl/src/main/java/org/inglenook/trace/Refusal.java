package org.inglenook.trace;

/**
 * Why a step did not happen. A refused step has changed nothing.
 *
 * <p>The order of the constants means nothing; new reasons are added at the end of their group.
 */
public enum Refusal {
  /** Not refused: the step is done. */
  NONE,

  // Memory
  /** The page is not in the page table that the processor uses. */
  NOT_PRESENT,
  /** The processor's translation cache holds no entry for the page. */
  NOT_CACHED,
  /** The processor's translation cache holds the entry already, or one that forbids nothing. */
  ALREADY_CACHED,
  /** The processor does not execute in the space for which the step is meant. */
  WRONG_SPACE,
  /** No processor executes in the kernel, so that no kernel code can run. */
  KERNEL_NOT_RUNNING,
  /** The page is not free. */
  NOT_FREE,
  /** The kernel does not hold the page, or may never give it away. */
  NOT_GRANTABLE,
  /** The page is not held by whom the step names. */
  NOT_HELD,
  /** Some processor or table may still know the page as it was. */
  NOT_QUIET,
  /** The processor has no stale translation of the page to drop. */
  NOT_PENDING,
  /** The entry of the domain's copy is up to date. */
  ALREADY_SYNCHRONISED,
  /** A domain's copy of the kernel's table is stale. */
  NOT_SYNCHRONISED,
  /** The processor executes in that space already. */
  ALREADY_THERE,

  // Xpc
  /** The task does not execute in the kernel. */
  NOT_IN_KERNEL,
  /** The task does not execute in the domain. */
  NOT_IN_DOMAIN,
  /** The task has nowhere to return to, or its newest frame ends in another way. */
  NOTHING_TO_RETURN_TO,
  /** The newest frame is no interrupt's. */
  NOT_IN_INTERRUPT,
  /** An interrupt is being handled; further ones wait. */
  IN_INTERRUPT,
  /** The driver has failed. */
  DRIVER_FAILED,
  /** The driver has not failed. */
  DRIVER_ALIVE,
  /** Drivers do not call each other directly here. */
  NO_DIRECT_CALLS,
  /** The handle was made for an earlier incarnation of the driver. */
  STALE_EPOCH,
  /** Deferred calls have to run first. */
  DEFERRED_FIRST,
  /** The stack belongs to another task, or the task has another one in this domain. */
  STACK_BUSY,
  /** The task's call history is full. */
  TOO_DEEP,
  /** The queue of deferred calls is full. */
  QUEUE_FULL,
  /** No deferred call waits. */
  QUEUE_EMPTY,
  /** A deferred call about this buffer waits already. */
  ALREADY_QUEUED,
  /** Tasks are still inside the domain, or deferred calls still wait. */
  NOT_VACATED,

  // ObjectTracker
  /** The object is tracked already. */
  EXISTS_ALREADY,
  /** The object is not tracked. */
  NO_SUCH_OBJECT,
  /** Objects of this type do not come, go or change hands in this way. */
  WRONG_LIFETIME,
  /** The object belongs to somebody else. */
  NOT_OWNER,
  /** A domain knows the object still. */
  STILL_KNOWN,
  /** The domain knows no such object at that address. */
  NOT_KNOWN,
  /** The object is of another type. */
  WRONG_TYPE,
  /** The lock of the object is held. */
  LOCKED,
  /** The lock of the object is not held by whom the step names. */
  NOT_LOCKED,
  /** The slot holds another version, or the object has its version elsewhere. */
  SLOT_BUSY,
  /** The task's table of objects in use is full. */
  TABLE_FULL,
  /** The tracker has no record left. */
  TRACKER_FULL,
  /** The object is not the one that the newest call passed, or not in that way. */
  NOT_NEWEST,
  /** No call of the task in progress has passed the object in this way. */
  NOT_IN_USE,
  /** A call in progress uses the object. */
  IN_USE,

  // Recovery
  /** The recovery of the driver is not in the stage for this. */
  WRONG_STAGE,
  /** The agent cannot decide now. */
  AGENT_NOT_READY,
  /** The agent can decide now, so that the kernel need not. */
  AGENT_READY,
  /** Something else was decided about the driver. */
  DECIDED_OTHERWISE,
  /** The task sleeps where no signal wakes it. */
  TASK_ASLEEP,
  /** The task does not sleep. */
  TASK_AWAKE,
  /** No kernel structure of this class leads to the driver. */
  NOT_REFERENCED,
  /** Some kernel structure leads to the driver. */
  STILL_REFERENCED,
  /** The driver has registered nothing, so it has not found its device. */
  NOT_INITIALISED,
  /** The tasks in the driver are not late. */
  IN_TIME,
  /** It is known already that the tasks in the driver are late. */
  LATE_ALREADY,
  /** A probe waits for its answer already. */
  PROBE_SENT,
  /** No probe waits for an answer. */
  NOT_PROBED;

  /** Returns true if the step happened. */
  public boolean done() {
    return this == NONE;
  }
}
