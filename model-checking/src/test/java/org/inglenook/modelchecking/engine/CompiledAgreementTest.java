package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.modelchecking.engine.Agreement.Count;
import org.inglenook.modelchecking.portfolio.ExpectedVerdict;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two evaluators that share no code say the same: TLC's, and the one of compiled specs.
 *
 * <p>By default of two models of each spec; with {@code -Dinglenook.agreement=full} of all models
 * that are not of full size, and of more states of each.
 */
class CompiledAgreementTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final boolean FULL = "full".equals(System.getProperty("inglenook.agreement"));
  private static final int STATES = FULL ? 300 : 10;
  private static final int ALTERED = FULL ? 2_000 : 40;
  private static final int LIMIT = FULL ? 20_000 : 400;

  private static final int ALL_INSTANCES = Integer.MAX_VALUE;

  /** What a broken property is looked for in: enough for those named below. */
  private static final int SEARCHED = FULL ? 300_000 : 3_000;

  private static final List<String> QUICK =
      List.of(
          "MCDirectCallNesting",
          "MCKernelIntegrity",
          "MCMemoryReplayDomains",
          "MCNooksReplayObjects",
          "MCObjectTrackerReplayLocks",
          "MCRecoveryReplayTriggers",
          "MCResilientServiceSmallMixed",
          "MCXpcReplayNesting");

  private static final List<String> QUICK_FAILING =
      List.of(
          "MCDirectCallWritesAbsent",
          "MCKernelIntegrityNative",
          "MCMemoryNoFlush",
          "MCNooksReleasesTooEarly",
          "MCObjectTrackerSharedAddress",
          "MCRecoveryUnwindsLive",
          "MCResilientServiceTwoAnswers",
          "MCXpcSharedStack");

  @TempDir Path folder;

  static Stream<Model> models() {
    return portfolio()
        .filter(model -> FULL || QUICK.contains(model.name()))
        .filter(model -> model.expectation().verdict() == ExpectedVerdict.HOLDS);
  }

  static Stream<Model> failing() {
    return portfolio()
        .filter(model -> FULL || QUICK_FAILING.contains(model.name()))
        .filter(model -> model.expectation().verdict() == ExpectedVerdict.VIOLATES);
  }

  private static Stream<Model> portfolio() {
    return Portfolio.read(ROOT.resolve("model-checking/models"), ROOT.resolve("spec"))
        .models()
        .stream()
        .filter(model -> model.expectation().size() != SizeClass.FULL);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void shouldAgreeOnModelThatHolds(Model model) {
    try (SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders())) {
      Count count = compare(engine, judged(engine), 1);

      assertThat(count.enabled).isPositive();
      assertThat(count.broken).isPositive();
    }
  }

  private static Count compare(SpecEngine engine, Predicates judged, long seed) {
    List<SpecState> states = Agreement.explored(engine, LIMIT);
    return new Agreement(engine, engine.compile(judged), judged, states, seed)
        .compare(STATES, ALL_INSTANCES, ALTERED);
  }

  /** All that can be judged on states and steps, whether this model lists it or not. */
  private static Predicates judged(SpecEngine engine) {
    List<SpecProperty> all = engine.module().properties();
    return new Predicates(
        all.stream()
            .filter(each -> each.kind() == SpecProperty.Kind.INVARIANT)
            .map(SpecProperty::name)
            .toList(),
        all.stream()
            .filter(each -> each.kind() == SpecProperty.Kind.STEP)
            .map(SpecProperty::name)
            .toList(),
        List.of());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failing")
  void shouldFindWhatIsBroken(Model model) {
    try (SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders())) {
      Predicates judged = engine.configured();
      CompiledSpec compiled = engine.compile(judged);
      List<SpecState> states = new ArrayList<>();
      List<String> broken = new Lockstep(engine, compiled, judged).firstBroken(states, LIMIT);
      if (broken.isEmpty()) {
        broken = farther(engine, compiled, judged);
      }

      assertThat(broken.isEmpty())
          .isEqualTo(judged.invariants().isEmpty() && judged.steps().isEmpty());
      new Agreement(engine, compiled, judged, states, 2).compare(STATES, ALL_INSTANCES, ALTERED);
    }
  }

  /** What TLC finds broken in more states, if the compiled spec says so, too. */
  private static List<String> farther(SpecEngine engine, CompiledSpec compiled, Predicates judged) {
    Exploration explored = engine.explore(SEARCHED, judged);
    StateStore store = compiled.store();
    List<String> broken = new ArrayList<>();
    for (Exploration.Violation violation : explored.violations()) {
      List<Integer> path = violation.path().states();
      int to = store.add(explored.graph().state(path.get(path.size() - 1)));
      int from =
          path.size() == 1 ? to : store.add(explored.graph().state(path.get(path.size() - 2)));
      assertThat(store.broken(from, to)).contains(violation.predicate());
      broken.add(violation.predicate());
    }
    return broken;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WorkloadMemory",
        "WorkloadNooks",
        "WorkloadObjectTracker",
        "WorkloadRecovery",
        "WorkloadXpc"
      })
  void shouldAgreeOnModelOfWorkloads(String name) {
    Path cfg = ROOT.resolve("conformance/src/main/models/" + name + ".cfg");
    try (SpecEngine engine = SpecEngine.open(cfg, List.of(ROOT.resolve("spec")))) {
      CompiledSpec compiled = engine.compile(engine.configured());
      List<SpecState> walk = Agreement.walked(engine, compiled, FULL ? 2_000 : 20, 3);
      Count count =
          new Agreement(engine, compiled, engine.configured(), walk, 3)
              .compare(FULL ? 300 : 5, FULL ? 50 : 10, ALTERED);

      assertThat(count.enabled).isPositive();
    }
  }

  @Test
  void shouldAgreeOnEveryOperator() {
    try (SpecEngine engine = Fixture.open("Operators")) {
      Count count = operators(engine, engine.compile(engine.configured()));

      assertThat(count.broken).isGreaterThan(1_000);
      assertThat(count.undefined).isPositive();
    }
  }

  private static Count operators(SpecEngine engine, CompiledSpec compiled) {
    List<SpecState> states = Agreement.explored(engine, 1_000);
    return new Agreement(engine, compiled, engine.configured(), states, 4)
        .compare(60, ALL_INSTANCES, 400);
  }

  /**
   * Every quantifier here is true in some states, false in others; some have no value in others.
   */
  @Test
  void shouldAgreeWhereFunctionsAreAskedForMembers() {
    try (SpecEngine engine = Fixture.open("Selections")) {
      CompiledSpec compiled = engine.compile(engine.configured());
      List<SpecState> states = Agreement.walked(engine, compiled, 60, 5);
      Count count =
          new Agreement(engine, compiled, engine.configured(), states, 5).compare(60, 5, 300);

      assertThat(count.broken).isGreaterThan(1_000);
      assertThat(count.undefined).isGreaterThan(500);
    }
  }

  /** What would a wrong operator look like? Each of these is noticed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{1} \\subseteq s | {1} \\subseteq s /\\ s # {1}",
        "s \\in SUBSET {1, 2} | s \\in SUBSET {1, 2} \\ {{}}",
        "{0} \\cup s | {0} \\cap s",
        "s \\ {1} = {} | {1} \\ s = {}",
        "x > 1 /\\ x >= 3 | x > 1 /\\ x > 3",
        "(CHOOSE x \\in Names : TRUE) = \"b\" | (CHOOSE x \\in Names : TRUE) = \"a\"",
        "Tail(q) = <<>> | Len(q) = 2",
        "n % 2 = 0 | n % 3 = 0",
        "q # <<>> => Head(q) | Head(q)",
        "n @@ \"c\" :> 2 @@ f | 0 @@ \"c\" :> 2 @@ f",
        "[f EXCEPT ![x] = Twice(@) + 1] | [f EXCEPT ![x] = @ + 1]",
        "UNCHANGED <<q, f>>]_<<n, q>> | UNCHANGED <<q, f>>]_q",
        "THEN 0 ELSE n | THEN 1 ELSE n",
      })
  void shouldNoticeWrongOperator(String right, String wrong) throws IOException {
    Path cfg = Fixture.cfg("Operators");
    String text = Files.readString(cfg.resolveSibling("Operators.tla"));
    assertThat(text).contains(right);
    Files.writeString(folder.resolve("Operators.tla"), text.replace(right, wrong));
    for (String file : List.of("Operators.cfg", "OperatorsInner.tla")) {
      Files.copy(cfg.resolveSibling(file), folder.resolve(file));
    }
    try (SpecEngine engine = Fixture.open("Operators");
        SpecEngine other = SpecEngine.open(folder.resolve("Operators.cfg"), List.of())) {
      CompiledSpec compiled = other.compile(other.configured());

      assertThatThrownBy(() -> operators(engine, compiled)).isInstanceOf(AssertionError.class);
    }
  }
}
