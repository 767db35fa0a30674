package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.inglenook.nooks.xpc.Fault.Kind;

/** One call that a driver makes: a wrapper, and arguments with which it may be called. */
final class ImportCall {
  final WrapperBed bed;
  final int[] arguments;
  private final Object wrapper;
  private final Method method;

  ImportCall(WrapperBed bed, Method method) {
    this.bed = bed;
    this.method = method;
    wrapper = bed.imports(method.getDeclaringClass());
    arguments = new ValidArguments(bed).of(wrapper, method);
    bed.called().clear();
  }

  /** Makes the call; returns what the driver gets, or 0 when it has failed. */
  int run() {
    final int[] got = new int[1];
    bed.inDriver(
        () -> {
          got[0] = WrapperBed.invoke(wrapper, method, arguments);
          return 0;
        });
    return got[0];
  }

  /** Makes the call, which has to be right. */
  int runs() {
    final int got = run();
    assertThat(bed.fault()).isNull();
    return got;
  }

  /** Makes the call, which has to fail the driver before the kernel is called. */
  void fails(String detail) {
    run();
    assertThat(bed.called()).as("the kernel is not called").isEmpty();
    assertThat(bed.fault()).isNotNull();
    assertThat(bed.fault().kind()).isEqualTo(Kind.BAD_PARAMETER);
    assertThat(bed.fault().domain()).isEqualTo(1);
    assertThat(bed.fault().detail()).contains(detail);
  }

  /** Returns the kernel's address of the object that is passed. */
  int object(PointerSite site) {
    return bed.holdings().find(site.type(), arguments[site.index()]);
  }

  /** Returns whether the driver has {@code object}. */
  boolean has(PointerSite site, int object) {
    return bed.holdings().has(site.type(), object);
  }

  int extra(PointerSite site, int object) {
    return bed.holdings().extra(site.type(), object);
  }

  /** Notes something of the object that is passed. */
  void note(PointerSite site, int extra) {
    bed.holdings().note(object(site), extra);
  }
}
