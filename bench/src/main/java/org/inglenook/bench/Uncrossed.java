package org.inglenook.bench;

import org.inglenook.nooks.xpc.DriverEntry;
import org.inglenook.trace.Trace;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Three drivers that are called without a crossing, in several ways. */
@State(Scope.Thread)
public class Uncrossed {
  final DriverEntry[] drivers = Callees.drivers();
  final DriverEntry[] proxies = Proxies.of(drivers);
  final Floor floor = new Floor(new BenchMachine(Trace.OFF));
}
