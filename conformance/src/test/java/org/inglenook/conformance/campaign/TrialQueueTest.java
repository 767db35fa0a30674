package org.inglenook.conformance.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialQueueTest {
  /** Seven of one system, three of another, two of a third. */
  private final TrialQueue queue =
      new TrialQueue(
          List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
          number -> number <= 7 ? "sound" : number <= 10 ? "echo" : "send");

  @Test
  void shouldLetAWorkerGoOnInItsSystem() {
    TrialQueue.Share first = queue.share();
    TrialQueue.Share second = queue.share();

    assertThat(first.next()).isEqualTo(1);
    assertThat(second.next()).isEqualTo(8);
    assertThat(first.next()).isEqualTo(2);
    assertThat(second.next()).isEqualTo(9);
  }

  @Test
  void shouldSendWhoIsDoneWhereNobodyIs() {
    TrialQueue.Share first = queue.share();
    TrialQueue.Share second = queue.share();
    first.next();
    take(second, 3);

    assertThat(take(second, 2)).containsExactly(11, 12);
  }

  @Test
  void shouldHelpOthersAtTheEnd() {
    TrialQueue.Share first = queue.share();
    TrialQueue.Share second = queue.share();
    first.next();
    take(second, 5);

    assertThat(take(second, 2)).containsExactly(2, 3);
    assertThat(first.next()).isEqualTo(4);
  }

  @Test
  void shouldGiveEachTrialOnce() {
    TrialQueue.Share first = queue.share();
    TrialQueue.Share second = queue.share();
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      taken.add(first.next());
      taken.add(second.next());
    }

    assertThat(taken).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(first.next()).isZero();
    assertThat(second.next()).isZero();
  }

  private static List<Integer> take(TrialQueue.Share share, int count) {
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(share.next());
    }
    return taken;
  }
}
