package org.inglenook.modelchecking.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.tlc.trace.Counterexample;
import org.inglenook.modelchecking.tlc.trace.Counterexample.Ending;
import org.inglenook.modelchecking.tlc.trace.Place;
import org.inglenook.modelchecking.tlc.trace.Step;
import org.inglenook.modelchecking.tlc.trace.StepReader;
import tlc2.output.EC;

/** Gathers the states of a counterexample. */
final class TraceReader {
  private final List<Step> steps = new ArrayList<>();
  private Ending ending = Ending.FINITE;
  private Step closing = Counterexample.NO_STEP;

  /** Takes a message; those that show no state pass by. */
  void message(Message message) {
    switch (message.code()) {
      case EC.TLC_STATE_PRINT1, EC.TLC_STATE_PRINT2 -> steps.add(StepReader.read(message.text()));
      case EC.TLC_STATE_PRINT3 -> ending = Ending.STUTTERING;
      case EC.TLC_BACK_TO_STATE -> backTo(message);
      case EC.TLC_INVARIANT_VIOLATED_INITIAL,
          EC.TLC_PROPERTY_VIOLATED_INITIAL,
          EC.TLC_INITIAL_STATE ->
          initial(message);
      default -> {}
    }
  }

  /** The counterexample, if any state was shown. */
  Optional<Counterexample> counterexample() {
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Counterexample(steps, ending, closing));
  }

  private void backTo(Message message) {
    ending = Ending.BACK_TO_STATE;
    closing = StepReader.read(message.text().replace("Back to state:", "").strip());
  }

  /** The state stands below the sentence that complains of it, up to the last "state:". */
  private void initial(Message message) {
    int colon = message.text().lastIndexOf("state:\n");
    if (colon >= 0) {
      List<String> lines = message.text().substring(colon).lines().skip(1).toList();
      steps.add(new Step(1, Step.INITIAL, List.of(), Place.NONE, StepReader.state(lines)));
    }
  }
}
