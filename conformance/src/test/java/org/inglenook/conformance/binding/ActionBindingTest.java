package org.inglenook.conformance.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.inglenook.trace.Action;
import org.inglenook.trace.Refusal;
import org.junit.jupiter.api.Test;

class ActionBindingTest {
  private static final BindingTable TABLE =
      BindingTable.builder().sort("lamp", 0, List.of("l1", "l2")).build();

  /** A lamp whose step methods leave a mark. */
  public static final class Lamp {
    private int value;

    @Action("Lamps!Set")
    public Refusal set(int level) {
      value = level;
      return level < 0 ? Refusal.NOT_HELD : Refusal.NONE;
    }

    @Action("Other!Set")
    public void unrelated() {
      value = -1;
    }
  }

  /** Its step method takes what no spec can name. */
  public static final class Wrong {
    @Action("Lamps!Set")
    public Refusal set(Object level) {
      return Refusal.NONE;
    }
  }

  /** Its step method says nothing. */
  public static final class Mute {
    @Action("Lamps!Set")
    public Refusal set(int level) {
      return null;
    }
  }

  @Test
  void shouldTakeNoAnswerForAMistake() {
    ActionBinding binding =
        ActionBinding.of("Lamps", TABLE)
            .onEach(List.of(new Mute(), new Mute()))
            .build(Set.of("Set"));

    assertThatThrownBy(() -> binding.perform("Set", List.of("l2", 7)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("step method returned null: ")
        .hasMessageContaining("Mute.set(int)");
  }

  @Test
  void shouldChooseTheReceiverByTheFirstArgument() {
    Lamp first = new Lamp();
    Lamp second = new Lamp();
    ActionBinding binding =
        ActionBinding.of("Lamps", TABLE).onEach(List.of(first, second)).build(Set.of("Set"));

    assertThat(binding.perform("Set", List.of("l2", 7))).isEqualTo(Refusal.NONE);
    assertThat(binding.perform("Set", List.of("l1", -7))).isEqualTo(Refusal.NOT_HELD);

    assertThat(second.value).isEqualTo(7);
    assertThat(first.value).isEqualTo(-7);
  }

  @Test
  void shouldRefuseABindingThatIsNotTotal() {
    assertThatThrownBy(
            () -> ActionBinding.of("Lamps", TABLE).on(new Lamp()).build(Set.of("Set", "Break")))
        .hasMessage(
            "binding is not total: spec=Lamps, actions without a step method=[Break], step methods"
                + " without an action=[]");
    assertThatThrownBy(() -> ActionBinding.of("Lamps", TABLE).on(new Lamp()).build(Set.of()))
        .hasMessageContaining("step methods without an action=[Set]");
  }

  @Test
  void shouldRefuseAStepMethodOfTheWrongShape() {
    assertThatThrownBy(() -> ActionBinding.of("Lamps", TABLE).on(new Wrong()))
        .hasMessageContaining("must be an instance method that takes int arguments only");
  }

  @Test
  void shouldRefuseAnAdapterWithoutAClassOfItsOwn() {
    assertThatThrownBy(
            () -> ActionBinding.of("Lamps", TABLE).adapt("Set", "none", numbers -> Refusal.NONE))
        .hasMessage("adapter has no class of its own: Set");
  }

  @Test
  void shouldGiveNamesOfAPoolToNumbersAsTheyTurnUp() {
    BindingTable table = BindingTable.builder().pool("packet", List.of("b1", "b2")).build();

    assertThat(table.name("packet", 0x4000)).isEqualTo("b1");
    assertThat(table.name("packet", 0x5000)).isEqualTo("b2");
    assertThat(table.name("packet", 0x4000)).isEqualTo("b1");
    assertThat(table.number("b2")).isEqualTo(0x5000);
    assertThatThrownBy(() -> table.name("packet", 0x6000))
        .hasMessageContaining("number without a name: sort=packet, number=24576");
  }

  @Test
  void shouldRefuseTwoMeaningsForOneName() {
    assertThatThrownBy(() -> BindingTable.builder().entry("lamp", "l1", 0).entry("lamp", "l1", 1))
        .hasMessage("binding is not one to one: sort=lamp, name=l1, number=1");
  }
}
