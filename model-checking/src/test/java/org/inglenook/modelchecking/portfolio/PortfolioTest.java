package org.inglenook.modelchecking.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.inglenook.modelchecking.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioTest {
  private static final String HEAD =
      """
      \\* expect: holds
      \\* states: 5310
      \\* depth: 17
      \\* size: quick
      \\* for: two tasks on one stack,
      \\*   which is where they conflict.
      \\* reach: Nested, Unwound

      """;
  private static final String BODY =
      """
      SPECIFICATION Spec
      CONSTANTS
        Tasks = {"t1", "t2"} \\* two of them
        INVARIANT_LIKE = 3
      INVARIANTS TypeOK StackOK
      PROPERTY Link
      CHECK_DEADLOCK FALSE
      """;

  @TempDir private Path root;
  private Path spec;
  private Path models;

  @BeforeEach
  void layOutFolders() throws IOException {
    spec = Files.createDirectory(root.resolve("spec"));
    models = Files.createDirectory(root.resolve("models"));
    Files.writeString(
        spec.resolve("Xpc.tla"),
        """
        ---- MODULE Xpc ----
        EXTENDS Naturals, Base
        (* INSTANCE NotThis *) \\* EXTENDS NorThis
        M == INSTANCE Memory WITH a <- b

        \\* XPC-S3 Mode agreement (N-S3). Each task runs
        \\* XPC-S4 in the mode of its frame.
        StackOK == "INSTANCE NorThat" # ""
        \\* Without an id.
        TypeOK == TRUE
        \\* XPC-R1 Nesting happens.
        Nested(t) == TRUE
        ====
        """);
    Files.writeString(spec.resolve("Base.tla"), "---- MODULE Base ----\n====\n");
    Files.writeString(spec.resolve("Memory.tla"), "---- MODULE Memory ----\nEXTENDS Xpc\n====\n");
    model("MCXpcSmall", HEAD + BODY);
  }

  @Test
  void shouldReadExpectationsAndSettings() {
    Model model = read().models().get(0);

    assertThat(model.name()).isEqualTo("MCXpcSmall");
    assertThat(model.spec()).isEqualTo("Xpc");
    Expectation expectation = model.expectation();
    assertThat(expectation.verdict()).isEqualTo(ExpectedVerdict.HOLDS);
    assertThat(expectation.states()).hasValue(5310);
    assertThat(expectation.depth()).hasValue(17);
    assertThat(expectation.size()).isEqualTo(SizeClass.QUICK);
    assertThat(expectation.purpose())
        .isEqualTo("two tasks on one stack, which is where they conflict.");
    assertThat(expectation.reach()).containsExactly("Nested", "Unwound");
    assertThat(model.settings().specification()).isEqualTo("Spec");
    assertThat(model.listed()).containsExactly("TypeOK", "StackOK", "Link");
    assertThat(model.settings().checksDeadlock()).isFalse();
  }

  @Test
  void shouldFollowExtendsAndInstanceButNotCommentsAndStrings() {
    assertThat(read().models().get(0).closure().names())
        .containsExactly("MCXpcSmall", "Xpc", "Base", "Memory");
  }

  @Test
  void shouldReadIdsFromTheFirstLineOfTheCommentAbove() {
    PropertyIds ids = read().models().get(0).propertyIds();

    assertThat(ids.idOf("StackOK")).contains("XPC-S3");
    assertThat(ids.idOf("Nested")).contains("XPC-R1");
    assertThat(ids.idOf("TypeOK")).isEmpty();
  }

  @Test
  void shouldHashContentAndNamesButNotPlaces() throws IOException {
    String before = read().models().get(0).hash();

    Path elsewhere = root.resolve("elsewhere");
    Files.move(spec, elsewhere);
    assertThat(Portfolio.read(models, elsewhere).models().get(0).hash()).isEqualTo(before);

    Files.writeString(elsewhere.resolve("Base.tla"), "---- MODULE Base ----\n\n====\n");
    assertThat(Portfolio.read(models, elsewhere).models().get(0).hash()).isNotEqualTo(before);
  }

  @Test
  void shouldSelectBySpecOrModelAndSize() throws IOException {
    model("MCXpcReplay", HEAD.replace("quick", "replay") + BODY);
    model("MCMemoryAll", HEAD.replace("quick", "full") + BODY);
    Portfolio portfolio = read();

    assertThat(names(portfolio.select(List.of(), SizeClass.QUICK)))
        .containsExactly("MCXpcReplay", "MCXpcSmall");
    assertThat(names(portfolio.select(List.of("Memory"), SizeClass.FULL)))
        .containsExactly("MCMemoryAll");
    assertThat(names(portfolio.select(List.of("MCXpcSmall"), SizeClass.QUICK)))
        .containsExactly("MCXpcSmall");
    assertThat(names(portfolio.select(List.of(), SizeClass.REPLAY))).containsExactly("MCXpcReplay");
  }

  @Test
  void shouldRefuseAnUnknownSpecByNamingTheKnownOnes() {
    Portfolio portfolio = read();

    assertThatThrownBy(() -> portfolio.select(List.of("Xcp"), SizeClass.QUICK))
        .isInstanceOf(BadInputException.class)
        .hasMessage("Xcp: no such spec or model. Specs: Xpc");
    assertThatThrownBy(() -> portfolio.select(List.of("Base"), SizeClass.QUICK))
        .hasMessageContaining("this spec has no model");
  }

  @Test
  void shouldRefuseACfgWithoutExpectations() throws IOException {
    refused(BODY).hasMessageContaining("no expectation \"expect:\"");
  }

  @Test
  void shouldRefuseAModelThatHoldsWithoutStates() throws IOException {
    refused(HEAD.replaceAll("(?m)^.*states.*\n", "") + BODY)
        .hasMessageContaining("no expectation \"states:\"");
  }

  @Test
  void shouldRefuseAnUnknownKeyWithItsLine() throws IOException {
    refused(HEAD.replace("depth:", "dept:") + BODY)
        .hasMessageContaining("MCXpcBad.cfg, line 3")
        .hasMessageContaining("unknown key \"dept:\"")
        .hasMessageContaining("Known keys: expect, states");
  }

  @Test
  void shouldRefuseAnExpectationWithoutItsColon() throws IOException {
    refused(HEAD.replace("states:", "states") + BODY).hasMessageContaining("without its colon");
  }

  @Test
  void shouldRefuseAnExpectationTwiceOrBelowTheSettings() throws IOException {
    refused("\\* size: full\n" + HEAD + BODY).hasMessageContaining("written twice");
    refused(HEAD + BODY + "\\* states: 7\n").hasMessageContaining("below the settings");
  }

  @Test
  void shouldRefuseValuesThatAreNone() throws IOException {
    refused(HEAD.replace("5310", "5,310") + BODY).hasMessageContaining("Write digits only");
    refused(HEAD.replace("quick", "big") + BODY).hasMessageContaining("\"big\" is no size");
    refused(HEAD.replace("holds", "passes") + BODY)
        .hasMessageContaining("\"passes\" is no verdict");
    refused(HEAD.replace("holds", "holds XPC-S3") + BODY).hasMessageContaining("takes an id");
    refused(HEAD.replace("holds", "violates StackOK") + BODY)
        .hasMessageContaining("no property id");
    refused(HEAD.replace(", Unwound", ", ") + BODY).hasMessageContaining("no predicate name");
  }

  @Test
  void shouldRefuseATwinThatListsMoreOrLessThanOneProperty() throws IOException {
    String head = HEAD.replace("holds", "violates XPC-S3");

    refused(head + BODY)
        .hasMessageContaining("lists 3 INVARIANTs and PROPERTYs")
        .hasMessageContaining("List exactly one, the one with id XPC-S3");
    refused(head + "SPECIFICATION Spec\n").hasMessageContaining("lists 0");
  }

  @Test
  void shouldRefuseATwinThatListsAnotherId() throws IOException {
    refused(HEAD.replace("holds", "violates XPC-S4") + "SPECIFICATION Spec\nINVARIANT StackOK\n")
        .hasMessageContaining("StackOK has the id XPC-S3");
  }

  @Test
  void shouldRefuseAModelThatChecksNothing() throws IOException {
    refused(HEAD + "SPECIFICATION Spec\n").hasMessageContaining("no INVARIANT and no PROPERTY");
  }

  @Test
  void shouldRefuseADeadlockThatTlcPassesOver() throws IOException {
    refused(HEAD.replace("holds", "deadlock") + BODY)
        .hasMessageContaining("Delete CHECK_DEADLOCK FALSE");
  }

  @Test
  void shouldRefuseAReducedGraphForReplay() throws IOException {
    refused(HEAD.replace("quick", "replay") + BODY + "SYMMETRY Perms\n")
        .hasMessageContaining("SYMMETRY in a model that is replayed");
  }

  @Test
  void shouldRefuseAReducedGraphForLiveness() throws IOException {
    refused(HEAD + BODY + "CONSTRAINT Few\n")
        .hasMessageContaining("CONSTRAINT in a model with PROPERTIES");
  }

  @Test
  void shouldRefuseAPropertyThatTheModelDefinesAway() throws IOException {
    refused(HEAD + BODY + "CONSTANT StackOK <- TypeOK\n")
        .hasMessageContaining("gives another definition to StackOK");
    refused(HEAD + BODY + "CONSTANT StackOK = TRUE\n")
        .hasMessageContaining("gives another definition to StackOK");
  }

  @Test
  void shouldRefuseATwinThatHardlyEverRuns() throws IOException {
    refused(
            HEAD.replace("holds", "violates XPC-S3").replace("quick", "full")
                + "SPECIFICATION Spec\nINVARIANT StackOK\n")
        .hasMessageContaining("must fail, and is of size full");
  }

  @Test
  void shouldRefuseReplayCountsOfAModelThatIsNotReplayed() throws IOException {
    refused("\\* replay: transitions=1\n" + HEAD + BODY)
        .hasMessageContaining("pins what a replay counts, but is of size quick");
  }

  @Test
  void shouldRefuseAFolderWithoutModelsAndAFileOfAnotherName() throws IOException {
    Path empty = Files.createDirectory(root.resolve("empty"));
    assertThatThrownBy(() -> Portfolio.read(empty, spec))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("holds no model MC*.cfg");

    Files.writeString(models.resolve("Xpc.tla"), "---- MODULE Xpc ----\n====\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Xpc.tla: is no model, by its name");
  }

  @Test
  void shouldRefuseACfgWithoutOneBehaviour() throws IOException {
    refused(HEAD + "INIT Init\nINVARIANT TypeOK\n").hasMessageContaining("names no behaviour");
    refused(HEAD + "Spec\n").hasMessageContaining("where TLC wants a keyword");
    refused(HEAD + "SPECIFICATION A B\n").hasMessageContaining("takes one word and has 2");
  }

  @Test
  void shouldRefuseACfgWithoutItsModule() throws IOException {
    Files.writeString(models.resolve("MCXpcAlone.cfg"), HEAD + BODY);

    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("MCXpcAlone.cfg: its module MCXpcAlone.tla is missing");
  }

  @Test
  void shouldRefuseAModuleWithoutItsCfg() throws IOException {
    Files.writeString(
        models.resolve("MCXpcForgotten.tla"), "---- MODULE MCXpcForgotten ----\n====\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("MCXpcForgotten.tla: has no .cfg beside it");
  }

  @Test
  void shouldRefuseAModelOfNoSpec() throws IOException {
    model("MCOther", HEAD + BODY);

    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("its name begins with no spec");
  }

  @Test
  void shouldRefuseFoldersAndFilesThatCannotBeRead() throws IOException {
    assertThatThrownBy(() -> Portfolio.read(root.resolve("none"), spec))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Run from the project's root");

    model("MCXpcLatin", HEAD + BODY);
    Files.write(models.resolve("MCXpcLatin.cfg"), "\\* für".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Save it as UTF-8");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(String cfg) throws IOException {
    model("MCXpcBad", cfg);
    return assertThatThrownBy(this::read).isInstanceOf(BadInputException.class);
  }

  private void model(String name, String cfg) throws IOException {
    Files.writeString(models.resolve(name + ".cfg"), cfg);
    Files.writeString(
        models.resolve(name + ".tla"), "---- MODULE " + name + " ----\nEXTENDS Xpc\n====\n");
  }

  private Portfolio read() {
    return Portfolio.read(models, spec);
  }

  private static List<String> names(List<Model> models) {
    return models.stream().map(Model::name).toList();
  }
}
