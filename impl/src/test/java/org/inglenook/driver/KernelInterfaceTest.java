package org.inglenook.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that let wrappers be derived from the annotated interfaces. */
class KernelInterfaceTest {
  private static final List<Class<?>> IMPORTS =
      List.of(
          Memory.class,
          Heap.class,
          Irqs.class,
          Pci.class,
          NetCore.class,
          SoundCore.class,
          Timers.class,
          Klog.class);

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods());
  }

  @Test
  void shouldPassNothingButWordsInBothDirections() {
    Stream<Method> all =
        Stream.concat(IMPORTS.stream(), Stream.of(NetworkDriver.class, SoundDriver.class))
            .flatMap(KernelInterfaceTest::methods);

    assertThat(all)
        .allSatisfy(
            method -> {
              assertThat(method.getReturnType()).isIn(int.class, void.class);
              assertThat(method.getParameterTypes()).containsOnly(int.class);
            });
  }

  @Test
  void shouldCrossTheBoundaryEverywhereButInLoadsAndStores() {
    assertThat(IMPORTS)
        .allSatisfy(
            type ->
                assertThat(type.getAnnotation(KernelInterface.class).crossing())
                    .isEqualTo(type != Memory.class));
  }

  @Test
  void shouldReleaseEveryTypeOfObjectThatItAllocates() {
    for (Class<?> type : IMPORTS) {
      List<ObjectType> allocated = objects(type, Lifetime.ALLOCATED);
      List<ObjectType> released = objects(type, Lifetime.RELEASED);

      assertThat(released).as(type.getSimpleName()).containsAll(allocated);
    }
  }

  private static List<ObjectType> objects(Class<?> type, Lifetime lifetime) {
    Stream<ObjectRef> results = methods(type).map(method -> method.getAnnotation(ObjectRef.class));
    Stream<ObjectRef> parameters =
        methods(type)
            .flatMap(method -> Arrays.stream(method.getParameters()))
            .map((Parameter parameter) -> parameter.getAnnotation(ObjectRef.class));
    return Stream.concat(results, parameters)
        .filter(reference -> reference != null && reference.lifetime() == lifetime)
        .map(ObjectRef::value)
        .distinct()
        .toList();
  }

  @Test
  void shouldDeferOnlyCallsThatReturnNothing() {
    Stream<Method> deferrable =
        IMPORTS.stream()
            .flatMap(KernelInterfaceTest::methods)
            .filter(method -> method.isAnnotationPresent(Deferrable.class));

    assertThat(deferrable)
        .isNotEmpty()
        .allSatisfy(method -> assertThat(method.getReturnType()).isEqualTo(void.class));
  }
}
