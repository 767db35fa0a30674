package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.inglenook.driver.Driver;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.Isolation;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.domain.Lending;
import org.inglenook.nooks.tracker.ObjectTracker;
import org.inglenook.nooks.xpc.Fault;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcCalls;
import org.inglenook.nooks.xpc.XpcState;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;

/**
 * Derived wrappers of a driver in domain 1, and of another in domain 2, on a real kernel and real
 * crossings; behind the wrappers stands what only notes that it was called.
 */
final class WrapperBed {
  private static final int TASK = 0;

  private final WrapperMaker maker;
  private final Kernel kernel;
  private final Xpc xpc;
  private final XpcCalls calls;
  private final ObjectTracker tracker;
  private final Extension extension;
  private final Extension other;
  private final List<String> called = new ArrayList<>();
  private List<Integer> passed = List.of();
  private Fault fault;
  private IntSupplier behaviour = () -> 0;

  WrapperBed() {
    this(WrapperMaker.DERIVED);
  }

  WrapperBed(WrapperMaker maker) {
    this.maker = maker;
    kernel = new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF).kernel();
    final Isolation isolation = new Isolation(kernel);
    xpc = isolation.nooks().xpc();
    tracker = isolation.tracker();
    calls = new XpcCalls(xpc, isolation.nooks().memory(), kernel.machine().world().clock());
    calls.listener(found -> fault = found);
    final Lending lending = new Lending(isolation.nooks().memory(), kernel.machine().cpus().size());
    extension = new Extension(kernel, xpc, calls, lending, tracker, 1, 1);
    other = new Extension(kernel, xpc, calls, lending, tracker, 2, 2);
    for (Extension each : List.of(extension, other)) {
      new IsolatingLinker(each, isolation.nooks().memory().journal(), xpc);
    }
  }

  Kernel kernel() {
    return kernel;
  }

  Extension extension() {
    return extension;
  }

  Holdings holdings() {
    return extension.holdings();
  }

  /** Returns what another driver has, in another domain: nothing that the first one has. */
  Holdings other() {
    return other.holdings();
  }

  /** Returns the first failure, or null. */
  Fault fault() {
    return fault;
  }

  /** Returns the methods behind the wrappers that were called, in order. */
  List<String> called() {
    return called;
  }

  /** Returns what the last of them was passed. */
  List<Integer> passed() {
    return passed;
  }

  private static List<Integer> numbers(Object[] arguments) {
    return arguments == null
        ? List.of()
        : Arrays.stream(arguments).map(Integer.class::cast).toList();
  }

  /** Sets what the methods behind the wrappers do and return; nothing and 0 at first. */
  void behave(IntSupplier deed) {
    behaviour = deed;
  }

  /** The driver fails, as if somebody had asked for it. */
  void failDriver() {
    calls.fail(extension.domain(), Kind.REQUEST, 0, "asked for");
  }

  /** Begins the next incarnation of a driver that has failed. */
  void reload() {
    assertThat(xpc.reload(extension.domain())).isEqualTo(Refusal.NONE);
  }

  /** Returns how many objects drivers know or own. */
  int tracked() {
    return tracker.state().objects();
  }

  /** Returns how many calls the kernel has deferred into the driver. */
  int deferredToDriver() {
    return xpc.state().queued(extension.domain(), XpcState.TO_DRIVER);
  }

  /** Runs what was deferred. */
  void flush() {
    calls.flush(TASK, extension.domain());
  }

  /** Returns a wrapper of kernel interface {@code type}. */
  <T> T imports(Class<T> type) {
    return maker.imports(type, behind(type), extension);
  }

  /** Returns a wrapper of entry points {@code type}. */
  <T extends Driver> T exports(Class<T> type) {
    return maker.exports(type, behind(type), extension);
  }

  private <T> T behind(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              called.add(method.getName());
              passed = numbers(arguments);
              final int result = behaviour.getAsInt();
              return method.getReturnType() == void.class ? null : result;
            }));
  }

  /** Has the driver do something, in its domain; returns what the kernel's call of it returns. */
  int inDriver(IntSupplier deed) {
    final int result = calls.call(TASK, extension.handle(), (a, b, c) -> deed.getAsInt(), 0, 0);
    assertThat(xpc.domainOf(TASK)).isEqualTo(Holder.KERNEL);
    assertThat(xpc.state().depth(TASK)).isEqualTo(1);
    if (fault == null) {
      assertNothingInUse();
    }
    return result;
  }

  /** Checks that no object is in use by a call any more. */
  void assertNothingInUse() {
    assertThat(tracker.state().uses(TASK)).as("objects in use").isZero();
  }

  /** Calls {@code method} of {@code wrapper}; exceptions pass. */
  static int invoke(Object wrapper, Method method, int... arguments) {
    final List<Object> boxed = new ArrayList<>();
    for (int argument : arguments) {
      boxed.add(argument);
    }
    try {
      final Object result = method.invoke(wrapper, boxed.toArray());
      return result == null ? 0 : (Integer) result;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
