package org.inglenook.nooks.recovery;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.kernel.Kernel;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/** The drivers under recovery's care, by domain, and what the kernel knows of them. */
final class Drivers implements Belongings, Stateful {
  private final Kernel kernel;
  private final Lending lending;
  private List<IsolatedDriver> all = List.of();

  Drivers(Kernel kernel, Lending lending) {
    this.kernel = kernel;
    this.lending = lending;
  }

  List<IsolatedDriver> all() {
    return all;
  }

  /** Notes a driver, or the next incarnation of one. */
  void put(IsolatedDriver driver) {
    final List<IsolatedDriver> next = new ArrayList<>();
    for (IsolatedDriver each : all) {
      if (each.domain() != driver.domain()) {
        next.add(each);
      }
    }
    next.add(driver);
    all = List.copyOf(next);
  }

  IsolatedDriver get(int domain) {
    for (IsolatedDriver driver : all) {
      if (driver.domain() == domain) {
        return driver;
      }
    }
    throw new IllegalArgumentException("no driver in this domain: domain=" + domain);
  }

  private boolean has(int domain) {
    return all.stream().anyMatch(driver -> driver.domain() == domain);
  }

  Releaser releaser(int domain) {
    return new Releaser(kernel, lending, get(domain).extension());
  }

  @Override
  public boolean leads(int domain, Reference reference) {
    return has(domain) && releaser(domain).leads(reference);
  }

  @Override
  public void release(int domain, Reference reference) {
    releaser(domain).release(reference);
  }

  @Override
  public void mask(int domain) {
    releaser(domain).maskInterrupts();
  }

  @Override
  public Object save() {
    return all;
  }

  @Override
  public void restore(Object saved) {
    final List<IsolatedDriver> restored = new ArrayList<>();
    for (Object driver : (List<?>) saved) {
      restored.add((IsolatedDriver) driver);
    }
    all = List.copyOf(restored);
  }

  @Override
  public void hash(Hasher hasher) {
    for (IsolatedDriver driver : all) {
      hasher.add(driver.domain()).add(driver.module().address()).add(driver.module().handle());
    }
  }
}
