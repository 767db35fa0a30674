package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A wrapper that lacks any one of its steps is noticed by what is asked of every wrapper. */
class LeftOutStepTest {
  @TestFactory
  Stream<DynamicTest> shouldNotice() {
    final List<DynamicTest> tests = new ArrayList<>();
    for (Class<?> type : AnnotatedInterfaces.imports()) {
      for (StepTwin twin : StepTwin.of(DerivedWrappers.imports(type).wrapper())) {
        tests.add(test(type, twin, ImportProbes.of(method(type, twin))));
      }
    }
    for (Class<?> type : AnnotatedInterfaces.exports()) {
      for (StepTwin twin : StepTwin.of(DerivedWrappers.exports(type).wrapper())) {
        tests.add(test(type, twin, ExportProbes.of(type, method(type, twin))));
      }
    }
    assertThat(tests).hasSizeGreaterThan(100);
    return tests.stream();
  }

  private static Method method(Class<?> type, StepTwin twin) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(twin.method()))
        .findFirst()
        .orElseThrow();
  }

  private static DynamicTest test(Class<?> type, StepTwin twin, List<Probe> probes) {
    final WrapperMaker maker = new TwinMaker(twin);
    return dynamicTest(
        type.getSimpleName() + "." + twin,
        () ->
            assertThat(probes)
                .as(type.getSimpleName() + "." + twin)
                .anyMatch(probe -> probe.notices(maker)));
  }
}
