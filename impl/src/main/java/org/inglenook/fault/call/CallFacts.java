package org.inglenook.fault.call;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.inglenook.driver.Lifetime;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.PageCount;

/**
 * What the annotations of a method say that faults go by.
 *
 * @param number its number in the interface, from 0
 * @param name its name
 * @param obtains the type of the object that it returns for the driver to keep, or null
 * @param released index of the parameter that it releases, or -1
 * @param pages index of the parameter that counts pages, or -1
 * @param bytes index of a parameter that is no object and no count of pages, or -1
 * @param types types of the objects that the parameters are; null for what is none
 * @param lengthens whether it extends the data of an object by {@code bytes}
 */
@SuppressWarnings("ArrayRecordComponent")
public record CallFacts(
    int number,
    String name,
    ObjectType obtains,
    int released,
    int pages,
    int bytes,
    ObjectType[] types,
    boolean lengthens) {
  /** The most parameters that a method of a driver has. */
  static final int PARAMETERS = 3;

  static CallFacts of(Method method, int number) {
    final Annotation[][] parameters = method.getParameterAnnotations();
    final ObjectType[] types = new ObjectType[PARAMETERS];
    int released = -1;
    int pages = -1;
    int bytes = -1;
    for (int i = 0; i < parameters.length; i++) {
      final ObjectRef object = find(parameters[i], ObjectRef.class);
      if (object != null) {
        types[i] = object.value();
        released = object.lifetime() == Lifetime.RELEASED ? i : released;
      } else if (find(parameters[i], PageCount.class) != null) {
        pages = i;
      } else {
        bytes = i;
      }
    }
    final ObjectRef result = method.getAnnotation(ObjectRef.class);
    final boolean obtains = result != null && result.nullable() && kept(result.lifetime());
    return new CallFacts(
        number,
        method.getName(),
        obtains ? result.value() : null,
        released,
        pages,
        bytes,
        types,
        result != null && result.value() == ObjectType.SK_BUFF_DATA && bytes >= 0);
  }

  private static boolean kept(Lifetime lifetime) {
    return lifetime == Lifetime.ALLOCATED || lifetime == Lifetime.SEMANTIC;
  }

  private static <A extends Annotation> A find(Annotation[] annotations, Class<A> type) {
    for (Annotation each : annotations) {
      if (type.isInstance(each)) {
        return type.cast(each);
      }
    }
    return null;
  }

  /** Returns whether this is the method by which what {@code source} gave is released. */
  boolean releases(CallFacts source) {
    return released >= 0
        && types[released] == source.obtains
        && (pages >= 0) == (source.pages >= 0 && types[released] == ObjectType.HEAP_BLOCK);
  }

  /**
   * Returns argument {@code index} of this release of {@code object}, which {@code source} gave for
   * these arguments.
   */
  public int argument(int index, CallFacts source, int object, int[] given) {
    if (index == released) {
      return object;
    }
    if (index == pages) {
      return given[source.pages];
    }
    for (int i = 0; i < PARAMETERS; i++) {
      if (types[index] != null && source.types[i] == types[index]) {
        return given[i];
      }
    }
    return 0;
  }
}
