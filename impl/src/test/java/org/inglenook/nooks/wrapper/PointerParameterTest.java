package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every method of every kernel interface: what has to come of a right call, and of everything that
 * a pointer parameter must not be. The cases follow from the interfaces.
 */
class PointerParameterTest {
  private final List<Method> methods =
      AnnotatedInterfaces.imports().stream()
          .flatMap(type -> Arrays.stream(type.getMethods()))
          .toList();

  @Test
  void shouldFindTheInterfaces() {
    assertThat(methods).hasSizeGreaterThanOrEqualTo(33);
    assertThat(methods.stream().flatMap(method -> PointerSite.of(method).stream()))
        .hasSizeGreaterThanOrEqualTo(30);
  }

  @TestFactory
  Stream<DynamicTest> shouldWrap() {
    return methods.stream().flatMap(method -> ImportProbes.of(method).stream()).map(Probe::test);
  }
}
