package org.inglenook.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.inglenook.conformance.judge.JudgeReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * What does it cost to judge a step of a trace by a spec?
 *
 * <p>The time of one step: with action, arguments and all variables, by a judge that has met the
 * states before and by a new one, for which TLC evaluates each state once; and with three of seven
 * variables and no action. {@link #judgeFiveHundredEvents} is a whole trace, from the file on.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConformBench {

  /** One complete step. */
  @Benchmark
  @OperationsPerInvocation(Judging.STEPS)
  public JudgeReport judgeCompleteStep(Judging with) throws IOException {
    return with.complete();
  }

  /** One complete step, where nothing was evaluated before. */
  @Benchmark
  @OperationsPerInvocation(Judging.STEPS)
  public JudgeReport judgeCompleteStepAnew(Judging with) throws IOException {
    return with.completeAnew();
  }

  /** One step of which little was seen. */
  @Benchmark
  @OperationsPerInvocation(Judging.STEPS)
  public JudgeReport judgePartialStep(Judging with) throws IOException {
    return with.partial();
  }

  /** A trace of 500 complete events. */
  @Benchmark
  public JudgeReport judgeFiveHundredEvents(Judging with) throws IOException {
    return with.events();
  }
}
