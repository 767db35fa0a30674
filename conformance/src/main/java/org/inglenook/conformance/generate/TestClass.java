package org.inglenook.conformance.generate;

import java.util.List;
import org.inglenook.modelchecking.engine.SpecProperty;

/** The source of one generated class. */
final class TestClass {
  private final String spec;
  private final List<SpecProperty> properties;

  /**
   * @param properties state predicates and step properties, in the spec's order
   */
  TestClass(String spec, List<SpecProperty> properties) {
    this.spec = spec;
    this.properties = properties;
  }

  String source() {
    StringBuilder source = new StringBuilder(head());
    for (SpecProperty property : properties) {
      source.append(method(property));
    }
    return source.append(tail()).toString();
  }

  private String head() {
    return """
        package %1$s;

        import java.io.IOException;
        import java.nio.file.Path;
        import net.jqwik.api.ForAll;
        import net.jqwik.api.Property;
        import net.jqwik.api.ShrinkingMode;
        import net.jqwik.api.lifecycle.AfterContainer;
        import net.jqwik.api.lifecycle.BeforeContainer;
        import org.inglenook.conformance.cli.Home;
        import org.inglenook.conformance.walk.ImplementationWalks;

        /** Generated from {@code %2$s.tla}: what production code does in random walks, judged by the spec. */
        class %3$s {
          private static ImplementationWalks walks;

          @BeforeContainer
          static void open() {
            Home home = Home.locate();
            walks = ImplementationWalks.open("%2$s", home.models(), home.specs());
            walks.requireTestsOfToday(%3$s.class);
          }

          @AfterContainer
          static void close() throws IOException {
            walks.writeOutcome(Path.of("target", "walks"));
            walks.close();
          }
        """
        .formatted(TestNames.PACKAGE, spec, TestNames.className(spec));
  }

  private String method(SpecProperty property) {
    String call = property.kind() == SpecProperty.Kind.INVARIANT ? "holds" : "holdsStep";
    return """

          /** %s %s (%s). */
          @Property(tries = 100, shrinking = ShrinkingMode.OFF)
          void %s(@ForAll long seed) {
            walks.%s("%s#%4$s", "%s", seed);
          }
        """
        .formatted(
            property.id(),
            property.title().replace("*/", "* /"),
            property.place(),
            TestNames.method(property.id(), property.name()),
            call,
            TestNames.className(spec),
            property.name());
  }

  private String tail() {
    return """

          /** Every step taken is a step of the spec. */
          @Property(tries = 200, shrinking = ShrinkingMode.OFF)
          void %2$s(@ForAll long seed) {
            walks.conforms("%1$s#%2$s", seed);
          }

          /** What the spec does not allow is refused by name, and changes nothing. */
          @Property(tries = 200, shrinking = ShrinkingMode.OFF)
          void %3$s(@ForAll long seed) {
            walks.refuses("%1$s#%3$s", seed);
          }
        }
        """
        .formatted(TestNames.className(spec), TestNames.STEPS, TestNames.REFUSALS);
  }
}
