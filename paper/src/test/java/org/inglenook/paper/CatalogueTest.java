package org.inglenook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.conformance.cli.Home;
import org.inglenook.modelchecking.engine.SpecProperty.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of the project's own specs and models, without results of checks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTest {
  private Path folder;
  private Catalogue catalogue;

  @BeforeAll
  void readWithoutResults(@TempDir Path copy) {
    folder = copy;
    catalogue = CatalogueReader.read(Copy.of(Home.locate(), folder).home());
  }

  @Test
  void shouldListIdsByLettersAndNumber() {
    List<String> xpc = catalogue.ids().stream().filter(id -> id.startsWith("XPC-")).toList();

    assertThat(xpc).contains("XPC-S3", "XPC-L3").isSortedAccordingTo(IdOrder.BY_NUMBER);
    assertThat(xpc.indexOf("XPC-S9")).isLessThan(xpc.indexOf("XPC-S10"));
  }

  @Test
  void shouldTellEverythingOfAProperty() {
    Entry entry = catalogue.find("xpc-s3").orElseThrow();

    assertThat(entry.title()).isEqualTo("Mode agreement");
    assertThat(entry.labels()).containsExactly("N-S3");
    assertThat(entry.kind()).isEqualTo(Kind.INVARIANT);
    assertThat(entry.words()).startsWith("Loaded table, current domain and stack");
    assertThat(entry.formula()).startsWith("ModeAgreement ==\n  \\A t \\in Tasks");
    assertThat(entry.source()).isEqualTo(Literature.NOOKS);
    assertThat(entry.models()).extracting(ModelUse::name).contains("MCXpcSafety");
    assertThat(entry.twins()).extracting(ModelUse::name).contains("MCXpcStaleSavedContext");
    assertThat(entry.javaTest()).isEqualTo("XpcConformanceTest.XPC_S3_ModeAgreement");
    assertThat(entry.reproduce()).isEqualTo("./inglenook check Xpc");
  }

  @Test
  void shouldSayWhatATwinReplaces() {
    Entry entry = catalogue.find("XPC-S4").orElseThrow();

    assertThat(entry.twins().get(0).changes()).containsExactly("StackFits");
    assertThat(entry.limits()).isEmpty();
  }

  @Test
  void shouldTellWhereAPropertyIsFalse() {
    Entry published = catalogue.find("XPC-L3").orElseThrow();
    Entry oneCpu = catalogue.find("MEM-S7").orElseThrow();

    assertThat(published.limitWords())
        .contains("False as published", "Broken in MCXpcPublishedDeferral, by the spec as it is");
    assertThat(oneCpu.limitWords()).contains("True with one CPU only", "MCMemoryTwoCpus");
  }

  @Test
  void shouldShowThatALinkIsNotEmpty() {
    Entry link = catalogue.find("XPC-S14").orElseThrow();

    assertThat(link.kind()).isEqualTo(Kind.LINK);
    assertThat(link.reach())
        .extracting(ModelUse::brokenId)
        .containsExactlyInAnyOrder("XPC-R1", "XPC-R2");
  }

  @Test
  void shouldJudgeAPromiseThroughTheSpecsThatRefineIt() {
    Entry promise = catalogue.find("KIN-S1").orElseThrow();

    assertThat(promise.javaTest())
        .isEqualTo(
            "none of its own: judged through the links of Memory, Nooks, ObjectTracker, Xpc");
  }

  @Test
  void shouldInventNoEvidence() {
    String page = MarkdownCatalogue.of(catalogue);

    assertThat(catalogue.models())
        .allSatisfy(model -> assertThat(model.evidence()).isEqualTo(Evidence.NONE));
    assertThat(page).contains("0 models checked with the present text", "*not checked yet*");
    assertThat(page).doesNotContain("checked: holds");
    assertThat(new BibTeX(catalogue.citation()).all(catalogue)).doesNotContain("Holds in");
  }

  @Test
  void shouldWriteTheSameBytesTwice() {
    Catalogue again = CatalogueReader.read(new Home(folder));

    assertThat(MarkdownCatalogue.of(again)).isEqualTo(MarkdownCatalogue.of(catalogue));
    assertThat(LatexCatalogue.of(again)).isEqualTo(LatexCatalogue.of(catalogue));
    assertThat(ModelTable.of(again.models())).isEqualTo(ModelTable.of(catalogue.models()));
    assertThat(new BibTeX(again.citation()).all(again))
        .isEqualTo(new BibTeX(catalogue.citation()).all(catalogue));
  }

  @Test
  void shouldPutEveryModelInTheTableWithItsSentence() throws IOException {
    String table = ModelTable.of(catalogue.models());

    try (var files = Files.list(folder.resolve("model-checking/models"))) {
      List<Path> cfgs = files.filter(file -> file.toString().endsWith(".cfg")).toList();
      assertThat(cfgs).isNotEmpty();
      for (Path cfg : cfgs) {
        String name = cfg.getFileName().toString().replace(".cfg", "");
        assertThat(table.lines())
            .filteredOn(line -> line.startsWith("| `" + name + "` |"))
            .singleElement()
            .asString()
            .contains(sentence(cfg));
      }
    }
  }

  /** What stands after {@code for:}, as far as its first line goes. */
  private static String sentence(Path cfg) throws IOException {
    try (var lines = Files.lines(cfg)) {
      return lines
          .filter(line -> line.startsWith("\\* for: "))
          .map(line -> line.substring("\\* for: ".length()).strip())
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void shouldWriteBibTexWithBalancedBracesAndAKeyForEachId() {
    String all = new BibTeX(catalogue.citation()).all(catalogue);

    assertThat(all).startsWith("@inproceedings{swift2003nooks,").contains("10.1145/945445.945466");
    assertThat(all).contains("@misc{inglenook-xpc-s3,\n", "@misc{inglenook-mem-l1,\n");
    assertThat(all.chars().filter(c -> c == '{').count())
        .isEqualTo(all.chars().filter(c -> c == '}').count());
  }
}
