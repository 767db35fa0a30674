package org.inglenook.driver.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.Memory;
import org.inglenook.fault.WildStore;
import org.inglenook.sim.World;
import org.junit.jupiter.api.Test;

/** What a loaded driver does to memory, clock and stack. */
class DriverLoaderTest {
  private static final int BASE = 512;

  private final World world = new World(1);
  private final FlatMemory memory = new FlatMemory(4096);
  private final WovenCache cache = new WovenCache();
  private final DriverLoader loader = new DriverLoader(cache);

  private LoadContext context(int base, DriverLimits limits) {
    Imports imports = Imports.none().with(Memory.class, memory);
    return new LoadContext(base, 1024, memory, world.clock(), limits, imports, FaultPoint.NEVER);
  }

  private LoadContext context() {
    return context(BASE, DriverLimits.NATIVE);
  }

  private Probe load(Class<?> driver) {
    return loader.load(driver, context()).entryPoints(Probe.class);
  }

  @Test
  void shouldKeepFieldsInSimulatedMemory() {
    LoadedDriver driver = loader.load(SampleDrivers.Fields.class, context());

    int result = driver.entryPoints(Probe.class).run(7);

    assertThat(result).isEqualTo(50);
    assertThat(memory.load32(driver.addressOf("count"))).isEqualTo(44);
    assertThat(memory.load8(driver.addressOf("small"))).isEqualTo(0xFE);
    assertThat(memory.load8(driver.addressOf("flag"))).isZero();
    assertThat((short) memory.load16(driver.addressOf("half"))).isEqualTo((short) -302);
    assertThat(memory.load16(driver.addressOf("wide"))).isZero();
    assertThat(memory.load32(driver.addressOf("last"))).isEqualTo(50);
    assertThat(memory.load32(256)).isEqualTo(-302);
  }

  @Test
  void shouldSeeWhatOthersStoreIntoItsDataSection() {
    LoadedDriver driver = loader.load(SampleDrivers.Fields.class, context());
    memory.store32(driver.addressOf("count"), 1000);

    int result = driver.entryPoints(Probe.class).run(0);

    assertThat(result).isEqualTo(1003);
  }

  @Test
  void shouldAlignFieldsAndKeepDeclarationOrder() {
    DataSection data = loader.load(SampleDrivers.Fields.class, context()).data();

    assertThat(data.fields())
        .extracting(DataField::name)
        .containsExactly("count", "small", "flag", "half", "wide", "last");
    assertThat(data.fields()).allMatch(field -> field.offset() % field.size() == 0);
    assertThat(data.size()).isEqualTo(16);
  }

  @Test
  void shouldStartFromACleanImageOnEveryLoad() {
    load(SampleDrivers.Fields.class).run(7);

    Probe second = load(SampleDrivers.Fields.class);

    assertThat(second.run(7)).isEqualTo(50);
  }

  @Test
  void shouldKeepTwoLoadsIndependent() {
    LoadedDriver first =
        loader.load(SampleDrivers.Fields.class, context(BASE, DriverLimits.NATIVE));
    LoadedDriver second =
        loader.load(SampleDrivers.Fields.class, context(BASE + 1024, DriverLimits.NATIVE));

    first.entryPoints(Probe.class).run(7);

    assertThat(memory.load32(second.addressOf("count"))).isEqualTo(40);
    assertThat(first.instance().getClass()).isNotSameAs(second.instance().getClass());
    assertThat(first.hash()).isEqualTo(second.hash());
  }

  @Test
  void shouldWeaveAClassOnlyOnce() {
    load(SampleDrivers.Fields.class);
    load(SampleDrivers.Fields.class);
    load(SampleDrivers.Fields.class);

    assertThat(cache.misses()).isEqualTo(1);
    assertThat(cache.hits()).isEqualTo(2);
  }

  @Test
  void shouldLeaveNothingBehindWhenADriverIsReloadedAgainAndAgain() {
    List<WeakReference<Class<?>>> classes = new ArrayList<>();

    for (int i = 0; i < 200; i++) {
      LoadedDriver driver = loader.load(SampleDrivers.Fields.class, context());
      classes.add(new WeakReference<>(driver.instance().getClass()));
    }
    System.gc();

    long alive = classes.stream().filter(reference -> reference.get() != null).count();
    assertThat(alive).isLessThan(10);
  }

