package org.inglenook.conformance.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.nooks.recovery.BadPolicyException;
import org.inglenook.nooks.recovery.PolicyFile;
import org.inglenook.nooks.recovery.RecoveryOptions;
import org.inglenook.scenario.DriverKind;
import picocli.CommandLine.Option;

/** The options of a run that say how failures are detected and recovered. */
final class RecoveryChoice {
  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "What the recovery agent does about failures, by driver and class.")
  private Path policy;

  @Option(
      names = "--watchdog",
      description =
          "Notice drivers that loop without calling the kernel; as published, nobody does.")
  private boolean watchdog;

  @Option(
      names = "--nanny",
      paramLabel = "CYCLES",
      description = "Probe each service that often; as published, nobody does.")
  private Long nanny;

  /**
   * What was chosen.
   *
   * @throws BadInputException when the policy file cannot be read or understood
   */
  RecoveryOptions options() throws IOException {
    RecoveryOptions options = RecoveryOptions.standard().withWatchdog(watchdog);
    if (nanny != null) {
      if (nanny < 1) {
        throw new BadInputException(
            "--nanny", nanny + " cycles are no period", "Give a number from 1 on");
      }
      options = options.withNanny(nanny);
    }
    return policy == null ? options : options.withPolicy(text());
  }

  private String text() throws IOException {
    try {
      String text = Files.readString(policy, StandardCharsets.UTF_8);
      TreeSet<String> drivers = new TreeSet<>();
      for (DriverKind driver : DriverKind.values()) {
        drivers.add(Choices.word(driver));
      }
      PolicyFile.parse(text).requireVersions(drivers);
      return text;
    } catch (BadPolicyException e) {
      throw new BadInputException(policy + ", line " + e.line(), e.getMessage(), e.advice(), e);
    } catch (NoSuchFileException e) {
      throw new BadInputException("--policy", policy + ": no such file", "Name a policy file", e);
    }
  }

  /** The options as they were given, for a command that runs the same again. */
  String words() {
    return Optional.ofNullable(policy).map(file -> " --policy " + file).orElse("")
        + (watchdog ? " --watchdog" : "")
        + Optional.ofNullable(nanny).map(cycles -> " --nanny " + cycles).orElse("");
  }
}
