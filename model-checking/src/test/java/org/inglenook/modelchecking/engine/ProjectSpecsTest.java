package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.inglenook.modelchecking.portfolio.ExpectedVerdict;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of shape, on the project's own specs; {@link ShapeRulesTest} shows that they bite. */
class ProjectSpecsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  static List<String> specs() {
    return portfolio().specs();
  }

  @ParameterizedTest
  @MethodSource("specs")
  void shouldHaveTheShapeThatReplayNeeds(String spec) {
    Model model =
        portfolio().models().stream()
            .filter(each -> each.spec().equals(spec))
            .filter(each -> each.expectation().verdict() == ExpectedVerdict.HOLDS)
            .findFirst()
            .orElseThrow();

    try (SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders())) {
      assertThat(engine.shape()).isEmpty();
      assertThat(engine.module().actions()).isNotEmpty();
      assertThat(engine.module().properties()).isNotEmpty();
    }
  }

  private static Portfolio portfolio() {
    return Portfolio.read(ROOT.resolve("model-checking/models"), ROOT.resolve("spec"));
  }
}
