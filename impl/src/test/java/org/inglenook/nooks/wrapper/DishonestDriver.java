package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.AtLeast;
import org.inglenook.driver.Errno;
import org.inglenook.driver.HandedOver;
import org.inglenook.driver.Kept;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType.Place;
import org.inglenook.nooks.xpc.Fault.Kind;

/** Probes of entry points whose driver fails, gives up what it needs, or returns what is not so. */
final class DishonestDriver {
  private static final int RIGHT = 0;

  private DishonestDriver() {}

  static void failTheDriverThatGivesUpWhatItHasToKeep(EntryPointCall call) {
    final int kept = call.index(Kept.class);
    call.bed.behave(
        () -> {
          call.bed.holdings().remove(call.arguments[kept]);
          return RIGHT;
        });

    final int result = call.run();

    assertThat(call.bed.fault().kind()).isEqualTo(Kind.BAD_PARAMETER);
    assertThat(call.bed.fault().address()).isEqualTo(call.arguments[kept]);
    assertThat(call.bed.fault().detail()).startsWith("gave up the ");
    final boolean taken = ExportProbes.withParameter(HandedOver.class).test(call.method);
    assertThat(result).isEqualTo(taken ? 0 : Errno.ENODEV);
  }

  static void giveBackWithItsPageWhatTheDriverRefuses(EntryPointCall call) {
    final int handed = call.index(HandedOver.class);
    final int page = call.page(call.method.getParameters()[handed], call.arguments[handed]);
    final boolean[] writable = new boolean[1];
    call.bed.behave(
        () -> {
          writable[0] = call.bed.holdings().holdsPage(page);
          return 1;
        });

    assertThat(call.run()).isEqualTo(1);

    assertThat(writable[0]).isTrue();
    assertThat(call.bed.holdings().holdsPage(page)).isFalse();
    assertThat(call.has(handed)).isFalse();
  }

  static void failTheDriverThatRefusesWhatItNoLongerHas(EntryPointCall call) {
    final int handed = call.index(HandedOver.class);
    call.bed.behave(
        () -> {
          call.bed.holdings().remove(call.arguments[handed]);
          return 1;
        });

    assertThat(call.run()).isZero();

    assertThat(call.bed.fault().detail()).startsWith("refused a ");
    assertThat(call.bed.fault().address()).isEqualTo(call.arguments[handed]);
  }

  static void believeNoResultThatIsNotTheDrivers(EntryPointCall call) {
    final ObjectRef result = call.method.getAnnotation(ObjectRef.class);
    final int refused = result.value().place() == Place.KERNEL ? Errno.ENODEV : 0;
    final int foreign = new ValidArguments(call.bed).page(call.bed.other());
    for (int wrong : new int[] {0x1234, call.bed.kernel().statics(), foreign, foreign + 1}) {
      call.bed.behave(() -> wrong);

      assertThat(call.run()).as("0x%x", wrong).isEqualTo(refused);
    }
  }

  static void raiseAResultToTheLeast(EntryPointCall call) {
    call.bed.behave(() -> Errno.EIO);

    assertThat(call.run()).isEqualTo(call.method.getAnnotation(AtLeast.class).value());
  }

  static void tellTheCallerThatTheDriverFailedInside(EntryPointCall call) {
    call.bed.behave(
        () -> call.bed.kernel().processor().load32(new ValidArguments(call.bed).nowhere()));

    final int result = call.run();

    assertThat(call.bed.fault().kind()).isEqualTo(Kind.PAGE_FAULT);
    final boolean silent =
        call.method.isAnnotationPresent(AtLeast.class)
            || ExportProbes.withParameter(HandedOver.class).test(call.method)
            || (call.method.isAnnotationPresent(ObjectRef.class) && result == 0);
    assertThat(result).satisfies(value -> assertThat(silent || value < 0).isTrue());
  }
}
