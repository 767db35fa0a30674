package org.inglenook.conformance.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.inglenook.conformance.replay.Mismatch.Kind;
import org.inglenook.conformance.replay.Replay;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.conformance.walk.ModelWalks;
import org.inglenook.conformance.walk.WalkFailure;
import org.inglenook.conformance.walk.WalkRule;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlainSubjectsTest {
  private final SpecEngine engine = ToySpec.open();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void shouldReplayAPlainObjectWithoutSnapshots() {
    ReplayResult result = replay(PlainDoor::new);

    assertThat(result.explanation()).isEmpty();
    assertThat(result.conforms()).isTrue();
    assertThat(result.counts().transitions()).isEqualTo(46);
    assertThat(result.counts().refused()).isEqualTo(77);
    assertThat(result.counts().again()).isPositive();
    assertThat(result.counts().crashPoints()).isZero();
  }

  @Test
  void shouldReplayByCopiesWhereThereAreSome() {
    AtomicInteger made = new AtomicInteger();
    class Copied extends PlainDoor implements Copyable {
      Copied() {
        made.incrementAndGet();
      }

      @Override
      public Object copy() {
        Copied copy = new Copied();
        made.decrementAndGet();
        copy.inside.putAll(inside);
        copy.open = open;
        copy.alarms = alarms;
        return copy;
      }
    }

    assertThat(replay(Copied::new).conforms()).isTrue();
    assertThat(made).hasValueLessThanOrEqualTo(40);
  }

  @Test
  void shouldNoticeACopyThatIsNone() {
    class Forgetful extends PlainDoor implements Copyable {
      @Override
      public Object copy() {
        Forgetful copy = new Forgetful();
        copy.inside.putAll(inside);
        copy.open = open;
        return copy;
      }
    }

    assertThatThrownBy(() -> replay(Forgetful::new))
        .hasMessageContaining("a copy shows another state than its original: variable=alarms")
        .hasMessageContaining("original=1, copy=0");
  }

  @Test
  void shouldNoticeARefusalThatChangesAFingerprint() {
    class Counting extends PlainDoor implements Fingerprinted {
      private int tries;

      @Override
      boolean open() {
        tries += open ? 1 : 0;
        return super.open();
      }

      @Override
      public long fingerprint() {
        return inside.hashCode() * 31L + alarms * 7L + (open ? 3 : 0) + tries * 1009L;
      }
    }

    assertThat(replay(Counting::new).mismatch().orElseThrow().kind())
        .isEqualTo(Kind.REFUSAL_CHANGED);
  }

  @Test
  void shouldFindByWalksWhatARefusalHasChangedUnseen() {
    class Jamming extends PlainDoor {
      private int tries;

      @Override
      boolean open() {
        tries += open ? 1 : 0;
        return tries < 3 && super.open();
      }
    }

    assertThat(replay(Jamming::new).conforms()).isTrue();
    List<String> steps =
        walk(Jamming::new).orElseThrow().steps().stream().map(Object::toString).toList();
    assertThat(steps)
        .hasSize(6)
        .filteredOn(step -> step.equals("Open refused: open returned false"))
        .hasSize(4);
    assertThat(steps.get(5)).isEqualTo("Open refused: open returned false");
  }

  @Test
  void shouldSayThatASubjectIsNotDeterministic() {
    int[] doors = {0};
    class Moody extends PlainDoor {
      private final boolean jammed = ++doors[0] > 10;

      @Override
      boolean open() {
        return !jammed && super.open();
      }
    }

    assertThatThrownBy(() -> replay(Moody::new))
        .hasMessageContaining("the subject is not deterministic")
        .hasMessageContaining("open");
  }

  @Test
  void shouldTakeAnythingThrownForAFailureUnlessItIsARefusal() {
    class Failing extends PlainDoor {
      @Override
      void alarm() {
        throw new AssertionError("smoke");
      }
    }

    ReplayResult result = replay(Failing::new);

    assertThat(result.mismatch().orElseThrow().kind()).isEqualTo(Kind.THREW);
    assertThat(result.mismatch().orElseThrow().detail())
        .contains("alarm threw java.lang.AssertionError: smoke");
    assertThat(walk(Failing::new).orElseThrow().complaint())
        .isEqualTo("the step threw an exception");
  }

  private ReplayResult replay(Supplier<PlainDoor> doors) {
    return new Replay(engine, subjects(doors), 1).run(engine.explore(1000));
  }

  private Optional<WalkFailure> walk(Supplier<PlainDoor> doors) {
    ModelWalks walks =
        new ModelWalks("MCDoorReplay", engine, subjects(doors), engine.explore(1000));
    Random random = new Random(1);
    Optional<WalkFailure> failure = Optional.empty();
    for (int i = 0; i < 200 && failure.isEmpty(); i++) {
      failure = walks.walk("test", WalkRule.conforms(), random, 50);
    }
    return failure;
  }

  private PlainSubjects subjects(Supplier<PlainDoor> doors) {
    return new PlainSubjects(
        engine.module(), constants -> doors.get(), Set.of(IllegalStateException.class), List.of());
  }
}
