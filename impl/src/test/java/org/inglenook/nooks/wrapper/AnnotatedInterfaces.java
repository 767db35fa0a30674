package org.inglenook.nooks.wrapper;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import org.inglenook.driver.Driver;
import org.inglenook.driver.EntryPoints;
import org.inglenook.driver.KernelInterface;

/** Every annotated interface that there is, found among the classes, so that none is forgotten. */
final class AnnotatedInterfaces {
  private AnnotatedInterfaces() {}

  /** Returns the kernel interfaces whose calls cross, by name. */
  static List<Class<?>> imports() {
    return annotated(KernelInterface.class).stream()
        .filter(type -> type.getAnnotation(KernelInterface.class).crossing())
        .toList();
  }

  /** Returns the interfaces of entry points, by name. */
  static List<Class<?>> exports() {
    return annotated(EntryPoints.class);
  }

  private static List<Class<?>> annotated(Class<? extends Annotation> annotation) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(Driver.class.getPackageName())
            .stream()
            .filter(type -> type.isInterface() && type.isAnnotatedWith(annotation))
            .sorted(Comparator.comparing(JavaClass::getName))
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }
}
