package org.inglenook.nooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.ReceiveStream;
import org.inglenook.kernel.workload.StreamPlan;
import org.inglenook.kernel.workload.StreamResult;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.recovery.Decision;
import org.inglenook.nooks.recovery.IsolatedDriver;
import org.inglenook.nooks.recovery.Policy;
import org.inglenook.nooks.recovery.RestartManager;
import org.inglenook.nooks.recovery.Stage;
import org.inglenook.nooks.xpc.Crossings;
import org.inglenook.nooks.xpc.DriverHandle;
import org.inglenook.nooks.xpc.XpcState;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/**
 * Several drivers in one domain, and one driver after another in it (SOSP 2003, section 3: an
 * extension may consist of several modules; they fail together).
 */
class StackedDriversTest {
  /** A deed of {@link Misbehaving}: it uses what is no interface of its own. */
  private static final int BAD_PARAMETER = 10;

  private final Testbed bed =
      new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
  private final Isolation isolation = new Isolation(bed.kernel());
  private final Module ethernet = isolation.load(E1000.class, FaultPoint.NEVER);

  @Test
  void shouldFailAndRecoverTogetherWithTheOtherDriverOfItsDomain() {
    Module neighbour = isolation.load(Misbehaving.class, FaultPoint.NEVER, 1);
    bed.probe(ethernet);
    assertThat(bed.up(ethernet)).isTrue();

    neighbour.entryPoints().interrupt(BAD_PARAMETER, 0);
    assertThat(isolation.nooks().xpc().failed(1)).isTrue();
    isolation.idle();

    assertThat(isolation.recovery().timeline().count(Stage.DETECTED)).isEqualTo(1);
    assertThat(isolation.recovery().timeline().count(Stage.SERVING)).isEqualTo(1);
    List<IsolatedDriver> drivers = isolation.recoveryService().drivers(1);
    assertThat(drivers).extracting(IsolatedDriver::name).containsExactly("E1000", "Misbehaving");
    assertThat(drivers.get(0).module().handle()).isNotEqualTo(ethernet.handle());
    assertThat(drivers.get(1).module().handle()).isNotEqualTo(neighbour.handle());
    assertThat(stream().isPerfect()).as("the interface is up again").isTrue();
  }

  @Test
  void shouldLeaveTheDriverInAnotherDomainAlone() {
    Module other = isolation.load(Misbehaving.class, FaultPoint.NEVER);
    bed.probe(ethernet);
    assertThat(bed.up(ethernet)).isTrue();

    other.entryPoints().interrupt(BAD_PARAMETER, 0);
    isolation.idle();

    assertThat(isolation.nooks().xpc().epoch(1)).isZero();
    assertThat(isolation.recoveryService().drivers(1).get(0).module()).isEqualTo(ethernet);
    assertThat(stream().isPerfect()).isTrue();
  }

  @Test
  void shouldRefuseANewNeighbourForDriversThatHaveFailed() {
    isolation.recovery().request(1, "asked");

    assertThatIllegalStateException()
        .isThrownBy(() -> isolation.load(Misbehaving.class, FaultPoint.NEVER, 1))
        .withMessage("drivers have failed: domain=1");
  }

  @Test
  void shouldKeepTheDomainWhileADriverIsLeftInIt() {
    Module neighbour = isolation.load(Misbehaving.class, FaultPoint.NEVER, 1);
    bed.probe(ethernet);
    assertThat(bed.up(ethernet)).isTrue();

    assertThat(isolation.unload(neighbour)).isTrue();

    assertThat(isolation.nooks().xpc().epoch(1)).isZero();
    assertThat(stream().isPerfect()).isTrue();
    Module third = isolation.load(Misbehaving.class, FaultPoint.NEVER);
    assertThat(domainOf(third)).isEqualTo(2);
  }

