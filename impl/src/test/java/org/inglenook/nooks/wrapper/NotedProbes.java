package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.Errno;
import org.inglenook.driver.ObjectType;

/** Probes of what a wrapper notes of an object, and goes by afterwards. */
final class NotedProbes {
  private NotedProbes() {}

  static void registers(PointerSite site, ImportCall call) {
    final int object = call.object(site);
    call.bed.behave(() -> Errno.EBUSY);
    call.runs();
    assertThat(call.extra(site, object)).isZero();
    call.bed.behave(() -> 0);
    call.runs();
    assertThat(call.extra(site, object)).isEqualTo(1);
    call.bed.called().clear();

    call.fails("registered twice: " + site.type().at(object));
  }

  static void withdraws(PointerSite site, ImportCall call) {
    final int object = call.object(site);
    call.runs();
    assertThat(call.extra(site, object)).isZero();
    call.bed.called().clear();

    call.fails("is not registered: " + site.type().at(object));
  }

  static void notWithdrawn(PointerSite site, ImportCall call) {
    call.note(site, 1);

    call.fails("free of a registered ");
  }

  static void otherPages(PointerSite site, ImportCall call) {
    call.note(site, 2);

    call.fails("free of another number of pages: " + site.type().at(call.object(site)));
  }

  static void ownsSomething(PointerSite site, ImportCall call) {
    final int line = 11;
    call.bed.holdings().add(ObjectType.IRQ_ACTION, line, call.object(site));

    call.fails(" that interrupt line=11 belongs to: " + site.type().at(call.object(site)));
  }
}
