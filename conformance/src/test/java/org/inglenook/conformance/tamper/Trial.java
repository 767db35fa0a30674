package org.inglenook.conformance.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tries attacks, each on a fresh copy of a project that was seen to be green. */
final class Trial {
  private final Path folder;
  private final KeptResults kept;

  private Trial(Path folder, KeptResults kept) {
    this.folder = folder;
    this.kept = kept;
  }

  /** Checks the untouched door with {@code command}, and keeps what TLC says. */
  static Trial begin(Path folder, String... command) throws IOException {
    Sandbox door = Sandbox.of("door", Files.createTempDirectory(folder, "whole"));
    Act.Answer answer = Act.command(command).run().in(door);
    assertThat(answer.exitCode()).as(answer.text()).isZero();
    return new Trial(folder, KeptResults.of(door));
  }

  /** What the attack's act says of a project that nobody has touched. */
  void untouched(Act act, String project) throws IOException {
    Act.Answer answer = act.run().in(fresh(project));

    assertThat(answer.exitCode()).as("%s: %s", act.label(), answer.text()).isZero();
  }

  /** What it says after the attack. */
  void attacked(Attack attack) throws IOException {
    Sandbox sandbox = fresh(attack.project());
    attack.tampering().on(sandbox);
    if (!attack.tlcRuns() && attack.act().label().contains(" check") && isIntact(sandbox)) {
      kept.agreeWithEverything(sandbox);
    }

    Act.Answer answer = attack.act().run().in(sandbox);

    assertThat(answer.text()).contains(attack.words());
    assertThat(answer.exitCode()).as(answer.text()).isEqualTo(attack.exitCode());
  }

  /** Whether results can be added: an attack may be on their file. */
  private boolean isIntact(Sandbox sandbox) throws IOException {
    Path results = KeptResults.file(sandbox);
    return Files.isRegularFile(results) && kept.isIn(results);
  }

  private Sandbox fresh(String project) throws IOException {
    Sandbox sandbox = Sandbox.of(project, Files.createTempDirectory(folder, "copy"));
    if (project.equals("door")) {
      kept.keepIn(sandbox);
    }
    return sandbox;
  }
}