  @Test
  void shouldFollowThePolicyOfTheDriverThatIsFirstInTheDomainNow() {
    RestartManager manager = isolation.recoveryService().restartManager();
    manager.install("driver e1000 unload\ndriver misbehaving restart max 3");
    isolation.load(Misbehaving.class, FaultPoint.NEVER, 1);
    assertThat(manager.told(1)).isEqualTo(Policy.of(Decision.UNLOAD, Policy.MAX_RESTARTS));

    isolation.unload(ethernet);

    assertThat(manager.told(1)).isEqualTo(Policy.of(Decision.RESTART, 3));
  }

  @Test
  void shouldGiveTheDomainOfTheLastDriverToTheNextOneAndRefuseOldHandles() {
    bed.probe(ethernet);
    assertThat(bed.up(ethernet)).isTrue();
    assertThat(stream().isPerfect()).isTrue();

    assertThat(isolation.unload(ethernet)).isTrue();

    assertThat(isolation.recoveryService().drivers(1)).isEmpty();
    Module next = isolation.load(E1000.class, FaultPoint.NEVER);
    assertThat(domainOf(next)).isEqualTo(1);
    assertThat(isolation.nooks().xpc().epoch(1)).isEqualTo(1);
    assertThat(
            isolation
                .nooks()
                .xpc()
                .crossings()
                .driverCall(0, 1, new DriverHandle(1, 0).epoch(), 0)
                .done())
        .isFalse();
    bed.probe(next);
    assertThat(bed.up(next)).isTrue();
    assertThat(stream().isPerfect()).isTrue();
  }

  @Test
  void shouldLeaveNothingBehindHoweverOftenADriverIsLoadedAndUnloaded() {
    bed.probe(ethernet);
    assertThat(bed.up(ethernet)).isTrue();
    isolation.unload(ethernet);
    List<Integer> first = inventory();

    for (int i = 0; i < 30; i++) {
      Module module = isolation.load(E1000.class, FaultPoint.NEVER);
      bed.probe(module);
      assertThat(bed.up(module)).isTrue();
      assertThat(isolation.unload(module)).isTrue();
    }

    assertThat(inventory()).isEqualTo(first);
  }

  @Test
  void shouldNotUnloadADriverThatIsBeingRecovered() {
    isolation.recovery().request(1, "asked");

    assertThatIllegalStateException()
        .isThrownBy(() -> isolation.unload(ethernet))
        .withMessageStartingWith("driver is busy: domain=1, task inside=false");
  }

  @Test
  void shouldNotUnloadADriverThatATaskIsIn() {
    Crossings crossings = isolation.nooks().xpc().crossings();
    assertThat(crossings.driverCall(0, 1, 0, 0)).isEqualTo(Refusal.NONE);

    assertThatIllegalStateException()
        .isThrownBy(() -> isolation.unload(ethernet))
        .withMessageStartingWith("driver is busy: domain=1, task inside=true");
    assertThat(crossings.driverReturn(0, 1)).isEqualTo(Refusal.NONE);
    isolation.unload(ethernet);
    assertThat(isolation.recoveryService().drivers(1)).isEmpty();
  }

  private List<Integer> inventory() {
    List<Integer> numbers = new ArrayList<>();
    numbers.add(bed.kernel().pages().freeFrames());
    numbers.add(bed.kernel().heap().checkAll());
    XpcState state = isolation.nooks().xpc().state();
    for (int domain = 1; domain <= state.config().domains(); domain++) {
      numbers.add(state.queued(domain, XpcState.TO_KERNEL));
      numbers.add(state.queued(domain, XpcState.TO_DRIVER));
      numbers.add(isolation.nooks().xpc().pickStack(0, domain));
    }
    for (int page = 0; page < bed.kernel().machine().memory().frames(); page++) {
      numbers.add(isolation.nooks().memory().state().holder(page));
    }
    return numbers;
  }

  private int domainOf(Module module) {
    return isolation.nooks().memory().state().holder(module.image().dataBase() >>> 12);
  }

  private StreamResult stream() {
    return new ReceiveStream(bed, StreamPlan.standard(), isolation::idle).run();
  }
}
