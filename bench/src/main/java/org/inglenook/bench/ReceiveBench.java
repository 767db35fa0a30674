package org.inglenook.bench;

import java.util.concurrent.TimeUnit;
import org.inglenook.kernel.workload.ReceiveStream;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.kernel.workload.StreamResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * Does a shadow of the receive backlog in the driver's memory pay, compared with deferring each
 * received packet by itself?
 *
 * <p>A whole stream from the wire to the application, simulated devices and kernel included; the
 * same without isolation for comparison.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReceiveBench {

  /** The peer sends a stream, an application receives it. */
  @Benchmark
  public long receiveStream(Receiving with) {
    final StreamResult result =
        new ReceiveStream(with.bed, StreamPlan.standard(), with.agent).run();
    if (!result.isPerfect()) {
      throw new IllegalStateException("stream is not perfect: " + result);
    }
    return result.cycles();
  }
}
