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

        import java.util.List;
        import net.jqwik.api.Arbitraries;
        import net.jqwik.api.Arbitrary;
        import net.jqwik.api.ForAll;
        import net.jqwik.api.Property;
        import net.jqwik.api.Provide;
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
          }

          @AfterContainer
          static void close() {
            walks.close();
          }

          @Provide
          Arbitrary<List<Integer>> walk() {
            return Arbitraries.integers().between(0, 1 << 16).list().ofMinSize(2).ofMaxSize(60);
          }
        """
        .formatted(TestNames.PACKAGE, spec, TestNames.className(spec));
  }

  private String method(SpecProperty property) {
    String call = property.kind() == SpecProperty.Kind.INVARIANT ? "holds" : "holdsStep";
    return """

          /** %s %s (%s). */
          @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
          void %s(@ForAll("walk") List<Integer> walk) {
            walks.%s("%s#%4$s", "%s", walk);
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
          @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
          void %2$s(@ForAll("walk") List<Integer> walk) {
            walks.conforms("%1$s#%2$s", walk);
          }

          /** What the spec does not allow is refused by name, and changes nothing. */
          @Property(tries = 200, shrinking = ShrinkingMode.BOUNDED)
          void %3$s(@ForAll("walk") List<Integer> walk) {
            walks.refuses("%1$s#%3$s", walk);
          }
        }
        """
        .formatted(TestNames.className(spec), TestNames.STEPS, TestNames.REFUSALS);
  }
}
