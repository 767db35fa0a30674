package org.inglenook.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inglenook.conformance.cli.Home;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.inglenook.modelchecking.tlc.ResultLine;
import org.inglenook.modelchecking.tlc.ResultsFile;
import org.inglenook.modelchecking.tlc.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the catalogue takes from the results of checks, and what it does not. */
class EvidenceTest {
  @TempDir private Path folder;
  private Copy copy;

  @BeforeEach
  void copyTheProject() {
    copy = Copy.small(Home.locate(), folder);
  }

  @Test
  void shouldSayWhatTheLastCheckShowed() {
    result("MCXpcSafety", Verdict.Kind.HOLDS, 21806, List.of());
    result("MCXpcSharedStack", Verdict.Kind.INVARIANT_VIOLATED, 40, List.of());

    assertThat(evidence("MCXpcSafety").words()).isEqualTo("checked: holds, 21,806 states");
    assertThat(evidence("MCXpcSharedStack").words())
        .isEqualTo("checked: fails as it must (invariant violated)");
    assertThat(evidence("MCXpcSharedStack").distinct()).isZero();
    assertThat(evidence("MCXpcFull")).isEqualTo(Evidence.NONE);
  }

  @Test
  void shouldTakeTheLatestOfSeveralResults() {
    result("MCXpcSafety", Verdict.Kind.HOLDS, 21806, List.of());
    result("MCXpcSafety", Verdict.Kind.HOLDS, 12, List.of("expected 21806 states, found 12"));

    Evidence evidence = evidence("MCXpcSafety");

    assertThat(evidence.status()).isEqualTo(Evidence.Status.DIFFERS);
    assertThat(evidence.words()).isEqualTo("DIFFERS: expected 21806 states, found 12");
  }

  @Test
  void shouldNotRelyOnAResultOfAnotherText() {
    result("MCXpcSafety", Verdict.Kind.HOLDS, 21806, List.of());
    copy.replace("spec/Xpc.tla", "Kernel == ", "Kernel  == ");

    assertThat(evidence("MCXpcSafety")).isEqualTo(Evidence.OUTDATED);
  }

  @Test
  void shouldCountOnlyAgreeingModelsInTheBibTexNote() {
    result("MCXpcSafety", Verdict.Kind.HOLDS, 21806, List.of());
    Catalogue catalogue = CatalogueReader.read(copy.home());

    String record = new BibTeX(catalogue.citation()).record(catalogue.find("XPC-S3").orElseThrow());

    assertThat(record)
        .containsPattern("Holds in 1 of [0-9]+ models, the largest checked of 21,806 states");
  }

  @Test
  void shouldRefuseAResultThatWasAltered() throws IOException {
    result("MCXpcSafety", Verdict.Kind.HOLDS, 12, List.of());
    Path file = CatalogueReader.resultsFile(copy.home());
    Files.writeString(
        file, Files.readString(file).replace("\"distinct\":12", "\"distinct\":21806"));

    assertThatThrownBy(() -> CatalogueReader.read(copy.home()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("altered");
  }

  private Evidence evidence(String model) {
    return EvidenceReader.of(CatalogueReader.resultsFile(copy.home())).of(model(model));
  }

  private Model model(String name) {
    return Portfolio.read(copy.home().models(), copy.home().specs())
        .select(List.of(name), SizeClass.FULL)
        .get(0);
  }

  private void result(String name, Verdict.Kind kind, long distinct, List<String> differences) {
    Model model = model(name);
    ResultsFile.open(CatalogueReader.resultsFile(copy.home()))
        .append(line(model, kind, distinct, differences));
  }

  /** A line as the results file has it, of which only the named members matter here. */
  private static ResultLine line(
      Model model, Verdict.Kind kind, long distinct, List<String> differences) {
    Map<String, Object> line = new TreeMap<>();
    line.put("model", model.name());
    line.put("spec", model.spec());
    line.put("hash", model.hash());
    line.put("expected", model.expectation().verdictText());
    line.put("verdict", kind.name());
    line.put("agrees", differences.isEmpty());
    line.put("differences", differences);
    line.put("distinct", distinct);
    line.put("properties", List.of());
    line.put("coverage", List.of());
    Gson gson = new Gson();
    return gson.fromJson(gson.toJson(line), ResultLine.class);
  }
}
