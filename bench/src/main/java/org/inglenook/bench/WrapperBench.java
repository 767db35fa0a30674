package org.inglenook.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * What does a wrapper add to a crossing, and what does each tracked parameter add to the wrapper?
 *
 * <p>The same call of the same callees: as a bare crossing, through a wrapper with two numbers,
 * with an object and a number, and with two objects that are passed by value-result.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WrapperBench {

  /** The kernel calls a driver without a wrapper. */
  @Benchmark
  public int bareDriverCall(Input in, Wrapped with) {
    final int i = in.next();
    return with.calls.call(Wrapped.TASK, with.handles[i], with.driverEntries[i], in.a, in.b);
  }

  /** The kernel calls a driver with two numbers. */
  @Benchmark
  public int wrappedDriverCall(Input in, Wrapped with) {
    return with.wrappedDrivers[in.next()].none(in.a, in.b);
  }

  /** The kernel calls a driver with one object. */
  @Benchmark
  public int wrappedDriverCallOneObject(Input in, Wrapped with) {
    final int i = in.next();
    return with.wrappedDrivers[i].one(with.kernelDevices[i], in.b);
  }

  /** The kernel calls a driver with two objects. */
  @Benchmark
  public int wrappedDriverCallTwoObjects(Input in, Wrapped with) {
    final int i = in.next();
    return with.wrappedDrivers[i].two(with.kernelDevices[i], with.kernelPackets[i]);
  }

  /** The kernel hands a driver a packet with its page, and the driver refuses it. */
  @Benchmark
  public int wrappedDriverCallLendingAPage(Input in, Wrapped with) {
    return with.wrappedDrivers[in.next()].send(with.foreignPacket, in.b);
  }

  /** A driver calls the kernel without a wrapper. */
  @Benchmark
  public int bareKernelCall(Input in, WrappedInDriver with) {
    final int domain = with.handles[0].domain();
    return with.calls.kernelCall(Wrapped.TASK, domain, with.coreEntries[in.next()], in.a, in.b, 0);
  }

  /** A driver calls the kernel with two numbers. */
  @Benchmark
  public int wrappedKernelCall(Input in, WrappedInDriver with) {
    return with.wrappedCores[in.next()].none(in.a, in.b);
  }

  /** A driver calls the kernel with one object. */
  @Benchmark
  public int wrappedKernelCallOneObject(Input in, WrappedInDriver with) {
    return with.wrappedCores[in.next()].one(with.devices[0], in.b);
  }

  /** A driver calls the kernel with two objects. */
  @Benchmark
  public int wrappedKernelCallTwoObjects(Input in, WrappedInDriver with) {
    return with.wrappedCores[in.next()].two(with.devices[0], with.packets[0]);
  }
}
