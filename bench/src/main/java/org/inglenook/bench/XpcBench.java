package org.inglenook.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * What does a call cost that crosses into another protection domain and comes back?
 *
 * <p>Beside the crossings, with the same arguments and the same callees: {@link #directCall}, which
 * protects nothing; {@link #floor}, what the hardware alone takes; {@link #proxyCall}, the tempting
 * way to write wrappers; {@link #handOff}, the tempting way to isolate.
 *
 * <p>Three drivers are called in turn, so that no call site is bound to one callee.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class XpcBench {

  /** Calls a driver as native kernels do. */
  @Benchmark
  public int directCall(Input in, Uncrossed without) {
    return without.drivers[in.next()].invoke(in.a, in.b, 0);
  }

  /** Calls a driver through a {@link java.lang.reflect.Proxy}. */
  @Benchmark
  public int proxyCall(Input in, Uncrossed without) {
    return without.proxies[in.next()].invoke(in.a, in.b, 0);
  }

  /** Does what the hardware has to do for a crossing; see {@link Floor}. */
  @Benchmark
  public int floor(Input in, Uncrossed without) {
    final int i = in.next();
    return without.floor.cross(i + 1, without.drivers[i], in.a, in.b);
  }

  /** Has another thread call the driver; see {@link HandOff}. */
  @Benchmark
  public int handOff(Input in, OtherThread.Parking other) {
    return other.handOff.call(other.drivers[in.next()], in.a, in.b);
  }

  /** The same with both threads spinning, for comparison. */
  @Benchmark
  public int handOffSpinning(Input in, OtherThread.Spinning other) {
    return other.handOff.call(other.drivers[in.next()], in.a, in.b);
  }

  /** The kernel calls a driver. */
  @Benchmark
  public int driverCall(Input in, Crossing with) {
    final int i = in.next();
    return with.calls.call(Crossing.TASK, with.handles[i], with.drivers[i], in.a, in.b);
  }

  /** A driver calls the kernel. */
  @Benchmark
  public int kernelCall(Input in, InDriver with) {
    return with.calls.kernelCall(
        Crossing.TASK, InDriver.DOMAIN, with.functions[in.next()], in.a, in.b, 0);
  }

  /** The kernel calls a driver, which calls the kernel, which does the same once more. */
  @Benchmark
  public int nestedCall(Input in, Crossing with) {
    final int i = in.next();
    return with.calls.call(Crossing.TASK, with.handles[i], with.nested[i], in.a, in.b);
  }

  /** A driver fills its queue with kernel calls, which run on its way back. */
  @Benchmark
  public int deferKernelCall(Input in, Crossing with) {
    final int i = in.next();
    return with.calls.call(Crossing.TASK, with.handles[i], with.deferring[i], in.a, in.b);
  }

  /** A driver makes as many kernel calls at once, for comparison. */
  @Benchmark
  public int kernelCallNotDeferred(Input in, Crossing with) {
    final int i = in.next();
    return with.calls.call(Crossing.TASK, with.handles[i], with.calling[i], in.a, in.b);
  }

  /** The kernel fills the queue with calls into a driver, which run on the way of the next call. */
  @Benchmark
  public int deferDriverCall(Input in, Crossing with) {
    final int i = in.next();
    with.deferDriverCalls(i + 1);
    return with.calls.call(Crossing.TASK, with.handles[i], with.drivers[i], in.a, in.b);
  }
}
