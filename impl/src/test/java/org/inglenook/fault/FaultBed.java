package org.inglenook.fault;

import java.util.List;
import java.util.function.IntSupplier;
import org.inglenook.driver.load.ProcessorFault;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.PageFault;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.Linker;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.core.KernelPanic;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.trace.Trace;

/** A machine with {@link Tiny}, natively, and faults in it. */
final class FaultBed {
  final Testbed bed;
  final Injection injection;
  final int scratch;
  private Module module;

  FaultBed(WovenCache cache, FaultSpec... specs) {
    bed = new Testbed(1, TestbedConfig.standard().withFrames(128), cache, Trace.OFF);
    scratch = kernel().pages().allocate(1, PageMap.USER);
    injection = new Injection(List.of(specs), new Surroundings(kernel()));
    bed.world().register(injection);
    module = kernel().modules().load(Tiny.class, Linker.NATIVE, injection);
  }

  Kernel kernel() {
    return bed.kernel();
  }

  TinyEntry tiny() {
    return module.entryPoints(TinyEntry.class);
  }

  /** Loads the driver anew, as recovery does. */
  void reload() {
    kernel().modules().unload(module);
    module = kernel().modules().load(Tiny.class, Linker.NATIVE, injection);
  }

  /** The address of the driver's first field. */
  int dataSection() {
    return module.image().dataBase();
  }

  FaultReport report() {
    return injection.reports().get(0);
  }

  /** Calls everything once, and tells what came back. */
  String behaviour() {
    final StringBuilder seen = new StringBuilder();
    seen.append(attempt(() -> tiny().sum(4, 10)));
    seen.append(attempt(() -> tiny().sum(1, 2)));
    seen.append(attempt(() -> tiny().total()));
    seen.append(attempt(() -> tiny().hold(5)));
    seen.append(attempt(() -> tiny().keep(scratch + 64, 77)));
    return seen.toString();
  }

  private static String attempt(IntSupplier call) {
    try {
      return call.getAsInt() + " ";
    } catch (PageFault | ProcessorFault | KernelPanic end) {
      return end.getClass().getSimpleName() + " ";
    }
  }
}
