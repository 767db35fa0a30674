package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inglenook.driver.AtLeast;
import org.inglenook.driver.Deferrable;
import org.inglenook.driver.Errno;
import org.inglenook.driver.HandedOver;
import org.inglenook.driver.Kept;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType.Place;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every entry point of every class of drivers, with a driver that does not play by the rules. */
class EntryPointWrapperTest {
  private static final int RIGHT = 0;

  private final List<Class<?>> interfaces = AnnotatedInterfaces.exports();

  private interface Case {
    void judge(EntryPointCall call);
  }

  private Stream<DynamicTest> each(Predicate<Method> which, Case test) {
    final List<DynamicTest> tests =
        interfaces.stream()
            .flatMap(
                type ->
                    Arrays.stream(type.getMethods())
                        .filter(which)
                        .map(method -> named(type, method, test)))
            .toList();
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static DynamicTest named(Class<?> type, Method method, Case test) {
    return dynamicTest(
        type.getSimpleName() + "." + method.getName(),
        () -> test.judge(new EntryPointCall(type, method)));
  }

  private static Predicate<Method> withParameter(Class<? extends Annotation> annotation) {
    return method ->
        Arrays.stream(method.getParameters())
            .anyMatch(parameter -> parameter.isAnnotationPresent(annotation));
  }

  @Test
  void shouldFindTheInterfaces() {
    assertThat(interfaces).hasSizeGreaterThanOrEqualTo(2);
  }

  @TestFactory
  Stream<DynamicTest> shouldReachTheDriverAndReturnWhatItSays() {
    return each(
        method -> !method.isAnnotationPresent(Deferrable.class),
        call -> {
          call.bed.behave(() -> RIGHT);

          assertThat(call.run()).isEqualTo(RIGHT);

          assertThat(call.bed.called()).containsExactly(call.method.getName());
          assertThat(call.bed.fault()).isNull();
        });
  }

  @TestFactory
  Stream<DynamicTest> shouldNotCallADriverThatHasFailed() {
    return each(
        method -> true,
        call -> {
          call.bed.failDriver();
          final int held = call.bed.tracked();

          final int result = call.run();

          assertRefused(call, result);
          assertThat(call.bed.tracked()).isEqualTo(held);
        });
  }

  @TestFactory
  Stream<DynamicTest> shouldNotCallTheNextIncarnationByAHandleToTheLast() {
    return each(
        method -> true,
        call -> {
          call.bed.failDriver();
          call.bed.reload();

          assertRefused(call, call.run());
        });
  }

  private static void assertRefused(EntryPointCall call, int result) {
    final boolean raised = call.method.isAnnotationPresent(AtLeast.class);
    assertThat(result)
        .isEqualTo(raised ? call.method.getAnnotation(AtLeast.class).value() : refusal(call));
    assertThat(call.bed.called()).isEmpty();
  }

  private static int refusal(EntryPointCall call) {
    return withParameter(HandedOver.class).test(call.method) ? Errno.EBUSY : Errno.EIO;
  }

  @TestFactory
  Stream<DynamicTest> shouldTellTheCallerThatTheDriverFailedInside() {
    return each(
        method -> !method.isAnnotationPresent(Deferrable.class),
        call -> {
          call.bed.behave(
              () -> call.bed.kernel().processor().load32(new ValidArguments(call.bed).nowhere()));

          final int result = call.run();

          assertThat(call.bed.fault().kind()).isEqualTo(Kind.PAGE_FAULT);
          final boolean silent =
              call.method.isAnnotationPresent(AtLeast.class)
                  || withParameter(HandedOver.class).test(call.method)
                  || (call.method.isAnnotationPresent(ObjectRef.class) && result == 0);
          assertThat(result).satisfies(value -> assertThat(silent || value < 0).isTrue());
        });
  }

  @TestFactory
  Stream<DynamicTest> shouldLendAnObjectForTheCallOnly() {
    return each(
        method -> method.getName().equals("interrupt"),
        call -> {
          final int dev = 1;
          call.bed.extension().remove(call.arguments[dev]);
          final boolean[] during = new boolean[1];
          call.bed.behave(
              () -> {
                during[0] = call.has(dev);
                return RIGHT;
              });

          assertThat(call.run()).isEqualTo(RIGHT);

          assertThat(during[0]).isTrue();
          assertThat(call.has(dev)).isFalse();
        });
  }

  @TestFactory
  Stream<DynamicTest> shouldKeepForGoodWhatIsGivenForGood() {
    return each(
        method -> withLifetime(method, Lifetime.SEMANTIC),
        call -> {
          if (call.has(0)) {
            call.bed.extension().remove(call.arguments[0]);
          }

          assertThat(call.run()).isEqualTo(RIGHT);

          assertThat(call.has(0)).isTrue();
        });
  }

  private static boolean withLifetime(Method method, Lifetime lifetime) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getAnnotation(ObjectRef.class))
        .anyMatch(reference -> reference != null && reference.lifetime() == lifetime);
  }

  @TestFactory
  Stream<DynamicTest> shouldFailTheDriverThatGivesUpWhatItHasToKeep() {
    return each(
        withParameter(Kept.class),
        call -> {
          final int kept = call.index(Kept.class);
          call.bed.behave(
              () -> {
                call.bed.extension().remove(call.arguments[kept]);
                return RIGHT;
              });

          final int result = call.run();

          assertThat(call.bed.fault().kind()).isEqualTo(Kind.BAD_PARAMETER);
          assertThat(call.bed.fault().address()).isEqualTo(call.arguments[kept]);
          assertThat(call.bed.fault().detail()).startsWith("gave up the ");
          final boolean taken = withParameter(HandedOver.class).test(call.method);
          assertThat(result).isEqualTo(taken ? 0 : Errno.ENODEV);
        });
  }

  @TestFactory
  Stream<DynamicTest> shouldGiveBackWithItsPageWhatTheDriverRefuses() {
    return each(
        withParameter(HandedOver.class),
        call -> {
          final int handed = call.index(HandedOver.class);
          final int page = call.page(call.method.getParameters()[handed], call.arguments[handed]);
          final boolean[] writable = new boolean[1];
          call.bed.behave(
              () -> {
                writable[0] = call.bed.extension().holdsPage(page);
                return 1;
              });

          assertThat(call.run()).isEqualTo(1);

          assertThat(writable[0]).isTrue();
          assertThat(call.bed.extension().holdsPage(page)).isFalse();
          assertThat(call.has(handed)).isFalse();
        });
  }

  @TestFactory
  Stream<DynamicTest> shouldFailTheDriverThatRefusesWhatItNoLongerHas() {
    return each(
        withParameter(HandedOver.class),
        call -> {
          final int handed = call.index(HandedOver.class);
          call.bed.behave(
              () -> {
                call.bed.extension().remove(call.arguments[handed]);
                return 1;
              });

          assertThat(call.run()).isZero();

          assertThat(call.bed.fault().detail()).startsWith("refused a ");
          assertThat(call.bed.fault().address()).isEqualTo(call.arguments[handed]);
        });
  }

  @TestFactory
  Stream<DynamicTest> shouldBelieveNoResultThatIsNotTheDrivers() {
    return each(
        method -> method.isAnnotationPresent(ObjectRef.class),
        call -> {
          final ObjectRef result = call.method.getAnnotation(ObjectRef.class);
          final int refused = result.value().place() == Place.KERNEL ? Errno.ENODEV : 0;
          final int foreign = new ValidArguments(call.bed).page(call.bed.other());
          for (int wrong : new int[] {0x1234, call.bed.kernel().statics(), foreign, foreign + 1}) {
            call.bed.behave(() -> wrong);

            assertThat(call.run()).as("0x%x", wrong).isEqualTo(refused);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> shouldRaiseAResultToTheLeast() {
    return each(
        method -> method.isAnnotationPresent(AtLeast.class),
        call -> {
          call.bed.behave(() -> Errno.EIO);

          assertThat(call.run()).isEqualTo(call.method.getAnnotation(AtLeast.class).value());
        });
  }

  @TestFactory
  Stream<DynamicTest> shouldDeferWhatMayBeDeferred() {
    return each(
        method -> method.isAnnotationPresent(Deferrable.class),
        call -> {
          assertThat(call.run()).isZero();
          assertThat(call.bed.called()).isEmpty();
          assertThat(call.bed.deferredToDriver()).isEqualTo(1);

          call.bed.flush();

          assertThat(call.bed.called()).containsExactly(call.method.getName());
        });
  }
}