  @Test
  void shouldChargeLoopsByTheirLength() {
    Probe loops = load(SampleDrivers.Loops.class);

    long none = cyclesOf(loops, 0);
    long ten = cyclesOf(loops, 10);
    long thousand = cyclesOf(loops, 1000);

    assertThat(none).isPositive();
    long perTurn = (ten - none) / 10;
    assertThat(perTurn).isBetween(15L, 40L);
    assertThat(thousand).isEqualTo(none + 1000 * perTurn);
  }

  private long cyclesOf(Probe probe, int argument) {
    long start = world.clock().now();
    probe.run(argument);
    return world.clock().now() - start;
  }

  @Test
  void shouldFaultWhenTheStackIsFull() {
    DriverLimits limits = new DriverLimits(512, 1_000_000, 1);
    Probe recursion =
        loader.load(SampleDrivers.Recursion.class, context(BASE, limits)).entryPoints(Probe.class);

    assertThat(recursion.run(5)).isEqualTo(5);
    StackFault fault = catchThrowableOfType(StackFault.class, () -> recursion.run(100));
    assertThat(fault).hasMessageContaining("limit=512");
    assertThat(recursion.run(5)).as("depth restored after the fault").isEqualTo(5);
  }

  @Test
  void shouldRaiseTheDivideErrorOfTheProcessor() {
    Probe division = load(SampleDrivers.Division.class);

    assertThat(division.run(7)).isEqualTo(14 + 2);
    assertThatThrownBy(() -> division.run(0))
        .isInstanceOf(DivideFault.class)
        .hasMessage("divide error: dividend=100, divisor=0");
    assertThatThrownBy(() -> DriverRuntime.divide(Integer.MIN_VALUE, -1))
        .isInstanceOf(DivideFault.class);
  }

  @Test
  void shouldEndAnEndlessLoopByTheWatchdog() {
    DriverLimits limits = new DriverLimits(8192, 10_000, 1);
    Probe endless =
        loader.load(SampleDrivers.Endless.class, context(BASE, limits)).entryPoints(Probe.class);

    assertThatThrownBy(() -> endless.run(3)).isInstanceOf(LockupFault.class);
    assertThat(world.clock().now()).isBetween(10_000L, 10_100L);
  }

  @Test
  void shouldRefuseADataSectionThatDoesNotFit() {
    LoadContext tiny =
        new LoadContext(
            BASE,
            8,
            memory,
            world.clock(),
            DriverLimits.NATIVE,
            Imports.none().with(Memory.class, memory),
            FaultPoint.NEVER);

    assertThatThrownBy(() -> loader.load(SampleDrivers.Fields.class, tiny))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("data section too large")
        .hasMessageContaining("bytes=16, available=8");
  }

  @Test
  void shouldExecuteTheWildStoreOfAFaultRuleOnce() {
    WildStore rule = WildStore.atPass(8, 64, 0xBAD);
    Probe loops =
        loader.load(SampleDrivers.Loops.class, context().withFault(rule)).entryPoints(Probe.class);

    loops.run(1);
    assertThat(rule.fired()).isFalse();
    loops.run(10);

    assertThat(rule.fired()).isTrue();
    assertThat(memory.load32(64)).isEqualTo(0xBAD);
    memory.store32(64, 0);
    loops.run(10);
    assertThat(memory.load32(64)).isZero();
  }

  @Test
  void shouldWaitForTheCycleOfAFaultRule() {
    WildStore rule = WildStore.atCycle(5_000, 64, 1);
    Probe loops =
        loader.load(SampleDrivers.Loops.class, context().withFault(rule)).entryPoints(Probe.class);

    loops.run(1);
    assertThat(rule.fired()).isFalse();
    world.clock().charge(5_000);
    loops.run(1);

    assertThat(rule.fired()).isTrue();
  }
}
