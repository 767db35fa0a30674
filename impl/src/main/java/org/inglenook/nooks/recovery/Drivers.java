package org.inglenook.nooks.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.Module;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * The drivers under recovery's care, by domain, and what the kernel knows of them. Drivers that
 * share a domain trust each other: they fail together, and come back together, in the order in
 * which they were loaded. A domain is in use as long as it has a driver.
 */
final class Drivers implements Belongings, Stateful {
  private final Kernel kernel;
  private final Lending lending;
  private List<IsolatedDriver> all = List.of();

  /** How often the list was another one; not part of the state. */
  private long changes;

  /** Changes of the tracker's records, which all drivers share; not part of the state. */
  private LongSupplier records;

  Drivers(Kernel kernel, Lending lending) {
    this.kernel = kernel;
    this.lending = lending;
  }

  List<IsolatedDriver> all() {
    return all;
  }

  /** Notes a driver, or something else about one: its place stays the same. */
  void put(IsolatedDriver driver) {
    changes++;
    final List<IsolatedDriver> next = new ArrayList<>(all);
    for (int i = 0; i < next.size(); i++) {
      if (next.get(i).extension() == driver.extension()) {
        next.set(i, driver);
        all = List.copyOf(next);
        return;
      }
    }
    next.add(driver);
    all = List.copyOf(next);
  }

  /** Forgets a driver that was unloaded for good. */
  void remove(IsolatedDriver driver) {
    changes++;
    all = all.stream().filter(each -> each.extension() != driver.extension()).toList();
  }

  /** Returns the domains that have drivers, ascending. */
  List<Integer> domains() {
    return all.stream().map(IsolatedDriver::domain).distinct().sorted().toList();
  }

  /** Returns the drivers in {@code domain}, in the order of loading. */
  List<IsolatedDriver> in(int domain) {
    return all.stream().filter(driver -> driver.domain() == domain).toList();
  }

  /** Returns the driver that came first into {@code domain}; its policy is the domain's. */
  IsolatedDriver get(int domain) {
    for (IsolatedDriver driver : all) {
      if (driver.domain() == domain) {
        return driver;
      }
    }
    throw new IllegalArgumentException("no driver in this domain: domain=" + domain);
  }

  /** Returns the driver of which {@code module} is the latest incarnation. */
  IsolatedDriver of(Module module) {
    for (IsolatedDriver driver : all) {
      if (driver.module().handle() == module.handle()) {
        return driver;
      }
    }
    throw new IllegalArgumentException("no isolated driver: module=" + module.image().name());
  }

  /** Returns whether {@code domain} has a driver. */
  boolean has(int domain) {
    return all.stream().anyMatch(driver -> driver.domain() == domain);
  }

  Releaser releaser(IsolatedDriver driver) {
    return new Releaser(kernel, driver.extension());
  }

  /** Keeps the pages that the device may reach apart from those of the next incarnation. */
  void keep(int domain, int unloading) {
    lending.keep(domain, unloading);
  }

  @Override
  public boolean leads(int domain, Reference reference) {
    return in(domain).stream().anyMatch(driver -> releaser(driver).leads(reference));
  }

  @Override
  public long changes() {
    if (all.isEmpty()) {
      return changes << Integer.SIZE;
    }
    if (records == null) {
      records = all.get(0).extension().objects().watchRecords();
    }
    return (changes << Integer.SIZE) + records.getAsLong();
  }

  @Override
  public void release(int domain, Reference reference) {
    in(domain).forEach(driver -> releaser(driver).release(reference));
  }

  @Override
  public void mask(int domain) {
    in(domain).forEach(driver -> releaser(driver).maskInterrupts());
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
    changes++;
  }

  @Override
  public void hash(Hasher hasher) {
    for (IsolatedDriver driver : all) {
      hasher.add(driver.domain()).add(driver.module().address()).add(driver.module().handle());
      hasher.add(driver.loaded()).add(driver.wasUp());
    }
  }
}
