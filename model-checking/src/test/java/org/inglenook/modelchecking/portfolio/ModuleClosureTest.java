package org.inglenook.modelchecking.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleClosureTest {
  @TempDir Path folder;

  @Test
  void shouldFollowWhatIsExtendedAndInstanced() throws IOException {
    module("Root", "EXTENDS Integers, Left ,", "  Right", "Inner == INSTANCE Deep WITH x <- 1");
    module("Left", "LOCAL INSTANCE Right");
    module("Right", "P(a) == INSTANCE Far");
    module("Deep", "\\* EXTENDS Nothing", "(* INSTANCE Nothing *)");
    module("Far");
    module("Nothing");

    ModuleClosure closure =
        ModuleClosure.of(folder.resolve("Root.tla"), List.of(folder.resolve("elsewhere")));

    assertThat(closure.names()).containsExactly("Root", "Left", "Right", "Deep", "Far");
  }

  @Test
  void shouldNotTakeAPartOfANameForAWord() throws IOException {
    module("Root", "NOEXTENDS Left", "my_INSTANCE Left", "INSTANCEOF Left", "xINSTANCE == 1");
    module("Left");

    assertThat(ModuleClosure.of(folder.resolve("Root.tla"), List.of()).names())
        .containsExactly("Root");
  }

  private void module(String name, String... lines) throws IOException {
    String text = "---- MODULE " + name + " ----\n" + String.join("\n", lines) + "\n====\n";
    Files.writeString(folder.resolve(name + ".tla"), text);
  }
}
