package org.inglenook.conformance.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.conformance.view.Observer;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What annotated methods may look like, and what is said of those that do not. */
@SuppressWarnings("UnusedMethod") // they are called by reflection, or not at all
class BindingByAnnotationTest {
  private final SpecEngine engine = ToySpec.open();

  private enum Person {
    ann,
    bob
  }

  private record Place(int row, String seat) {}

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void shouldTurnJavaValuesIntoThoseOfTheSpec() {
    JavaValues values = new JavaValues(Set.of("m1"));

    assertThat(texts(values, true, 7L, (byte) 3, "x", Person.bob, "m1"))
        .containsExactly("TRUE", "7", "3", "\"x\"", "\"bob\"", "m1");
    assertThat(values.of(List.of(2, 1))).hasToString("<<2, 1>>");
    assertThat(values.of(new int[] {5})).hasToString("<<5>>");
    assertThat(values.of(new TreeSet<>(Set.of(3, 1, 2)))).hasToString("{1, 2, 3}");
    assertThat(values.of(new Place(1, "a"))).hasToString("[row |-> 1, seat |-> \"a\"]");
    assertThat(values.of(new TreeMap<>(Map.of(Person.ann, 0))))
        .isEqualTo(Value.function(Map.of(new Value.Str("ann"), new Value.Int(0))));
    assertThat(values.of(new Value.Int(4))).isEqualTo(new Value.Int(4));
    assertThatThrownBy(() -> values.of(null)).hasMessageContaining("no TLA+ value for null");
    assertThatThrownBy(() -> values.of(1.5)).hasMessageContaining("java.lang.Double: 1.5");
  }

  private static List<String> texts(JavaValues values, Object... all) {
    return Arrays.stream(all).map(each -> values.of(each).toString()).toList();
  }

  @Test
  void shouldPassNamesAsEnumConstants() {
    class ByPerson extends Quiet {
      @Takes("Enter")
      boolean enter(Person person) {
        return person == Person.ann;
      }
    }

    ReplaySubject subject = subject(new ByPerson());
    int ann = index("Enter(\"ann\")");
    int bob = index("Enter(\"bob\")");

    assertThat(subject.commands(engine.instances()).perform(ann).done()).isTrue();
    assertThat(subject.commands(engine.instances()).perform(bob).refusal())
        .isEqualTo("enter returned false");
  }

  @Test
  void shouldNameTheArgumentThatDoesNotFit() {
    class ByNumber extends Quiet {
      @Takes("Enter")
      void enter(int person) {
        throw new IllegalStateException("not called: " + person);
      }
    }

    assertThatThrownBy(() -> subject(new ByNumber()).commands(engine.instances()))
        .hasMessageContaining("argument does not fit the parameter: argument=ann, parameter=int");
  }

  @Test
  void shouldNameWhatIsNotBoundBothWays() {
    class Odd extends Quiet {
      @Takes("Knock")
      void knock() {
        throw new IllegalStateException("not called");
      }
    }

    assertThatThrownBy(() -> subject(new Odd()))
        .hasMessageContaining("actions without a method=[Enter]")
        .hasMessageContaining("methods without an action of the spec=[Knock]");
  }

  @Test
  void shouldRefuseTwoMethodsForOneActionAndResultsThatSayNothing() {
    class Twice extends Quiet {
      @Takes("Close")
      void shut() {
        throw new IllegalStateException("not called");
      }
    }

    class Talking extends Quiet {
      @Takes("Enter")
      String enter(String person) {
        return person;
      }
    }

    assertThatThrownBy(() -> subject(new Twice())).hasMessageContaining("two methods for one name");
    assertThatThrownBy(() -> subject(new Talking()))
        .hasMessageContaining("returns nothing, a boolean (false: refused) or an Answer");
  }

  @Test
  void shouldNameTheVariableThatIsNotShown() {
    class Blind extends PlainDoor {
      @Override
      int alarms() {
        throw new IllegalStateException("no bell");
      }
    }

    assertThatThrownBy(() -> subject(new Blind()).view().read("alarms"))
        .hasMessageContaining("alarms threw java.lang.IllegalStateException: no bell");
    assertThatThrownBy(() -> new Observer(engine.module(), subject(new Quiet() {}).view()))
        .hasMessageContaining("binding is not total");
  }

  private int index(String instance) {
    return engine.instances().stream().map(Object::toString).toList().indexOf(instance);
  }

  private ReplaySubject subject(Object object) {
    PlainSubjects subjects =
        new PlainSubjects(engine.module(), constants -> object, Set.of(), List.of());
    return subjects.create(Set.of(), engine.constants(), 1);
  }

  /** Takes all steps but one, and shows nothing. */
  private abstract static class Quiet {
    @Takes("Open")
    void open() {
      throw new IllegalStateException("not called");
    }

    @Takes("Close")
    void close() {
      throw new IllegalStateException("not called");
    }

    @Takes("Leave")
    void leave(String person) {
      throw new IllegalStateException("not called: " + person);
    }

    @Takes("Alarm")
    void alarm() {
      throw new IllegalStateException("not called");
    }
  }
}
