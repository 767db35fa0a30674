package org.inglenook.modelchecking.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.inglenook.modelchecking.portfolio.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCheckerTest {
  private static final TlcOptions OPTIONS = TlcOptions.defaults().withHeapMegabytes(128);

  @TempDir private Path folder;

  @Test
  void shouldKeepEachResultAndPassOverOnlyWhatAgreedWhenResumed() {
    ResultsFile results = ResultsFile.open(folder.resolve("results.ndjson"));
    Model good = Toy.model("MCToyInitial");
    Model bad = Toy.model("MCToySemantic");

    CheckedModel first = check(results, good, false);
    CheckedModel second = check(results, good, true);
    CheckedModel failed = check(results, bad, false);
    CheckedModel again = check(results, bad, true);

    assertThat(first.judgement().agrees()).isTrue();
    assertThat(first.line().properties()).containsExactly("TOY-S3");
    assertThat(first.line().hash()).isEqualTo(good.hash());
    assertThat(second.result()).isEmpty();
    assertThat(second.judgement().agrees()).isTrue();
    assertThat(failed.judgement().agrees()).isFalse();
    assertThat(again.result()).isPresent();
    assertThat(results.read())
        .extracting(ResultLine::model)
        .containsExactly("MCToyInitial", "MCToySemantic", "MCToySemantic");
  }

  private static CheckedModel check(ResultsFile results, Model model, boolean resume) {
    return new ModelChecker(new TlcRunner(TlcJar.find()), OPTIONS, results, resume)
        .check(model, ProgressListener.NONE);
  }
}
