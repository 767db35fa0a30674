package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.inglenook.driver.Memory;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.recovery.Timeline;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Snapshot;
import org.inglenook.sim.Stateful;
import org.inglenook.trace.Trace;

/** A run that is taken up again at a snapshot goes on as if nothing had happened. */
class SnapshotRunTest {
  private static final int STEPS = 500;
  private static final int KERNEL_DATA = 0x3000;
  private static final int FRAMES = 300;
  private static final int PAYLOAD = 256;
  private static final int INTERVAL = 40_000;

  @Property(tries = 10)
  void shouldEndWithTheSameBytesFromASnapshotAsWithoutOne(
      @ForAll @LongRange(max = 1 << 20) long seed,
      @ForAll @IntRange(min = 1, max = STEPS - 1) int at,
      @ForAll @IntRange(min = 300, max = 1500) int every) {
    Run uninterrupted = new Run(seed, every);
    uninterrupted.steps(0, STEPS);

    Run run = new Run(seed, every);
    run.steps(0, at);
    Snapshot snapshot = run.bed.world().snapshot();
    run.steps(at, STEPS);
    assertSame(run, uninterrupted);
    run.bed.world().restore(snapshot);
    run.steps(at, STEPS);

    assertSame(run, uninterrupted);
    assertThat(run.isolation.recovery().timeline().count(Stage.SERVING)).isPositive();
  }

  private static void assertSame(Run run, Run other) {
    assertThat(run.timeline()).isEqualTo(other.timeline());
    assertThat(run.words()).isEqualTo(other.words());
    assertThat(run.bed.world().hash()).isEqualTo(other.bed.world().hash());
  }

  /** A machine whose driver stores into the kernel again and again; drivers come and go. */
  private static final class Run {
    private final Testbed bed;
    private final Isolation isolation;
    private final Neighbour neighbour = new Neighbour();
    private final Again again;

    Run(long seed, int every) {
      bed = new Testbed(seed, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
      isolation = new Isolation(bed.kernel());
      bed.world().register(neighbour);
      again = new Again(every);
      Module module = isolation.load(E1000.class, again);
      bed.probe(module);
      bed.up(module);
      bed.peer().send(FRAMES, PAYLOAD, INTERVAL);
    }

    void steps(int from, int to) {
      for (int i = from; i < to; i++) {
        bed.kernel().idle();
        isolation.idle();
        if (i % 16 == 7) {
          neighbour.loaded(isolation.load(E1000.class, FaultPoint.NEVER));
        } else if (i % 16 == 15 && neighbour.module != null) {
          isolation.unload(neighbour.module);
          neighbour.loaded(null);
        }
      }
    }

    List<Timeline.Entry> timeline() {
      return isolation.recovery().timeline().entries();
    }

    int[] words() {
      PhysicalMemory memory = bed.kernel().machine().memory();
      int[] words = new int[memory.size() / Integer.BYTES];
      for (int i = 0; i < words.length; i++) {
        words[i] = memory.load32(i * Integer.BYTES);
      }
      return words;
    }
  }

  /** The driver that comes and goes. */
  private static final class Neighbour implements Stateful {
    private Module module;

    void loaded(Module now) {
      module = now;
    }

    @Override
    public Object save() {
      return Optional.ofNullable(module);
    }

    @Override
    public void restore(Object saved) {
      module = (Module) ((Optional<?>) saved).orElse(null);
    }

    @Override
    public void hash(Hasher hasher) {
      hasher.add(module == null ? 0 : module.handle());
    }
  }

  /** A store into the kernel at every so many passes of driver code. */
  private static final class Again implements FaultPoint, Stateful {
    private final int every;
    private long passes;

    Again(int every) {
      this.every = every;
    }

    @Override
    public boolean due(long cycle) {
      passes++;
      return passes % every == 0;
    }

    @Override
    public void strike(Memory memory) {
      memory.store32(KERNEL_DATA, 0xBAD);
    }

    @Override
    public Object save() {
      return passes;
    }

    @Override
    public void restore(Object saved) {
      passes = (Long) saved;
    }

    @Override
    public void hash(Hasher hasher) {
      hasher.add(passes);
    }
  }
}
