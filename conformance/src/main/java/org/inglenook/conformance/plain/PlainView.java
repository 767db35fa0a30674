package org.inglenook.conformance.plain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.inglenook.conformance.view.View;
import org.inglenook.modelchecking.engine.Value;

/**
 * What the methods of an object show.
 *
 * @param object the object as it is now
 * @param shows the methods by variable
 */
record PlainView(Supplier<Object> object, Map<String, Method> shows, JavaValues values)
    implements View {
  /** The same view of another object. */
  PlainView of(Object other) {
    return new PlainView(() -> other, shows, values);
  }

  @Override
  public Set<String> variables() {
    return shows.keySet();
  }

  @Override
  public Supplier<Value> reader(String variable) {
    Method method = shows.get(variable);
    if (method == null) {
      throw new IllegalArgumentException("variable is not shown: " + variable);
    }
    return () -> shown(variable, method);
  }

  private Value shown(String variable, Method method) {
    try {
      return values.of(method.invoke(object.get()));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(method.getName() + " threw " + e.getCause(), e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("method cannot be called: " + method, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "variable " + variable + " cannot be shown: " + e.getMessage(), e);
    }
  }
}
