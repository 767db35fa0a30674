package org.inglenook.hardware;

import org.inglenook.sim.Clock;
import org.inglenook.trace.Trace;

/** What a processor is wired to. */
record Hardware(
    PhysicalMemory memory,
    PageTable tables,
    DeviceBus devices,
    Clock clock,
    CostModel cost,
    Trace trace) {}
