package org.inglenook.conformance.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.inglenook.modelchecking.engine.Value;

/** A view as a table: for each variable, how to read it. */
public final class ViewTable implements View {
  private final Map<String, Supplier<Value>> readers;

  private ViewTable(Map<String, Supplier<Value>> readers) {
    this.readers = Collections.unmodifiableMap(new LinkedHashMap<>(readers));
  }

  /** Begins an empty view. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Set<String> variables() {
    return readers.keySet();
  }

  @Override
  public Supplier<Value> reader(String variable) {
    Supplier<Value> reader = readers.get(variable);
    if (reader == null) {
      throw new IllegalArgumentException(
          "variable is not shown: variable=" + variable + ", shown=" + readers.keySet());
    }
    return reader;
  }

  /** Collects readers. */
  public static final class Builder {
    private final Map<String, Supplier<Value>> readers = new LinkedHashMap<>();

    private Builder() {}

    /** Shows {@code variable} by what {@code reader} reads from machine and kernel. */
    public Builder show(String variable, Supplier<Value> reader) {
      if (readers.put(variable, reader) != null) {
        throw new IllegalArgumentException("variable is shown twice: " + variable);
      }
      return this;
    }

    /** The finished view. */
    public ViewTable build() {
      return new ViewTable(readers);
    }
  }
}
