package org.inglenook.conformance.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code inglenook}: finds the sub-commands, runs one, turns every failure into a
 * message.
 */
@Command(
    name = "inglenook",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Models of four ways to survive a failing device driver, and the implementation they are held to.",
    footer = {
      "",
      "-Dname=value is a property of the program, as in -Dinglenook.tla2tools=FILE.",
      "Exit codes: 0 holds, 1 violated, 2 the input or the environment is unusable."
    },
    subcommands = {HelpCommand.class, CompletionCommand.class})
public final class Main {
  private Main() {}

  /** Runs the command line and ends the Java machine with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs the command line without ending the Java machine.
   *
   * @return the exit code, see {@link Exit}
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Main());
    subcommands().forEach(line::addSubcommand);
    Messages messages = new Messages();
    line.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(messages)
        .setExecutionExceptionHandler(messages);
    String[] rest = takeProperties(args);
    if (rest.length == 0) {
      line.usage(out);
      return Exit.UNUSABLE;
    }
    try {
      return line.execute(rest);
    } catch (Error failure) { // an exception has been explained by then
      messages.explain(failure, err);
      return Exit.UNUSABLE;
    }
  }

  /** Every sub-command on the class path, in the order of their names. */
  private static List<Subcommand> subcommands() {
    List<Subcommand> found = new ArrayList<>();
    ServiceLoader.load(Subcommand.class).forEach(found::add);
    found.sort(
        Comparator.comparing(command -> command.getClass().getAnnotation(Command.class).name()));
    return found;
  }

  /** Sets {@code -Dname=value} arguments as system properties and returns the others. */
  private static String[] takeProperties(String[] args) {
    List<String> rest = new ArrayList<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (arg.startsWith("-D") && equals > 2) {
        System.setProperty(arg.substring(2, equals), arg.substring(equals + 1));
      } else {
        rest.add(arg);
      }
    }
    return rest.toArray(String[]::new);
  }
}
