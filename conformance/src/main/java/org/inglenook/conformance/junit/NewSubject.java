package org.inglenook.conformance.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.inglenook.conformance.plain.Constants;
import org.inglenook.modelchecking.BadInputException;

/** Makes objects of the class that a test class names as its subject. */
final class NewSubject {
  private NewSubject() {}

  static Object of(Class<?> test, Constants constants) {
    Class<?> type = Conformance.settings(test).subject();
    if (type == Void.class) {
      throw misuse(test, "names no subject", "Give subject = ..., or override subject(Constants)");
    }
    return Stream.of(type.getDeclaredConstructors())
        .filter(NewSubject::takesConstantsAtMost)
        .max(Comparator.comparingInt(Constructor::getParameterCount))
        .map(constructor -> make(constructor, constants))
        .orElseThrow(
            () ->
                misuse(
                    test,
                    "has the subject " + type.getName() + ", which cannot be made",
                    "Give that class a constructor without parameters or with one Constants, or"
                        + " override subject(Constants)"));
  }

  private static boolean takesConstantsAtMost(Constructor<?> constructor) {
    Class<?>[] types = constructor.getParameterTypes();
    return types.length == 0 || (types.length == 1 && types[0] == Constants.class);
  }

  private static Object make(Constructor<?> constructor, Constants constants) {
    try {
      constructor.setAccessible(true);
      return constructor.getParameterCount() == 0
          ? constructor.newInstance()
          : constructor.newInstance(constants);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("no subject: " + constructor + " threw", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no subject: " + constructor + " cannot be called", e);
    }
  }

  private static BadInputException misuse(Class<?> test, String what, String advice) {
    return new BadInputException("@Conforms of " + test.getName(), what, advice);
  }
}
