package org.inglenook.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.fault.FaultSpec;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.FaultRule;
import org.inglenook.scenario.IsolationKind;
import org.inglenook.scenario.ScenarioPlan;
import org.inglenook.scenario.WorkloadKind;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A trial for each class of outcomes, and why it falls there. */
class OutcomesTest {
  private static final int FRAMES = 8;

  /** Stories; each is told by the class that it ends in. */
  private enum Story {
    /** The driver takes a little longer once in a while: so do slow ones without a fault. */
    SLOW(
        OutcomeClass.NO_EFFECT,
        WorkloadKind.RECEIVE_STREAM,
        IsolationKind.NONE,
        "timing:place=0,choice=0,amount=100,on=interrupt@3"),
    /** Buffers are not given back: nobody misses them yet. */
    LEAK(
        OutcomeClass.LATENT,
        WorkloadKind.SEND_STREAM,
        IsolationKind.NONE,
        "leak:place=0,choice=0,amount=0,on=age@0"),
    /** The driver fails before there is anything to be lost. */
    FAILS_AT_FIRST(
        OutcomeClass.RECOVERED_UNNOTICED,
        WorkloadKind.RECEIVE_STREAM,
        IsolationKind.NOOKS,
        "crash:place=0,choice=0,amount=0,on=request@1"),
    /** It fails amid the stream: what came meanwhile is lost. */
    FAILS_LATER(
        OutcomeClass.RECOVERED_VISIBLE,
        WorkloadKind.RECEIVE_STREAM,
        IsolationKind.NOOKS,
        "crash:place=0,choice=0,amount=0,on=interrupt@3"),
    /** A program writes, and waits for sound that is never made. */
    NO_BLOCK_ENDS(
        OutcomeClass.NON_FATAL,
        WorkloadKind.PLAY_TONE,
        IsolationKind.NONE,
        "no-interrupt:place=0,choice=0,amount=1000,on=age@0"),
    /** The network carries wrong bits, and the peer drops what has a wrong checksum. */
    WRONG_CHECKSUM(
        OutcomeClass.NON_FATAL,
        WorkloadKind.SEND_STREAM,
        IsolationKind.NOOKS,
        "wrong-data:place=0,choice=0,amount=0,on=interrupt@1"),
    /** The card reads wrong bits, and nobody but a listener could notice. */
    WRONG_SOUND(
        OutcomeClass.SILENT_CORRUPTION,
        WorkloadKind.PLAY_TONE,
        IsolationKind.NOOKS,
        "wrong-data:place=0,choice=0,amount=0,on=age@0"),
    /** An interrupt handler does not return. */
    ENDLESS_HANDLER(
        OutcomeClass.DEADLOCK,
        WorkloadKind.RECEIVE_STREAM,
        IsolationKind.NONE,
        "while1:place=0,choice=0,amount=0,on=interrupt@1"),
    /** There is no task that could be killed for an exception in an interrupt handler. */
    EXCEPTION_IN_HANDLER(
        OutcomeClass.CRASH,
        WorkloadKind.RECEIVE_STREAM,
        IsolationKind.NONE,
        "crash:place=0,choice=0,amount=0,on=interrupt@3");

    private final OutcomeClass outcome;
    private final WorkloadKind workload;
    private final IsolationKind isolation;
    private final String fault;

    Story(OutcomeClass outcome, WorkloadKind workload, IsolationKind isolation, String fault) {
      this.outcome = outcome;
      this.workload = workload;
      this.isolation = isolation;
      this.fault = fault;
    }

    List<FaultSpec> faults() {
      return List.of(FaultSpec.parse(fault + ",recurs=0,seed=0"));
    }

    ScenarioPlan plan() {
      final DriverKind driver = workload.makesSound() ? DriverKind.SB : DriverKind.E1000;
      final StreamPlan stream = StreamPlan.standard().withFrames(FRAMES);
      return new ScenarioPlan(1, driver, workload, isolation, FaultRule.NONE, stream);
    }
  }

  @ParameterizedTest
  @EnumSource(Story.class)
  void shouldEndAsItsStorySays(Story story) {
    TrialSystem system = new TrialSystem(story.plan(), new WovenCache(), Trace.OFF);
    system.golden();
    system.restore();

    TrialRun run = system.run(story.faults());

    assertThat(run.firstAct()).as("the fault has an effect").isNotNegative();
    assertThat(Classifier.of(run)).isEqualTo(story.outcome);
  }

  @Test
  void shouldTellAStoryOfEachClass() {
    Stream<OutcomeClass> told = Arrays.stream(Story.values()).map(story -> story.outcome);

    assertThat(told).contains(OutcomeClass.values());
  }
}
