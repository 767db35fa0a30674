package org.inglenook.conformance.replay;

import java.util.Optional;
import java.util.ServiceLoader;

/** The specs that production code is replayed against. */
public final class Subjects {
  private Subjects() {}

  /** The factory for {@code spec}, if production code implements it. */
  public static Optional<SubjectFactory> of(String spec) {
    return ServiceLoader.load(SubjectFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(factory -> factory.spec().equals(spec))
        .findFirst();
  }
}
