package org.inglenook.nooks.wrapper.derive;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.ObjectType.Place;

/**
 * What the annotations of one parameter say.
 *
 * @param index from 0 on
 * @param name as in the source
 * @param source where the annotations are
 */
record ParameterRule(int index, String name, Parameter source) {
  boolean has(Class<? extends Annotation> annotation) {
    return source.isAnnotationPresent(annotation);
  }

  <T extends Annotation> T get(Class<T> annotation) {
    return source.getAnnotation(annotation);
  }

  boolean isObject() {
    return has(ObjectRef.class);
  }

  /** Returns whether it is an object of the kernel. */
  boolean isKernelObject() {
    return isObject() && type().place() == Place.KERNEL;
  }

  boolean isKernelObject(Lifetime lifetime) {
    return isKernelObject() && lifetime() == lifetime;
  }

  ObjectType type() {
    return get(ObjectRef.class).value();
  }

  Lifetime lifetime() {
    return get(ObjectRef.class).lifetime();
  }

  boolean nullable() {
    return get(ObjectRef.class).nullable();
  }

  /** Returns the local variable that holds it. */
  int local() {
    return index + 1;
  }
}
