package org.inglenook.nooks.recovery;

import java.util.List;
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
 * next probe is due has failed. Drivers that share a domain answer together, as they fail together.
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
    for (int domain : drivers.domains()) {
      final List<Integer> serving = serving(domain);
      if (!serving.isEmpty()) {
        probe(domain, serving);
      }
    }
  }

  /** Returns the handles of the drivers in {@code domain} that serve. */
  private List<Integer> serving(int domain) {
    return drivers.in(domain).stream()
        .map(driver -> driver.module().handle())
        .filter(handle -> kernel.devices().serves(handle))
        .toList();
  }

  private void probe(int domain, List<Integer> serving) {
    final Refusal refusal = detection.probe(domain);
    if (refusal == Refusal.PROBE_SENT) {
      calls.fail(domain, Kind.NO_ANSWER, 0, "service did not answer: cycles=" + period);
    } else if (refusal == Refusal.NONE && serving.stream().allMatch(this::answers)) {
      detection.answer(domain);
    }
  }

  private boolean answers(int handle) {
    return kernel.inTask(() -> kernel.devices().answers(handle) ? 1 : 0) > 0;
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
