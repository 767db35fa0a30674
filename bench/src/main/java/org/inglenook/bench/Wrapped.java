package org.inglenook.bench;

import org.inglenook.driver.load.Imports;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.tracker.ObjectTracker;
import org.inglenook.nooks.wrapper.Extension;
import org.inglenook.nooks.wrapper.IsolatingLinker;
import org.inglenook.nooks.xpc.DriverEntry;
import org.inglenook.nooks.xpc.DriverHandle;
import org.inglenook.nooks.xpc.KernelEntry;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcCalls;
import org.inglenook.sim.Clock;
import org.inglenook.trace.Trace;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Three drivers behind wrappers, each in a domain of its own with an interface and a packet, on a
 * booted kernel; the task executes in the kernel. The same can be called without wrappers.
 */
@State(Scope.Thread)
public class Wrapped {
  /** The task that makes all calls. */
  static final int TASK = 0;

  /** How the kernel calls the drivers with and without a wrapper. */
  final WrappedDriver[] wrappedDrivers = new WrappedDriver[BenchMachine.DRIVERS];

  final DriverEntry[] driverEntries = new DriverEntry[BenchMachine.DRIVERS];
  final DriverHandle[] handles = new DriverHandle[BenchMachine.DRIVERS];

  /** How driver 0 calls the kernel with and without a wrapper. */
  final WrappedCore[] wrappedCores = new WrappedCore[BenchMachine.DRIVERS];

  final KernelEntry[] coreEntries = new KernelEntry[BenchMachine.DRIVERS];

  /** The objects of each driver, as it knows them. */
  final int[] devices = new int[BenchMachine.DRIVERS];

  final int[] packets = new int[BenchMachine.DRIVERS];

  /** The same objects, as the kernel knows them. */
  final int[] kernelDevices = new int[BenchMachine.DRIVERS];

  final int[] kernelPackets = new int[BenchMachine.DRIVERS];

  /** A packet that no driver has. */
  int foreignPacket;

  Clock clock;
  XpcCalls calls;
  Xpc xpc;
  ObjectTracker tracker;

  /** Boots the machine, and has every driver obtain its objects. */
  @Setup
  public void boot() {
    final Kernel kernel =
        new Testbed(0, TestbedConfig.standard(), new WovenCache(), Trace.OFF).kernel();
    final Isolation isolation = new Isolation(kernel);
    xpc = isolation.nooks().xpc();
    clock = kernel.machine().world().clock();
    calls = new XpcCalls(xpc, isolation.nooks().memory(), clock);
    calls.listener(
        fault -> {
          throw new IllegalStateException("driver failed in a benchmark: " + fault);
        });
    tracker = isolation.tracker();
    final Lending lending = new Lending(isolation.nooks().memory(), kernel.machine().cpus().size());
    final WrappedDriver[] drivers = WrappedCallees.drivers();
    final WrappedCore[] cores = WrappedCallees.cores(kernel);
    for (int i = 0; i < BenchMachine.DRIVERS; i++) {
      final WrappedDriver driver = drivers[i];
      final WrappedCore core = cores[i];
      driverEntries[i] = (a, b, c) -> driver.none(a, b);
      coreEntries[i] = (a, b, c) -> core.none(a, b);
      final Extension extension = new Extension(kernel, xpc, calls, lending, tracker, i + 1, i + 1);
      final IsolatingLinker linker =
          new IsolatingLinker(extension, isolation.nooks().memory().journal(), xpc);
      handles[i] = extension.handle();
      wrappedDrivers[i] = linker.export(WrappedDriver.class, driver);
      obtain(i, wrap(linker, core));
      if (i == 0) {
        for (int j = 0; j < BenchMachine.DRIVERS; j++) {
          wrappedCores[j] = wrap(linker, cores[j]);
        }
      }
    }
    foreignPacket = kernel.net().packets().allocate(0, 1);
  }

  private static WrappedCore wrap(IsolatingLinker linker, WrappedCore core) {
    return linker.imports(Imports.none().with(WrappedCore.class, core)).get(WrappedCore.class);
  }

  private void obtain(int i, WrappedCore core) {
    calls.call(
        TASK,
        handles[i],
        (a, b, c) -> {
          devices[i] = core.device();
          packets[i] = core.packet();
          return 0;
        },
        0,
        0);
    kernelDevices[i] = tracker.state().object(handles[i].domain(), devices[i]);
    kernelPackets[i] = tracker.state().object(handles[i].domain(), packets[i]);
  }
}
