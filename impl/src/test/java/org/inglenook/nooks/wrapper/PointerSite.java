package org.inglenook.nooks.wrapper;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.ObjectType.Place;

/**
 * A pointer parameter of a method that drivers call.
 *
 * @param method the method
 * @param index which parameter it is, from 0
 */
record PointerSite(Method method, int index) {
  /** Returns those of {@code method}. */
  static List<PointerSite> of(Method method) {
    final List<PointerSite> sites = new ArrayList<>();
    for (int i = 0; i < method.getParameterCount(); i++) {
      if (method.getParameters()[i].isAnnotationPresent(ObjectRef.class)) {
        sites.add(new PointerSite(method, i));
      }
    }
    return sites;
  }

  Parameter parameter() {
    return method.getParameters()[index];
  }

  ObjectRef reference() {
    return parameter().getAnnotation(ObjectRef.class);
  }

  ObjectType type() {
    return reference().value();
  }

  boolean isKernelObject() {
    return type().place() == Place.KERNEL;
  }

  boolean isReleased() {
    return isKernelObject() && reference().lifetime() == Lifetime.RELEASED;
  }

  boolean isObtained() {
    return isKernelObject() && reference().lifetime() == Lifetime.ALLOCATED;
  }

  String name() {
    return "%s.%s(%s)"
        .formatted(
            method.getDeclaringClass().getSimpleName(), method.getName(), parameter().getName());
  }
}
