package org.inglenook.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.inglenook.conformance.view.ViewTable;
import org.junit.jupiter.api.Test;

/** The arrows of this module. */
class ArchitectureTest {
  private static final ArchRule BINDINGS_READ_NEITHER_VIEW_NOR_SPEC =
      noClasses()
          .that()
          .resideInAPackage("org.inglenook.conformance.binding..")
          .or()
          .implement(org.inglenook.conformance.binding.Step.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.inglenook.conformance.view..", "org.inglenook.modelchecking..");

  private static final ArchRule VIEWS_ONLY_LOOK =
      noClasses()
          .that()
          .resideInAPackage("org.inglenook.conformance.view..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.inglenook.conformance.replay..",
              "org.inglenook.conformance.walk..",
              "org.inglenook.conformance.monitor..");

  private static final ArchRule PRODUCTION_CODE_KNOWS_NOTHING_OF_US =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.inglenook.conformance..", "org.inglenook.modelchecking..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.inglenook.conformance..", "org.inglenook.modelchecking..");

  private static final ArchRule ONLY_ONE_PACKAGE_NEEDS_A_TEST_FRAMEWORK =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.inglenook.conformance.junit..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "net.jqwik..", "org.inglenook.conformance.junit..");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.inglenook");

  @Test
  void shouldKeepBindingsFromReadingViewAndSpec() {
    BINDINGS_READ_NEITHER_VIEW_NOR_SPEC.check(classes);
  }

  @Test
  void shouldKeepViewsToLooking() {
    VIEWS_ONLY_LOOK.check(classes);
  }

  @Test
  void shouldKeepProductionCodeFromKnowingOfConformance() {
    PRODUCTION_CODE_KNOWS_NOTHING_OF_US.check(classes);
  }

  @Test
  void shouldNeedATestFrameworkInOnePackageOnly() {
    ONLY_ONE_PACKAGE_NEEDS_A_TEST_FRAMEWORK.check(classes);
  }

  @Test
  void shouldNoticeAnAdapterThatConsultsTheView() {
    JavaClasses tampered =
        new ClassFileImporter().importClasses(PeekingAdapter.class, ViewTable.class);

    String report =
        BINDINGS_READ_NEITHER_VIEW_NOR_SPEC.evaluate(tampered).getFailureReport().toString();

    assertThat(report).contains("PeekingAdapter", "org.inglenook.conformance.view.View");
  }
}
