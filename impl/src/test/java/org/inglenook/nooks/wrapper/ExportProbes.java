package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.inglenook.driver.AtLeast;
import org.inglenook.driver.Deferrable;
import org.inglenook.driver.Errno;
import org.inglenook.driver.HandedOver;
import org.inglenook.driver.Kept;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.NetDeviceLayout;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.hardware.PhysicalMemory;

/**
 * Everything that the wrapper of an entry point has to do, with a driver that does not play by the
 * rules. It follows from the annotations of the method: who adds one adds its probes.
 */
final class ExportProbes {
  private static final int RIGHT = 0;
  private static final int WORD = 0x0BADCAFE;

  private interface Case {
    void judge(EntryPointCall call);
  }

  private final Class<?> type;
  private final Method method;
  private final List<Probe> probes = new ArrayList<>();

  private ExportProbes(Class<?> type, Method method) {
    this.type = type;
    this.method = method;
  }

  static List<Probe> of(Class<?> type, Method method) {
    return new ExportProbes(type, method).probes();
  }

  private List<Probe> probes() {
    add(
        "reach the driver and return what it says",
        method -> !method.isAnnotationPresent(Deferrable.class),
        ExportProbes::reachTheDriverAndReturnWhatItSays);
    add(
        "not call a driver that has failed",
        method -> true,
        ExportProbes::notCallADriverThatHasFailed);
    add(
        "not call the next incarnation by a handle to the last",
        method -> true,
        ExportProbes::notCallTheNextIncarnationByAHandleToTheLast);
    add(
        "tell the caller that the driver failed inside",
        method -> !method.isAnnotationPresent(Deferrable.class),
        DishonestDriver::tellTheCallerThatTheDriverFailedInside);
    add(
        "lend an object for the call only",
        method -> method.getName().equals("interrupt"),
        ExportProbes::lendAnObjectForTheCallOnly);
    add(
        "keep for good what is given for good",
        method -> withLifetime(method, Lifetime.SEMANTIC),
        ExportProbes::keepForGoodWhatIsGivenForGood);
    add(
        "fail the driver that gives up what it has to keep",
        withParameter(Kept.class),
        DishonestDriver::failTheDriverThatGivesUpWhatItHasToKeep);
    add(
        "give back with its page what the driver refuses",
        withParameter(HandedOver.class),
        DishonestDriver::giveBackWithItsPageWhatTheDriverRefuses);
    add(
        "fail the driver that refuses what it no longer has",
        withParameter(HandedOver.class),
        DishonestDriver::failTheDriverThatRefusesWhatItNoLongerHas);
    add(
        "believe no result that is not the drivers",
        method -> method.isAnnotationPresent(ObjectRef.class),
        DishonestDriver::believeNoResultThatIsNotTheDrivers);
    add(
        "raise a result to the least",
        method -> method.isAnnotationPresent(AtLeast.class),
        DishonestDriver::raiseAResultToTheLeast);
    add(
        "defer what may be deferred",
        method -> method.isAnnotationPresent(Deferrable.class),
        ExportProbes::deferWhatMayBeDeferred);
    add(
        "pass by value and result",
        ExportProbes::passesInterface,
        ExportProbes::passByValueAndResult);
    add(
        "make at once what cannot be deferred",
        method -> method.isAnnotationPresent(Deferrable.class),
        ExportProbes::makeAtOnce);
    return probes;
  }

  private void add(String name, Predicate<Method> which, Case test) {
    if (which.test(method)) {
      probes.add(
          new Probe(
              "%s.%s: %s".formatted(type.getSimpleName(), method.getName(), name),
              bed -> test.judge(new EntryPointCall(bed, type, method))));
    }
  }

  private static void reachTheDriverAndReturnWhatItSays(EntryPointCall call) {
    call.bed.behave(() -> RIGHT);

    assertThat(call.run()).isEqualTo(RIGHT);

    assertThat(call.bed.called()).containsExactly(call.method.getName());
    assertThat(call.bed.fault()).isNull();
  }

  private static void notCallADriverThatHasFailed(EntryPointCall call) {
    call.bed.failDriver();

    assertRefused(call);
  }

  private static void notCallTheNextIncarnationByAHandleToTheLast(EntryPointCall call) {
    call.bed.failDriver();
    call.bed.reload();

    assertRefused(call);
  }

