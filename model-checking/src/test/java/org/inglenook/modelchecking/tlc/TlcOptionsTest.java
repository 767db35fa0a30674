package org.inglenook.modelchecking.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.junit.jupiter.api.Test;

/** What TLC may use. */
class TlcOptionsTest {
  private final TlcOptions options = TlcOptions.defaults();

  @Test
  void shouldGiveModelsOfFullSizeMoreMemoryAndTime() {
    TlcOptions full = options.forSize(SizeClass.FULL);

    assertThat(full.heapMegabytes()).isGreaterThan(options.heapMegabytes());
    assertThat(full.timeLimit()).isGreaterThan(options.timeLimit());
    assertThat(full.workers()).isEqualTo(options.workers());
  }

  @Test
  void shouldGiveOtherModelsWhatWasAskedFor() {
    assertThat(options.forSize(SizeClass.QUICK)).isEqualTo(options);
    assertThat(options.forSize(SizeClass.REPLAY)).isEqualTo(options);
  }

  @Test
  void shouldRefuseWhatIsOutOfRange() {
    assertThatThrownBy(() -> options.withHeapMegabytes(1)).hasMessageContaining("heapMegabytes=1");
    assertThatThrownBy(() -> options.withTimeLimit(Duration.ofSeconds(-1)))
        .hasMessageContaining("timeLimit=PT-1S");
  }
}
