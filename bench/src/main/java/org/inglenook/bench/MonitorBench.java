package org.inglenook.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * What does it cost to judge a step that nobody has seen before, by all properties of the model of
 * a workload?
 *
 * <p>The time of one step, where TLC's evaluator and the compiled spec each find the state after it
 * and judge it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MonitorBench {

  /** By TLC's evaluator. */
  @Benchmark
  @OperationsPerInvocation(Monitoring.STEPS)
  public int monitorNewStepByTlc(Monitoring with) {
    return with.byTlc();
  }

  /** By the compiled spec. */
  @Benchmark
  @OperationsPerInvocation(Monitoring.STEPS)
  public int monitorNewStepCompiled(Monitoring with) {
    return with.compiled();
  }
}