  private static void lendAnObjectForTheCallOnly(EntryPointCall call) {
    final int dev = 1;
    call.bed.holdings().remove(call.arguments[dev]);
    final boolean[] during = new boolean[1];
    call.bed.behave(
        () -> {
          during[0] = call.has(dev);
          return RIGHT;
        });

    assertThat(call.run()).isEqualTo(RIGHT);

    assertThat(during[0]).isTrue();
    assertThat(call.has(dev)).isFalse();
  }

  private static void keepForGoodWhatIsGivenForGood(EntryPointCall call) {
    if (call.has(0)) {
      call.bed.holdings().remove(call.arguments[0]);
    }

    assertThat(call.run()).isEqualTo(RIGHT);

    assertThat(call.has(0)).isTrue();
  }

  private static void deferWhatMayBeDeferred(EntryPointCall call) {
    assertThat(call.run()).isZero();
    assertThat(call.bed.called()).isEmpty();
    assertThat(call.bed.deferredToDriver()).isEqualTo(1);

    call.bed.flush();

    assertThat(call.bed.called()).containsExactly(call.method.getName());
  }

  private static void makeAtOnce(EntryPointCall call) {
    final int object = call.arguments[0];
    call.bed.holdings().remove(object);
    final int[] copy = new int[1];
    call.bed.behave(
        () -> {
          copy[0] = call.has(0) ? call.bed.holdings().copyOf(object) : 0;
          return RIGHT;
        });

    call.run();

    assertThat(call.bed.called()).containsExactly(call.method.getName());
    assertThat(call.bed.passed()).containsExactly(copy[0]).doesNotContain(0);
    assertThat(call.has(0)).isFalse();
  }

  private static boolean passesInterface(Method method) {
    return PointerSite.of(method).stream()
        .anyMatch(
            site ->
                site.type() == ObjectType.NET_DEVICE
                    && site.reference().lifetime() == Lifetime.CALL);
  }

  private static void passByValueAndResult(EntryPointCall call) {
    final PhysicalMemory memory = call.bed.kernel().machine().memory();
    final int index = call.index(ObjectType.NET_DEVICE);
    final int object = call.arguments[index];
    final int copy = call.bed.holdings().copyOf(object);
    final int[] seen = new int[1];
    call.bed.behave(
        () -> {
          seen[0] = memory.load32(copy + NetDeviceLayout.MTU);
          memory.store32(copy + NetDeviceLayout.ADDRESS_LOW, WORD);
          return RIGHT;
        });
    memory.store32(object + NetDeviceLayout.MTU, WORD);

    call.run();
    call.bed.flush();

    assertThat(copy).isNotEqualTo(object);
    assertThat(seen[0]).isEqualTo(WORD);
    if (!call.method.isAnnotationPresent(Deferrable.class)) {
      assertThat(call.bed.passed().get(index)).isEqualTo(copy);
      assertThat(memory.load32(object + NetDeviceLayout.ADDRESS_LOW)).isEqualTo(WORD);
    }
  }

  /** A call that is refused leaves no trace in memory. */
  private static void assertRefused(EntryPointCall call) {
    if (withLifetime(call.method, Lifetime.SEMANTIC) && call.has(0)) {
      call.bed.holdings().remove(call.arguments[0]);
    }
    final PhysicalMemory memory = call.bed.kernel().machine().memory();
    final long stores = memory.stores();

    final int result = call.run();

    assertThat(memory.stores()).isEqualTo(stores);
    final boolean raised = call.method.isAnnotationPresent(AtLeast.class);
    assertThat(result)
        .isEqualTo(raised ? call.method.getAnnotation(AtLeast.class).value() : refusal(call));
    assertThat(call.bed.called()).isEmpty();
  }

  private static int refusal(EntryPointCall call) {
    return withParameter(HandedOver.class).test(call.method) ? Errno.EBUSY : Errno.EIO;
  }

  private static boolean withLifetime(Method method, Lifetime lifetime) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getAnnotation(ObjectRef.class))
        .anyMatch(reference -> reference != null && reference.lifetime() == lifetime);
  }

  static Predicate<Method> withParameter(Class<? extends Annotation> annotation) {
    return method ->
        Arrays.stream(method.getParameters())
            .anyMatch(parameter -> parameter.isAnnotationPresent(annotation));
  }
}
