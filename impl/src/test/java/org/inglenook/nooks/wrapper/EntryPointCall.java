package org.inglenook.nooks.wrapper;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import org.inglenook.driver.Driver;
import org.inglenook.driver.HandedOver;
import org.inglenook.driver.Lends;
import org.inglenook.driver.ObjectRef;
import org.inglenook.driver.ObjectType;

/** One case: a wrapper, and the arguments with which the kernel calls {@code method}. */
final class EntryPointCall {
  final WrapperBed bed;
  final Method method;
  private final Driver wrapper;
  final int[] arguments;

  EntryPointCall(WrapperBed bed, Class<?> type, Method method) {
    this.bed = bed;
    this.method = method;
    wrapper = bed.exports(type.asSubclass(Driver.class));
    arguments = new int[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(method.getParameters()[i]);
    }
  }

  /** What is handed over is the kernel's before the call; all else the driver has. */
  private int argument(Parameter parameter) {
    final ObjectRef reference = parameter.getAnnotation(ObjectRef.class);
    if (reference == null) {
      return 1;
    }
    final ValidArguments valid = new ValidArguments(bed);
    final int copy = valid.object(bed.holdings(), reference.value(), 0);
    final int object = bed.holdings().find(reference.value(), copy);
    if (parameter.isAnnotationPresent(HandedOver.class)) {
      bed.holdings().revoke(page(parameter, object), 1);
      bed.holdings().remove(object);
    }
    return object;
  }

  int page(Parameter parameter, int object) {
    return bed.kernel().memory().load(object + parameter.getAnnotation(Lends.class).at());
  }

  int run() {
    final int result = WrapperBed.invoke(wrapper, method, arguments);
    bed.assertNothingInUse();
    return result;
  }

  /** Returns the place of the parameter with {@code annotation}. */
  int index(Class<? extends Annotation> annotation) {
    final List<Parameter> parameters = List.of(method.getParameters());
    return parameters.indexOf(
        parameters.stream().filter(each -> each.isAnnotationPresent(annotation)).findFirst().get());
  }

  /** Returns the place of the parameter of {@code type}. */
  int index(ObjectType type) {
    return PointerSite.of(method).stream()
        .filter(site -> site.type() == type)
        .findFirst()
        .orElseThrow()
        .index();
  }

  ObjectType type(int index) {
    return method.getParameters()[index].getAnnotation(ObjectRef.class).value();
  }

  boolean has(int index) {
    return bed.holdings().has(type(index), arguments[index]);
  }
}
