package org.inglenook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.inglenook.conformance.cli.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of the catalogue: kept by the project, and seen to fail on a copy that breaks it. */
class AuditTest {
  private static final String XPC = "spec/Xpc.tla";

  @TempDir private Path folder;
  private Copy copy;

  @BeforeEach
  void copyTheProject() {
    copy = Copy.small(Home.locate(), folder);
  }

  @Test
  void shouldFindNothingWrongWithTheProject() {
    assertThat(Audit.of(Home.locate(), ProjectCatalogue.get())).isEmpty();
  }

  @Test
  void shouldFindNothingWrongWithTheSmallCopy() {
    assertThat(audit()).isEmpty();
  }

  @Test
  void shouldFindAnIdThatIsUsedTwice() {
    copy.replace("spec/Memory.tla", "\\* MEM-L1 Pages", "\\* XPC-S3 Pages")
        .deleteModel("MCMemoryNoReclaim");

    assertThat(audit()).anyMatch(line -> line.startsWith("XPC-S3 is used twice: [Memory, Xpc]"));
  }

  @Test
  void shouldFindAnIdThatTheCatalogueMisses() {
    copy.replace("spec/Memory.tla", "KernelPart ==", "\\* MEM-S99 Left alone.\n\nKernelPart ==");

    assertThat(audit()).contains("MEM-S99 is in [Memory] and not in the catalogue");
  }

  @Test
  void shouldFindAPropertyWithoutATwin() {
    copy.deleteModel("MCXpcSharedStack");

    assertThat(audit()).containsExactly("XPC-S4 has no model that must break it");
  }

  @Test
  void shouldFindALinkWithoutATwin() {
    copy.deleteModel("MCXpcDriverPublishes");

    assertThat(audit()).containsExactly("XPC-S14 has no model that must break it");
  }

  @Test
  void shouldFindAPropertyThatNoModelLists() {
    copy.replace("model-checking/models/MCXpcLiveness.cfg", "  CallsComeBack\n", "")
        .replace("model-checking/models/MCXpcOneLiveness.cfg", "  CallsComeBack\n", "");

    assertThat(audit()).containsExactly("XPC-L2 holds in no model");
  }

  @Test
  void shouldFindALabelThatNobodyKnows() {
    copy.replace(XPC, "Mode agreement (N-S3)", "Mode agreement (N-S33)");

    assertThat(audit())
        .contains(
            "XPC-S3 names N-S33, which does not name it",
            "N-S3 is to be stated by Xpc, which does not");
  }

  @Test
  void shouldFindALabelThatItsSpecDoesNotState() {
    copy.replace(XPC, "Unwinding (N-S11)", "Unwinding");

    assertThat(audit()).containsExactly("N-S11 is to be stated by Xpc, which does not");
  }

  @Test
  void shouldFindASpecWithPropertiesAndNoModel() {
    copy.keepOnly("MCKernelIntegrity", "none");

    assertThat(audit()).contains("KIN-S1 is in [KernelIntegrity] and not in the catalogue");
  }

  private List<String> audit() {
    return Audit.of(copy.home(), CatalogueReader.read(copy.home()));
  }
}
