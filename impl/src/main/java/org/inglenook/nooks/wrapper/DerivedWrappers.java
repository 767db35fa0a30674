package org.inglenook.nooks.wrapper;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.driver.Driver;
import org.inglenook.nooks.wrapper.derive.Derivation;
import org.inglenook.nooks.wrapper.derive.Derived;
import org.inglenook.nooks.wrapper.derive.HandWritten;
import org.inglenook.nooks.xpc.DriverEntry;

/**
 * Makes wrappers of classes that are derived once per interface: what an interface says does not
 * change while the program runs. Reflection ends when a wrapper has been made.
 */
final class DerivedWrappers {
  private static final ClassValue<DerivedWrappers> IMPORTS =
      new ClassValue<>() {
        @Override
        protected DerivedWrappers computeValue(Class<?> type) {
          final HandWritten hand = WrittenByHand.of(type);
          final Derived derived = Derivation.imports(type, hand, ImportRuntime.class);
          return new DerivedWrappers(derived, derived.wrapper(), hand);
        }
      };

  private static final ClassValue<DerivedWrappers> EXPORTS =
      new ClassValue<>() {
        @Override
        protected DerivedWrappers computeValue(Class<?> type) {
          final HandWritten hand = WrittenByHand.of(type);
          final Derived derived = Derivation.exports(type, hand, ExportRuntime.class);
          return new DerivedWrappers(derived, derived.wrapper(), hand);
        }
      };

  private final Derived derived;
  private final HandWritten hand;
  private final Constructor<?> wrapper;
  private final Constructor<?> entry;

  /**
   * Defines classes.
   *
   * @param code of the wrapper: that of {@code derived}, or of a twin
   */
  DerivedWrappers(Derived derived, byte[] code, HandWritten hand) {
    this.derived = derived;
    this.hand = hand;
    wrapper = define(code);
    entry = derived.entry().length == 0 ? null : define(derived.entry());
  }

  /** Returns what is derived from kernel interface {@code type}. */
  static Derived imports(Class<?> type) {
    return IMPORTS.get(type).derived;
  }

  /** Returns what is derived from entry points {@code type}. */
  static Derived exports(Class<?> type) {
    return EXPORTS.get(type).derived;
  }

  /** Returns a wrapper of {@code kernel} for the driver in {@code extension}. */
  static <T> T imports(Class<T> type, T kernel, Extension extension) {
    return IMPORTS.get(type).importing(type, kernel, extension);
  }

  /** Returns a wrapper of {@code driver}, the present incarnation of {@code extension}. */
  static <T extends Driver> T exports(Class<T> type, T driver, Extension extension) {
    return EXPORTS.get(type).exporting(type, driver, extension);
  }

  <T> T importing(Class<T> type, T kernel, Extension extension) {
    final int[] routines = hand.routines().stream().mapToInt(extension::routine).toArray();
    final List<Object> arguments = new ArrayList<>();
    arguments.add(new ImportRuntime(extension));
    arguments.add(kernel);
    arguments.add(routines);
    addBodies(arguments, extension, kernel);
    return type.cast(construct(wrapper, arguments));
  }

  <T extends Driver> T exporting(Class<T> type, T driver, Extension extension) {
    final List<String> methods = derived.methods();
    final DriverEntry[] entries = new DriverEntry[methods.size()];
    for (int number = 0; number < entries.length; number++) {
      entries[number] = extension.around((DriverEntry) construct(entry, List.of(driver, number)));
    }
    final int firstRoutine =
        extension.deferrable(
            derived.deferrable().stream()
                .map(name -> entries[methods.indexOf(name)])
                .toArray(DriverEntry[]::new));
    final List<Object> arguments = new ArrayList<>();
    arguments.add(new ExportRuntime(extension, firstRoutine));
    arguments.add(entries);
    addBodies(arguments, extension, driver);
    return type.cast(construct(wrapper, arguments));
  }

  /** Bodies are constructed with the extension, and with what is wrapped if they ask for it. */
  private void addBodies(List<Object> arguments, Extension extension, Object wrapped) {
    if (hand.bodies() != null) {
      final Constructor<?> bodies = hand.bodies().getDeclaredConstructors()[0];
      arguments.add(
          construct(
              bodies,
              bodies.getParameterCount() == 1 ? List.of(extension) : List.of(extension, wrapped)));
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

  private static Object construct(Constructor<?> constructor, List<Object> arguments) {
    try {
      return constructor.newInstance(arguments.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("wrapper cannot be made: " + constructor, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("wrapper cannot be made: " + constructor, e);
    }
  }
}
