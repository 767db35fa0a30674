package org.inglenook;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of this module, and what makes a run the same everywhere. */
class ArchitectureTest {
  /**
   * From the bottom: sim, trace, hardware, driver, kernel, nooks. The driver package declares what
   * the kernel exports and how drivers are loaded; the kernel implements the one and uses the
   * other, so it stands above the drivers, which know nothing of it. Faults see the kernel, and
   * nobody sees faults; they do not see isolation, so that they are the same with any.
   */
  private static final ArchRule DOWNWARDS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("sim")
          .definedBy("org.inglenook.sim..")
          .layer("trace")
          .definedBy("org.inglenook.trace..")
          .layer("hardware")
          .definedBy("org.inglenook.hardware..")
          .layer("kernel")
          .definedBy("org.inglenook.kernel..")
          .layer("driver")
          .definedBy("org.inglenook.driver..")
          .layer("nooks")
          .definedBy("org.inglenook.nooks..")
          .layer("fault")
          .definedBy("org.inglenook.fault..")
          .whereLayer("fault")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("nooks")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("kernel")
          .mayOnlyBeAccessedByLayers("nooks", "fault")
          .whereLayer("driver")
          .mayOnlyBeAccessedByLayers("kernel", "nooks", "fault")
          .whereLayer("hardware")
          .mayOnlyBeAccessedByLayers("kernel", "driver", "nooks", "fault")
          .whereLayer("trace")
          .mayOnlyBeAccessedByLayers("hardware", "kernel", "driver", "nooks")
          .whereLayer("sim")
          .mayOnlyBeAccessedByLayers("trace", "hardware", "kernel", "driver", "nooks", "fault");

  private static final ArchRule MACHINE_KNOWS_NO_DEVICE =
      noClasses()
          .that()
          .resideInAPackage("org.inglenook.hardware")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.inglenook.hardware.net", "org.inglenook.hardware.sound");

  private static final ArchRule NO_WALL_CLOCK =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.time..");

  private static final ArchRule NO_FOREIGN_CHANCE =
      noClasses()
          .should()
          .dependOnClassesThat(
              belongToAnyOf(
                  Random.class, ThreadLocalRandom.class, SplittableRandom.class, UUID.class))
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(System.class, "identityHashCode", Object.class);

  private static final ArchRule NO_HASH_ORDER =
      noClasses()
          .should()
          .dependOnClassesThat(
              belongToAnyOf(
                  HashMap.class,
                  HashSet.class,
                  IdentityHashMap.class,
                  WeakHashMap.class,
                  ConcurrentHashMap.class))
          .orShould()
          .callMethodWhere(
              target(nameMatching("of|copyOf|ofEntries"))
                  .and(target(owner(belongToAnyOf(Map.class, Set.class)))));

  private static final ArchRule NO_MUTABLE_STATICS = fields().that().areStatic().should().beFinal();

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.inglenook");

  @Test
  void shouldDependOnlyDownwards() {
    DOWNWARDS.check(classes);
    MACHINE_KNOWS_NO_DEVICE.check(classes);
  }

  @Test
  void shouldTakeTimeFromTheWorldOnly() {
    NO_WALL_CLOCK.check(classes);
    assertThat(accepts(NO_WALL_CLOCK, Offenders.ReadsWallClock.class)).isFalse();
  }

  @Test
  void shouldTakeChanceFromTheWorldOnly() {
    NO_FOREIGN_CHANCE.check(classes);
    assertThat(accepts(NO_FOREIGN_CHANCE, Offenders.DrawsElsewhere.class)).isFalse();
  }

  @Test
  void shouldNotDependOnHashOrder() {
    NO_HASH_ORDER.check(classes);
    assertThat(accepts(NO_HASH_ORDER, Offenders.UsesHashMap.class)).isFalse();
    assertThat(accepts(NO_HASH_ORDER, Offenders.UsesSetOf.class)).isFalse();
  }

  @Test
  void shouldKeepNoStateInStatics() {
    NO_MUTABLE_STATICS.check(classes);
    assertThat(accepts(NO_MUTABLE_STATICS, Offenders.HasMutableStatic.class)).isFalse();
  }

  private static boolean accepts(ArchRule rule, Class<?> offender) {
    return !rule.evaluate(new ClassFileImporter().importClasses(offender)).hasViolation();
  }
}
