package org.inglenook.conformance.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.conformance.check.CheckOutcome;
import org.inglenook.conformance.check.CheckRequest;
import org.inglenook.conformance.check.Checker;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that checks less than it says turns the check red. */
class TamperedModelTest {
  private static final Path MODELS = Path.of("..", "model-checking", "models");
  private static final Path SPECS = Path.of("..", "spec");

  @TempDir private Path folder;

  @BeforeEach
  void copyModels() throws IOException {
    try (Stream<Path> files = Files.list(MODELS)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void shouldMissAnInvariantThatIsDeletedFromAModel() throws IOException {
    tamper("MCMemoryOneCpu.cfg", "  UntaggedIsLoaded\n", "");
    tamper("MCMemoryOneCpu.cfg", "  StoreByRight\n", "");

    CheckOutcome outcome = check("MCMemoryOneCpu");

    assertThat(outcome.agrees()).isFalse();
    assertThat(outcome.differences())
        .contains(
            "MCMemoryOneCpu.cfg: does not list UntaggedIsLoaded,"
                + " which MCMemoryReplayDomains.cfg lists",
            "MCMemoryOneCpu.cfg: does not list StoreByRight,"
                + " which MCMemoryReplayDomains.cfg lists");
  }

  @Test
  void shouldNoticeAReplayModelWithoutProductionCodeToReplay() throws IOException {
    tamper("MCKernelIntegrity.cfg", "size: quick", "size: replay");

    assertThat(differences(check("MCKernelIntegrity")))
        .contains(
            "MCKernelIntegrity.cfg: no production code is bound to KernelIntegrity,"
                + " so nothing is replayed; write a SubjectFactory, or `size: quick`");
  }

  @Test
  void shouldAgreeWithModelsThatNobodyHasTouched() {
    CheckOutcome outcome = check("MCMemoryOneCpu");

    assertThat(differences(outcome)).isEmpty();
    assertThat(outcome.agrees()).isTrue();
  }

  private void tamper(String cfg, String from, String to) throws IOException {
    Path file = folder.resolve(cfg);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private CheckOutcome check(String... names) {
    Path report = folder.resolve("report");
    return new Checker(Portfolio.read(folder, SPECS), folder, report)
        .check(new CheckRequest(List.of(names), SizeClass.QUICK, 1, true), sentence -> {});
  }

  private static List<String> differences(CheckOutcome outcome) {
    List<String> all = new ArrayList<>(outcome.differences());
    outcome.models().forEach(model -> all.addAll(model.differences()));
    return all;
  }
}
