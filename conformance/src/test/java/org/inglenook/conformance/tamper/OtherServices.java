package org.inglenook.conformance.tamper;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.inglenook.conformance.replay.SubjectFactory;

/** Sees the classes that its parent sees, but lists other factories of subjects as services. */
final class OtherServices extends ClassLoader {
  private static final String SERVICES = "META-INF/services/" + SubjectFactory.class.getName();

  private final URL list;

  OtherServices(ClassLoader parent, Path list) throws IOException {
    super(parent);
    this.list = list.toUri().toURL();
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.equals(SERVICES)
        ? Collections.enumeration(List.of(list))
        : super.getResources(name);
  }
}
