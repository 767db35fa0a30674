package org.inglenook.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inglenook.modelchecking.portfolio.Portfolio;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the project's own models list, without running any of them. */
class ListingTest {
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
  void shouldMissNothingInTheProjectsModels() {
    assertThat(missing()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> shouldMissAPropertyThatOnlyATwinLists() {
    return Stream.of(
            "MCXpcLiveness XPC-L2 CallsComeBack Xpc",
            "MCXpcLiveness XPC-L3 DeferredProgress Xpc",
            "MCXpcLiveness XPC-L4 FailedIsVacated Xpc",
            "MCMemoryLiveness MEM-L1 RevokedComesBack Memory",
            "MCMemoryLiveness MEM-L2 CopiesCatchUp Memory",
            "MCMemoryOneCpu MEM-S7 InstantRevocation Memory",
            "MCKernelIntegrity KIN-S1 Integrity KernelIntegrity")
        .map(line -> line.split(" ", -1))
        .map(line -> DynamicTest.dynamicTest(line[1], () -> missed(line)));
  }

  private void missed(String... line) throws IOException {
    String listed = "  " + line[2] + "\n";
    assertThat(Files.readString(folder.resolve(line[0] + ".cfg"))).contains(listed);
    Map<Path, String> before = holding(line[3], listed);
    try {
      for (Map.Entry<Path, String> cfg : before.entrySet()) {
        Files.writeString(cfg.getKey(), cfg.getValue().replace(listed, ""));
      }

      assertThat(missing())
          .containsExactly(
              line[3]
                  + ".tla: no model of "
                  + line[3]
                  + " that must hold lists "
                  + line[1]
                  + " "
                  + line[2]
                  + "; list it under INVARIANTS or PROPERTIES of one");
    } finally {
      for (Map.Entry<Path, String> cfg : before.entrySet()) {
        Files.writeString(cfg.getKey(), cfg.getValue());
      }
    }
  }

  /** The text of each model of {@code spec} that must hold and has the line {@code listed}. */
  private Map<Path, String> holding(String spec, String listed) throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        String text =
            name.startsWith("MC" + spec) && name.endsWith(".cfg") ? Files.readString(file) : "";
        if (text.contains("expect: holds") && text.contains(listed)) {
          texts.put(file, text);
        }
      }
    }
    return texts;
  }

  @Test
  void shouldMissThePromiseAlsoWhenNoModelOfItsSpecIsLeft() throws IOException {
    for (String name :
        List.of("MCKernelIntegrity", "MCKernelIntegrityNative", "MCKernelIntegrityOneStart")) {
      Files.delete(folder.resolve(name + ".cfg"));
      Files.delete(folder.resolve(name + ".tla"));
    }

    assertThat(missing()).anyMatch(line -> line.contains("KIN-S1 Integrity"));
  }

  @Test
  void shouldMissAStepPropertyInAFullModelButNoLink() throws IOException {
    Path cfg = folder.resolve("MCNooksFull.cfg");
    String text = Files.readString(cfg);
    assertThat(text).contains("  DeviceAccessibleLast\n").doesNotContain("KeepsXpc");

    Files.writeString(cfg, text.replace("  DeviceAccessibleLast\n", ""));

    assertThat(missing())
        .isNotEmpty()
        .allMatch(line -> line.contains("MCNooksFull.cfg: does not list DeviceAccessibleLast"));
  }

  private List<String> missing() {
    Portfolio portfolio = Portfolio.read(folder, SPECS);
    return new Listing(portfolio).missing(portfolio.select(List.of(), SizeClass.FULL), false);
  }
}
