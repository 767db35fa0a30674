package org.inglenook.conformance.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inglenook.modelchecking.engine.SpecAction;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.junit.jupiter.api.Test;

/** Each action of a mechanism is a step of the system: a link that it keeps is not kept by rest. */
class CompositionTest {
  private static final Path SPECS = Path.of("..", "spec");
  private static final Path MODELS = Path.of("..", "model-checking", "models");

  private static final Map<String, String> MECHANISMS =
      Map.of("X", "Xpc", "M", "Memory", "O", "ObjectTracker", "R", "Recovery");

  /**
   * Steps that the system is composed without, as its header says: Nooks never had direct calls
   * between drivers; of what a device may still reach, the system keeps pages and the objects that
   * stand for them together, and does not hand those to the kernel first.
   */
  private static final Set<String> LEFT_OUT = Set.of("ExtensionCall", "SetAside");

  @Test
  void shouldTakeEveryStepOfItsMechanisms() throws IOException {
    for (Map.Entry<String, String> mechanism : MECHANISMS.entrySet()) {
      assertThat(taken(mechanism.getKey()))
          .as(mechanism.getValue())
          .containsAll(actions(mechanism.getValue()));
    }
  }

  private static Set<String> taken(String instance) throws IOException {
    Set<String> taken = new TreeSet<>();
    Matcher step = Pattern.compile("\\b" + instance + "!(\\w+)\\(").matcher(nooks());
    while (step.find()) {
      taken.add(step.group(1));
    }

    return taken;
  }

  private static String nooks() throws IOException {
    String text = Files.readString(SPECS.resolve("Nooks.tla"));
    return text.substring(0, text.indexOf("\nNext =="));
  }

  private static List<String> actions(String spec) {
    Model model =
        Portfolio.read(MODELS, SPECS).models().stream()
            .filter(each -> each.spec().equals(spec))
            .filter(each -> !each.expectation().verdict().mustFail())
            .findFirst()
            .orElseThrow();
    try (SpecEngine engine = SpecEngine.open(model.cfg(), List.of(SPECS))) {
      return engine.module().actions().stream()
          .map(SpecAction::name)
          .filter(name -> !LEFT_OUT.contains(name))
          .collect(Collectors.toList());
    }
  }
}
