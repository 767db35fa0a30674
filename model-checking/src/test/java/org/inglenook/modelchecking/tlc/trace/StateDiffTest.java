package org.inglenook.modelchecking.tlc.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateDiffTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 1; v: 0 -> 1",
        "\"a\"; \"b\"; v: \"a\" -> \"b\"",
        "[a |-> 1, b |-> [c |-> 2, d |-> 3]]; [a |-> 1, b |-> [c |-> 9, d |-> 3]]; v.b.c: 2 -> 9",
        "(1 :> 5 @@ 2 :> 6); (1 :> 5 @@ 2 :> 7); v[2]: 6 -> 7",
        "(<<1, d>> :> {}); (<<1, d>> :> {x}); v[<<1, d>>]: + x",
        "(1 :> 5); (1 :> 5 @@ 2 :> 7); v[2]: added 7",
        "[a |-> 1, b |-> 2]; [a |-> 1]; v.b: removed 2",
        "{1, 2}; {2, 3}; 'v: + 3, - 1'",
        "<<>>; <<{}, 4>>; 'v: appended {}, 4'",
        "<<1, 2, 3>>; <<1>>; 'v: took off its end 2, 3'",
        "<<1, 2, 3>>; <<3>>; 'v: took off its front 1, 2'",
        "<<1, [m |-> 0]>>; <<1, [m |-> 1]>>; v[2].m: 0 -> 1",
        "<<1, 2>>; <<9>>; 'v: <<1, 2>> -> <<9>>'",
        "<<>>; (0 :> 1); v: <<>> -> (0 :> 1)",
      })
  void shouldShowOnlyWhatChanged(String before, String after, String change) {
    assertThat(StateDiff.between(Map.of("v", before), Map.of("v", after)))
        .extracting(Change::toString)
        .containsExactly(change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[a |-> <<1>>];  [ a |->\t << 1 >> ]",
        "{};{ }",
        "SUBSET {1, 2}; SUBSET {1, 2}",
        "\"]} \\\" <<\"; \"]} \\\" <<\"",
      })
  void shouldSeeNoChangeInAnotherLayout(String before, String after) {
    assertThat(StateDiff.between(Map.of("v", before), Map.of("v", after))).isEmpty();
  }

  @Test
  void shouldListSeveralChangesOfOneSequenceByIndex() {
    assertThat(StateDiff.between(Map.of("v", "<<1, 2, 3>>"), Map.of("v", "<<7, 2, 8>>")))
        .containsExactly(new Change("v[1]", "1 -> 7"), new Change("v[3]", "3 -> 8"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "-3",
        "m1",
        "1..4",
        "\"a \\\\ b\"",
        "{<<1, \"x, y\">>, [a |-> {}, b |-> (1 :> TRUE @@ 2 :> FALSE)]}",
      })
  void shouldWriteAValueAsItWasRead(String text) {
    assertThat(TlaValueParser.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"<<1, 2", "[a |-> ]", "\"open", "(1 :> 2 @@)", "{1,, 2}", "1 2", "[1..2 -> {3}]"})
  void shouldKeepWhatItCannotTakeApartAsOneAtom(String text) {
    assertThat(TlaValueParser.parse(text)).isEqualTo(new TlaValue.Atom(text));
  }

  @Test
  void shouldPrintNamedStepsAndTheWayTheyGoOn() {
    Step first = step(1, Step.INITIAL, Map.of("x", "<<>>"));
    Step second = step(2, "Push", Map.of("x", "<<5>>"));
    Step third = step(3, "Idle", Map.of("x", "<<5>>"));
    Step closing = step(1, "Pop", Map.of());
    Counterexample lasso =
        new Counterexample(
            List.of(first, second, third), Counterexample.Ending.BACK_TO_STATE, closing);

    String text =
        CounterexamplePrinter.print(
            lasso.withArguments(
                (before, after) ->
                    after.action().equals("Push") ? List.of("\"e1000\"", "5") : List.of()));

    assertThat(text)
        .isEqualTo(
            """
              1  Initial predicate
                   x = <<>>
              2  Push("e1000", 5)  (Toy.tla:2)
                   x: appended 5
              3  Idle  (Toy.tla:3)
                   (changes nothing)
                 ... Pop leads back to state 1, and so on for ever
            """);
  }

  @Test
  void shouldReadAStateWhoseValuesSpanLines() {
    Step step =
        StepReader.read(
            """
            12: <Grant line 154, col 3 to line 160, col 20 of module Memory>
            /\\ tlb = [ cpu0 |->
                  [ e1000 |-> "none",
                    kernel |-> "x = /\\\\ y" ] ]
            /\\ actor = "kernel"
            """);

    assertThat(step.number()).isEqualTo(12);
    assertThat(step.call()).isEqualTo("Grant");
    assertThat(step.place()).isEqualTo(new Place("Memory", 154, 3));
    assertThat(step.state()).containsOnlyKeys("tlb", "actor").containsEntry("actor", "\"kernel\"");
    assertThat(TlaValueParser.parse(step.state().get("tlb")))
        .hasToString("[cpu0 |-> [e1000 |-> \"none\", kernel |-> \"x = /\\\\ y\"]]");
  }

  private static Step step(int number, String action, Map<String, String> state) {
    Place place = number == 1 ? Place.NONE : new Place("Toy", number, 1);
    return new Step(number, action, List.of(), place, state);
  }
}
