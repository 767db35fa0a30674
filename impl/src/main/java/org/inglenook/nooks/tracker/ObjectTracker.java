package org.inglenook.nooks.tracker;

import org.inglenook.hardware.Machine;
import org.inglenook.nooks.domain.Journal;

/**
 * The object tracker. Mirrors {@code ObjectTracker.tla}: a step method for each action, in {@link
 * Lifetimes}, {@link Parameters} and {@link Locks}. {@link DomainObjects} makes calls of them.
 *
 * <p>An object is named by its kernel address, and found by it or by a driver's address. Each step
 * takes effect by one store (see {@link Journal}), so that a trap in its middle finds the state
 * before or after it. Nothing here allocates.
 *
 * <p>Departures from the published system: fields that the driver has changed are copied back, not
 * whole objects (see {@link TrackerConfig#wholeObjects}); each object has an owner and a lock.
 */
public final class ObjectTracker {
  /** The slot of an object that is not copied. */
  public static final int NO_SLOT = -1;

  private final TrackerRecords records;
  private final TrackerLayout layout;
  private final Lifetimes lifetimes;
  private final Parameters parameters;
  private final Locks locks;

  /**
   * Makes the tracker.
   *
   * @param journal makes its steps indivisible; whoever shares it settles it after a trap
   * @param base first physical address of its records, a multiple of 4; see {@link #bytes}
   */
  public ObjectTracker(
      Machine machine, Journal journal, TrackerConfig config, TrackedTypes types, int base) {
    layout = new TrackerLayout(base, config);
    records = new TrackerRecords(machine, layout, config, types);
    lifetimes = new Lifetimes(machine, journal, records);
    parameters = new Parameters(machine, journal, records);
    locks = new Locks(machine, journal, records);
  }

  /** Returns how many bytes the records take. */
  public static int bytes(TrackerConfig config) {
    return new TrackerLayout(0, config).end();
  }

  /** Makes the lists of free records; done once, at boot, when all of them are zero. */
  public void boot() {
    records.boot(layout);
  }

  /**
   * Says where the versions of {@code domain} are, in pages that its driver may write, and where
   * their base images are, in pages of the kernel.
   *
   * @param area first address of {@link TrackerConfig#areaBytes} bytes
   * @param bases first address of as many bytes
   */
  public void assign(int domain, int area, int bases) {
    records.area.assign(domain, area, bases);
  }

  /** Returns the steps by which objects come into being, change hands and end. */
  public Lifetimes lifetimes() {
    return lifetimes;
  }

  /** Returns the steps by which objects are parameters. */
  public Parameters parameters() {
    return parameters;
  }

  /** Returns the steps on locks. */
  public Locks locks() {
    return locks;
  }

  /**
   * Returns the composites for the wrappers of one driver.
   *
   * @param seat what the steps call its domain: drivers that share one do not share objects
   * @param domain the protection domain in which its pages are
   */
  public DomainObjects of(int seat, int domain) {
    return new DomainObjects(this, records, seat, domain);
  }

  /** Returns a reader of the records, for views, recovery and reports. */
  public TrackerState state() {
    return new TrackerState(records, layout);
  }
}
