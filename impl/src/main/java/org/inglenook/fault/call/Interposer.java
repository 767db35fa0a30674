package org.inglenook.fault.call;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes an instance of an interface of drivers that asks a hook for every call, and can make the
 * call itself. Reflection ends when it has been made.
 */
public final class Interposer {
  private static final ClassValue<Interposer> ALL =
      new ClassValue<>() {
        @Override
        protected Interposer computeValue(Class<?> type) {
          return new Interposer(type);
        }
      };

  private final CallFacts[] facts;
  private final Constructor<?> constructor;

  private Interposer(Class<?> type) {
    final List<Method> methods = methods(type);
    facts = new CallFacts[methods.size()];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = CallFacts.of(methods.get(i), i);
    }
    constructor = define(new InterposerWriter(type, methods).write());
  }

  /** Returns {@code real} with {@code hook} in front of it. */
  public static <T> T of(Class<T> type, T real, CallHook hook) {
    final Interposer made = ALL.get(type);
    try {
      return type.cast(made.constructor.newInstance(real, hook, made.facts));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot interpose: interface=" + type.getName(), e);
    }
  }

  /** Returns the release of what {@code source} of {@code type} gave; null if there is none. */
  public static CallFacts releaseOf(Class<?> type, CallFacts source) {
    for (CallFacts each : ALL.get(type).facts) {
      if (each.releases(source)) {
        return each;
      }
    }
    return null;
  }

  /** Returns what is known of the methods of {@code type}, by number. */
  public static List<CallFacts> facts(Class<?> type) {
    return List.of(ALL.get(type).facts);
  }

  /** The methods by name: an order that does not depend on the Java platform. */
  private static List<Method> methods(Class<?> type) {
    final List<Method> methods = new ArrayList<>(List.of(type.getMethods()));
    methods.removeIf(method -> !method.equals(mostSpecific(type, method)));
    methods.sort(Comparator.comparing(Method::getName).thenComparing(Method::toString));
    return methods;
  }

  private static Method mostSpecific(Class<?> type, Method method) {
    try {
      return type.getMethod(method.getName(), method.getParameterTypes());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("method is gone: " + method, e);
    }
  }

  /** Defines a class of this package, which the verifier sees as any other. */
  private static Constructor<?> define(byte[] code) {
    try {
      final Lookup lookup = MethodHandles.lookup().defineHiddenClass(code, true);
      return lookup.lookupClass().getDeclaredConstructors()[0];
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("derived class cannot be defined", e);
    }
  }
}
