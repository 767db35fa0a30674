package org.inglenook.nooks.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every entry point of every class of drivers, with a driver that does not play by the rules. */
class EntryPointWrapperTest {
  private final List<Class<?>> interfaces = AnnotatedInterfaces.exports();

  @Test
  void shouldFindTheInterfaces() {
    assertThat(interfaces).hasSizeGreaterThanOrEqualTo(2);
  }

  @TestFactory
  Stream<DynamicTest> shouldWrap() {
    return interfaces.stream()
        .flatMap(
            type ->
                Arrays.stream(type.getMethods())
                    .flatMap(method -> ExportProbes.of(type, method).stream()))
        .map(Probe::test);
  }
}
