package org.inglenook.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bash offers after a tabulator, asked of bash. */
class CompletionTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void writeScript() throws IOException {
    StringWriter script = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(script, true), new PrintWriter(err, true), "completion");
    assertThat(code).as(err.toString()).isEqualTo(Exit.HOLDS);
    Files.writeString(folder.resolve("completion"), script.toString());
  }

  @Test
  void shouldCompleteCommandsAndOptions() throws Exception {
    assertThat(offered("inglenook", "c")).contains("check", "conform", "completion");
    assertThat(offered("inglenook", "run", "--wo")).containsExactly("--workload");
  }

  @Test
  void shouldCompleteSpecsAndModels() throws Exception {
    assertThat(offered("inglenook", "check", "Xp")).containsExactly("Xpc");
    assertThat(offered("inglenook", "check", "MCXpcReplayQ")).containsExactly("MCXpcReplayQueues");
    assertThat(offered("inglenook", "check", "Xpc", "MCMemoryNoI"))
        .containsExactly("MCMemoryNoIommu");
    assertThat(offered("inglenook", "conform", "--model", "MCXpcReplayQ"))
        .containsExactly("MCXpcReplayQueues");
    assertThat(offered("inglenook", "mutate", "Rec")).containsExactly("Recovery");
  }

  @Test
  void shouldCompleteDriversWorkloadsIsolationAndFaults() throws Exception {
    assertThat(offered("inglenook", "run", "--driver", "")).containsExactly("e1000", "sb");
    assertThat(offered("inglenook", "run", "--workload", "re")).containsExactly("receive-stream");
    assertThat(offered("inglenook", "run", "--isolation", "n")).containsExactly("none", "nooks");
    assertThat(offered("inglenook", "run", "--fault", "w"))
        .containsExactly("while1", "wild-store", "wrong-data", "wrong-value");
  }

  @Test
  void shouldCompleteTheSizeOfACheck() throws Exception {
    assertThat(offered("inglenook", "check", "--size", "f")).containsExactly("full");
  }

  /** What bash offers for the last of {@code words}, which is typed in part. */
  private static List<String> offered(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "-c", SCRIPT, "bash"));
    command.add(folder.resolve("completion").toString());
    command.addAll(List.of(words));
    Process bash =
        new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
    String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(Files.readString(folder.resolve("errors"))).isEqualTo(0);
    return answer.lines().map(String::strip).sorted().toList();
  }

  /** Does what bash does after a tabulator. */
  private static final String SCRIPT =
      """
      source "$1" || exit 1
      shift
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      COMPREPLY=()
      function=$(complete -p inglenook | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      "$function" inglenook "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """;
}
