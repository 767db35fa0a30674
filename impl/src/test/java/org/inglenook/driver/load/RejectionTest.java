package org.inglenook.driver.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.sim.World;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the load pass refuses, and how it says so. */
class RejectionTest {
  private static DynamicTest refused(Class<?> driver, String member, String reason) {
    return DynamicTest.dynamicTest(
        "shouldRefuse" + driver.getSimpleName(),
        () -> {
          List<Rejection> rejections = rejectionsOf(driver);

          assertThat(rejections)
              .anySatisfy(
                  rejection -> {
                    assertThat(rejection.className()).isEqualTo(driver.getName());
                    assertThat(rejection.member()).isEqualTo(member);
                    assertThat(rejection.reason()).contains(reason);
                  });
        });
  }

  private static List<Rejection> rejectionsOf(Class<?> driver) {
    DriverLoader loader = new DriverLoader(new WovenCache());
    return catchThrowableOfType(RejectedDriverException.class, () -> loader.load(driver, context()))
        .rejections();
  }

  private static LoadContext context() {
    return new LoadContext(
        0,
        4096,
        new FlatMemory(4096),
        new World(1).clock(),
        DriverLimits.NATIVE,
        Imports.none(),
        FaultPoint.NEVER);
  }

  @TestFactory
  Stream<DynamicTest> shouldRefuseEveryForbiddenConstruct() {
    return Stream.of(
        refused(ForbiddenDrivers.ObjectField.class, "helper", "object that is not an import"),
        refused(ForbiddenDrivers.NewObject.class, "run", "object creation"),
        refused(ForbiddenDrivers.Lambda.class, "run", "lambda"),
        refused(ForbiddenDrivers.StaticInitialiser.class, "class", "static initialiser"),
        refused(ForbiddenDrivers.StaticVariable.class, "count", "static field"),
        refused(ForbiddenDrivers.SynchronizedMethod.class, "run", "synchronized method"),
        refused(ForbiddenDrivers.SynchronizedBlock.class, "run", "synchronized block"),
        refused(ForbiddenDrivers.Handler.class, "run", "exception handler"),
        refused(ForbiddenDrivers.Throwing.class, "run", "throw"),
        refused(ForbiddenDrivers.EnumSwitch.class, "run", "switch on an enum"),
        refused(ForbiddenDrivers.StringSwitch.class, "run", "switch on a string"),
        refused(ForbiddenDrivers.ArrayField.class, "ring", "array int[]"),
        refused(ForbiddenDrivers.LongArithmetic.class, "run", "64-bit"),
        refused(ForbiddenDrivers.LibraryCall.class, "run", "java.lang.Math.abs"),
        refused(ForbiddenDrivers.ImportInLocal.class, "run", "object in a local variable"),
        refused(ForbiddenDrivers.MutableImport.class, "memory", "not final"),
        refused(ForbiddenDrivers.NoEntryPoints.class, "class", "@EntryPoints"),
        refused(ForbiddenDrivers.Extending.class, "class", "java.lang.Thread"));
  }

  @Test
  void shouldNameTheLineOfTheForbiddenConstruct() {
    Rejection rejection = rejectionsOf(ForbiddenDrivers.LibraryCall.class).get(0);

    assertThat(rejection.line()).isPositive();
    assertThat(rejection)
        .hasToString(
            "org.inglenook.driver.load.ForbiddenDrivers$LibraryCall.run:"
                + rejection.line()
                + ": call outside the imports: java.lang.Math.abs");
  }

  @Test
  void shouldRefuseBytesThatAreNotAClass() {
    byte[] text = "not a class at all, but long enough to be read".getBytes(StandardCharsets.UTF_8);
    DriverLoader loader = new DriverLoader(new WovenCache());

    RejectedDriverException refusal =
        catchThrowableOfType(RejectedDriverException.class, () -> loader.load(text, context()));

    assertThat(refusal).hasMessageContaining("not a readable class file");
  }

  @Test
  void shouldRefuseADriverWhoseImportIsNotExported() {
    DriverLoader loader = new DriverLoader(new WovenCache());

    IllegalArgumentException refusal =
        catchThrowableOfType(
            IllegalArgumentException.class,
            () -> loader.load(SampleDrivers.Fields.class, context()));

    assertThat(refusal).hasMessage("unresolved symbol: interface=org.inglenook.driver.Memory");
  }
}
