package org.inglenook.conformance.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a completion script for bash and zsh. */
@Command(
    name = "completion",
    description = {
      "Print a completion script for bash or zsh.",
      "It completes specs, models and ids of properties too: those there are when it is printed."
    },
    footer = {"", "Example: source <(./inglenook completion)"})
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(AutoComplete.bash("inglenook", spec.root().commandLine()));
    spec.commandLine().getOut().flush();
    return Exit.HOLDS;
  }
}
