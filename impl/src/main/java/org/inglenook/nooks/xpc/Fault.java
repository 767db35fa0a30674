package org.inglenook.nooks.xpc;

import java.util.Optional;
import org.inglenook.driver.ObjectType;

/**
 * A driver's failure, as it was detected: names the guilty and is handed to recovery.
 *
 * @param domain the guilty domain
 * @param epoch its incarnation
 * @param kind how the failure showed
 * @param address the address involved, or 0
 * @param object the type of the kernel object involved, if there is one
 * @param detail one clause for people, with values
 * @param cycle when it was detected
 */
public record Fault(
    int domain,
    int epoch,
    Kind kind,
    int address,
    Optional<ObjectType> object,
    String detail,
    long cycle) {
  /** How a failure shows. */
  public enum Kind {
    /** A load or store that the page table does not allow. */
    PAGE_FAULT,
    /** Another exception of the processor. */
    PROCESSOR_EXCEPTION,
    /** A kernel call with a parameter that is not what it has to be. */
    BAD_PARAMETER,
    /** A call history without end. */
    RUNAWAY,
    /** More use of a resource than the driver may make. */
    RESOURCE_EXCESS,
    /** A signal to a task inside the driver. */
    SIGNAL,
    /** A person or program asked for it. */
    REQUEST,
    /** The driver and the kernel called each other for too long. */
    LIVELOCK,
    /** The driver executed for too long without calling the kernel. */
    LOOP,
    /** The service of the driver did not answer a probe in time. */
    NO_ANSWER
  }
}
