package org.inglenook.bench;

import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.Isolation;
import org.inglenook.trace.Trace;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A machine whose network driver is up, without isolation or in a domain. */
@State(Scope.Thread)
public class Receiving {
  /** How received packets come to the kernel. */
  @Param({"native", "deferred", "shadow"})
  public String packets;

  Testbed bed;

  /** What is done when the machine has been idle. */
  Runnable agent;

  /** Boots the machine and brings the interface up. */
  @Setup
  public void boot() {
    bed = new Testbed(0, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
    final Module module;
    if ("native".equals(packets)) {
      agent = () -> {};
      module = bed.kernel().modules().load(E1000.class, Linker.NATIVE, FaultPoint.NEVER);
    } else {
      final Isolation isolation = new Isolation(bed.kernel());
      isolation.shadowBacklog("shadow".equals(packets));
      agent = isolation::idle;
      module = isolation.load(E1000.class, FaultPoint.NEVER);
    }
    bed.probe(module);
    if (!bed.up(module)) {
      throw new IllegalStateException("interface does not come up: packets=" + packets);
    }
  }
}
