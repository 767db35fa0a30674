package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.inglenook.driver.Driver;
import org.inglenook.driver.NetCore;
import org.inglenook.driver.NetworkDriver;
import org.inglenook.driver.Pci;
import org.inglenook.driver.e1000.E1000;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.kernel.Module;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.nooks.Isolation;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The classes that wrappers are made of. */
class DerivedWrappersTest {
  @TestFactory
  Stream<DynamicTest> shouldDeriveACompleteClassThatTheVerifierTakes() {
    final WrapperBed bed = new WrapperBed();
    final Stream<DynamicTest> imports =
        AnnotatedInterfaces.imports().stream()
            .map(
                type -> dynamicTest(type.getSimpleName(), () -> complete(type, bed.imports(type))));
    final Stream<DynamicTest> exports =
        AnnotatedInterfaces.exports().stream()
            .map(
                type ->
                    dynamicTest(
                        type.getSimpleName(),
                        () -> complete(type, bed.exports(type.asSubclass(Driver.class)))));
    return Stream.concat(imports, exports);
  }

  private static void complete(Class<?> type, Object wrapper) {
    assertThat(wrapper.getClass().isHidden()).isTrue();
    assertThat(wrapper.getClass().getPackage()).isEqualTo(Extension.class.getPackage());
    for (Method method : type.getMethods()) {
      assertThat(Arrays.stream(wrapper.getClass().getDeclaredMethods()))
          .as(method.toString())
          .anyMatch(
              derived ->
                  derived.getName().equals(method.getName())
                      && !Modifier.isAbstract(derived.getModifiers())
                      && Arrays.equals(derived.getParameterTypes(), method.getParameterTypes()));
    }
  }

  @Test
  void shouldNotDefineWhatTheVerifierRefuses() {
    final byte[] code = DerivedWrappers.imports(Pci.class).wrapper();
    final byte irreturn = (byte) 0xAC;
    final byte areturn = (byte) 0xB0;
    int last = code.length - 1;
    while (code[last] != irreturn) {
      last--;
    }
    code[last] = areturn;

    assertThatThrownBy(() -> MethodHandles.lookup().defineHiddenClass(code, true))
        .isInstanceOf(VerifyError.class);
  }

  @Test
  void shouldDeriveOnceForAllDrivers() {
    final WrapperBed first = new WrapperBed();
    final WrapperBed second = new WrapperBed();

    assertThat(first.imports(NetCore.class).getClass())
        .isSameAs(second.imports(NetCore.class).getClass());
    assertThat(first.exports(NetworkDriver.class).getClass())
        .isSameAs(second.exports(NetworkDriver.class).getClass());
  }

  @Test
  void shouldLeaveNoWayFromTheKernelToTheDriverButTheWrapper() {
    final Testbed bed = new Testbed(42, TestbedConfig.standard(), new WovenCache(), Trace.OFF);
    final Module module = new Isolation(bed.kernel()).load(E1000.class, FaultPoint.NEVER);
    final int dev = bed.probe(module);

    final NetworkDriver reached = bed.kernel().net().devices().driver(dev);

    assertThat(reached).isSameAs(module.entryPoints()).isNotSameAs(module.image().instance());
    assertThat(reached.getClass().isHidden()).isTrue();
  }
}
