package org.inglenook.conformance.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns every failure of a command into what, where and what to do; a stack trace goes to a file
 * only.
 */
final class Messages implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine line = failure.getCommandLine();
    String help = "See " + line.getCommandSpec().qualifiedName() + " --help";
    print(
        line.getErr(),
        new BadInputException(where(failure, args), failure.getMessage(), advice(failure) + help));
    return Exit.UNUSABLE;
  }

  private static String where(ParameterException failure, String[] args) {
    if (failure instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      return String.join(" ", unmatched.getUnmatched());
    }
    return failure.getArgSpec() == null ? String.join(" ", args) : label(failure.getArgSpec());
  }

  private static String label(ArgSpec arg) {
    return arg.isOption() ? ((CommandLine.Model.OptionSpec) arg).longestName() : arg.paramLabel();
  }

  /** Near matches of a mistyped command, option or option value; empty where there is none. */
  private static String advice(ParameterException failure) {
    List<String> near = List.of();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      near = unmatched.getSuggestions();
    } else if (failure.getValue() != null && !(failure instanceof MissingParameterException)) {
      near = NearMatches.of(failure.getValue(), values(failure.getArgSpec()));
    }
    return near.isEmpty() ? "" : "Did you mean " + String.join(" or ", near) + "? ";
  }

  private static List<String> values(ArgSpec arg) {
    List<String> values = new ArrayList<>();
    if (arg != null && arg.completionCandidates() != null) {
      arg.completionCandidates().forEach(values::add);
    }
    return values;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    explain(failure, line.getErr());
    return Exit.UNUSABLE;
  }

  /** Prints what, where and what to do about anything that was thrown. */
  void explain(Throwable failure, PrintWriter err) {
    print(err, Failures.explain(failure));
  }

  private static void print(PrintWriter err, BadInputException failure) {
    err.println("inglenook: " + failure.what());
    printPart(err, "where", failure.where());
    printPart(err, "what to do", failure.advice());
    err.flush();
  }

  private static void printPart(PrintWriter err, String name, String text) {
    if (!text.isBlank()) {
      err.println("  " + name + ": " + text);
    }
  }
}
