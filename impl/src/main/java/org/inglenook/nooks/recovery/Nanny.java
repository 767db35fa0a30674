package org.inglenook.nooks.recovery;

import org.inglenook.kernel.Kernel;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.inglenook.nooks.xpc.XpcCalls;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;
import org.inglenook.trace.Refusal;

/**
 * The nanny: a task that asks each service again and again for something that only a driver that
 * works can answer. The authors of Nooks suggest one and did not build it.
 *
 * <p>An interface that is up is asked for its counters, which the driver reads from its device, and
 * audio that is open for its rate, which the driver knows; a service that has not answered when the
 * next probe is due has failed.
 */
final class Nanny implements Stateful {
  private final Kernel kernel;
  private final XpcCalls calls;
  private final Drivers drivers;
  private final Detection detection;
  private final long period;
  private long next;

  Nanny(Kernel kernel, XpcCalls calls, Drivers drivers, Detection detection, long period) {
    this.kernel = kernel;
    this.calls = calls;
    this.drivers = drivers;
    this.detection = detection;
    this.period = period;
    next = kernel.machine().world().clock().now() + period;
    kernel.machine().world().register(this);
  }

  /** Probes, if it is time to. */
  void run() {
    final long now = kernel.machine().world().clock().now();
    if (now < next) {
      return;
    }
    next = now + period;
    for (IsolatedDriver driver : drivers.all()) {
      final int handle = driver.module().handle();
      if (kernel.devices().serves(handle)) {
        probe(driver.domain(), handle);
      }
    }
  }

  private void probe(int domain, int handle) {
    final Refusal refusal = detection.probe(domain);
    if (refusal == Refusal.PROBE_SENT) {
      calls.fail(domain, Kind.NO_ANSWER, handle, "service did not answer: cycles=" + period);
    } else if (refusal == Refusal.NONE
        && kernel.inTask(() -> kernel.devices().answers(handle) ? 1 : 0) > 0) {
      detection.answer(domain);
    }
  }

  @Override
  public Object save() {
    return next;
  }

  @Override
  public void restore(Object saved) {
    next = (Long) saved;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(next);
  }
}
