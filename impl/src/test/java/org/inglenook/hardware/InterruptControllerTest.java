package org.inglenook.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptControllerTest {
  private final Machine machine = TestMachines.untagged();
  private final InterruptController interrupts = machine.interrupts();
  private final Cpu cpu = machine.cpu(0);
  private final List<Integer> taken = new ArrayList<>();

  InterruptControllerTest() {
    interrupts.handler((by, line) -> taken.add(line));
    cpu.interruptsEnabled(true);
  }

  @Test
  void shouldDeliverALevelLineAgainUntilTheDeviceIsQuiet() {
    interrupts.unmask(5);
    interrupts.level(5, true);

    assertThat(interrupts.deliver(cpu)).isTrue();
    assertThat(interrupts.deliver(cpu)).isTrue();
    interrupts.level(5, false);

    assertThat(interrupts.deliver(cpu)).isFalse();
    assertThat(taken).containsExactly(5, 5);
  }

  @Test
  void shouldDeliverAnEdgeOnce() {
    interrupts.unmask(3);
    interrupts.pulse(3);
    interrupts.pulse(3);

    assertThat(interrupts.deliver(cpu)).isTrue();
    assertThat(interrupts.deliver(cpu)).isFalse();
  }

  @Test
  void shouldHoldAnEdgeWhileTheLineIsMasked() {
    interrupts.pulse(3);

    assertThat(interrupts.deliver(cpu)).isFalse();
    interrupts.unmask(3);

    assertThat(interrupts.deliver(cpu)).isTrue();
  }

  @Test
  void shouldTakeLowerLinesFirst() {
    interrupts.unmask(9);
    interrupts.unmask(2);
    interrupts.pulse(9);
    interrupts.pulse(2);

    machine.poll(cpu);

    assertThat(taken).containsExactly(2, 9);
  }

  @Test
  void shouldNotInterruptAProcessorThatForbidsIt() {
    interrupts.unmask(2);
    interrupts.pulse(2);
    cpu.interruptsEnabled(false);

    assertThat(interrupts.deliver(cpu)).isFalse();
    assertThat(interrupts.acknowledge(cpu)).isEqualTo(InterruptController.NO_LINE);
    assertThat(interrupts.requested(2)).isTrue();
  }

  @Test
  void shouldDisableInterruptsAndHoldTheLineDuringTheHandler() {
    interrupts.handler(
        (by, line) -> {
          assertThat(by.interruptsEnabled()).isFalse();
          assertThat(interrupts.inService(line)).isTrue();
          by.interruptsEnabled(true);
          assertThat(interrupts.deliver(by)).isFalse();
        });
    interrupts.unmask(2);
    interrupts.level(2, true);

    assertThat(interrupts.deliver(cpu)).isTrue();

    assertThat(cpu.interruptsEnabled()).isTrue();
    assertThat(interrupts.inService(2)).isFalse();
  }

  @Test
  void shouldLetTheInterruptedCodeGoOnWhenALineIsNeverQuiet() {
    interrupts.unmask(5);
    interrupts.level(5, true);

    machine.poll(cpu);

    assertThat(taken).hasSize(InterruptController.LINES);
  }

  @Test
  void shouldTickWithoutDriftAndStop() {
    interrupts.unmask(Timer.LINE);
    machine.timer().start(1_000_000);
    final long start = machine.world().clock().now();

    for (int i = 0; i < 3; i++) {
      assertThat(machine.idle(cpu)).isTrue();
    }
    assertThat(machine.world().events().next()).isEqualTo(start + 4_000_000);
    machine.timer().stop();

    assertThat(machine.idle(cpu)).isFalse();
    assertThat(taken).containsExactly(0, 0, 0);
  }

  @Test
  void shouldRefuseALineThatDoesNotExist() {
    assertThatThrownBy(() -> interrupts.pulse(16)).hasMessage("no such interrupt line: line=16");
  }
}
