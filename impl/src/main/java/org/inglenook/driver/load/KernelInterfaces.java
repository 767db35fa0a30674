package org.inglenook.driver.load;

import java.lang.annotation.Annotation;

/** Answers which interfaces are annotated as imports or entry points. */
final class KernelInterfaces {
  private final ClassLoader loader;

  KernelInterfaces(ClassLoader loader) {
    this.loader = loader;
  }

  boolean isAnnotated(String internalName, Class<? extends Annotation> annotation) {
    try {
      Class<?> type = Class.forName(ClassChecker.dotted(internalName), false, loader);
      return type.isInterface() && type.isAnnotationPresent(annotation);
    } catch (ClassNotFoundException e) {
      return false; // A type that does not exist is not an import either.
    }
  }
}
