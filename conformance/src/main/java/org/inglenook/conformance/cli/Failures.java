package org.inglenook.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.engine.BadSpecException;
import org.inglenook.modelchecking.engine.EvaluationException;

/**
 * Explains an exception that ended a command. A stack trace is written to a file, never to the
 * screen.
 */
final class Failures {
  private Failures() {}

  /** What, where and what to do about {@code failure}. */
  static BadInputException explain(Throwable failure) {
    if (failure instanceof BadInputException ours) {
      return ours;
    }
    if (failure instanceof BadSpecException spec) {
      return new BadInputException(
          spec.module() + (spec.line() > 0 ? ", line " + spec.line() : ""),
          withoutPlace(spec),
          "Correct the spec or its .cfg there and run the command again");
    }
    if (failure instanceof EvaluationException) {
      return new BadInputException(
          "the spec", failure.getMessage(), "Correct the expression and run the command again");
    }
    if (failure instanceof UncheckedIOException unchecked) {
      return files(unchecked.getCause());
    }
    if (failure instanceof OutOfMemoryError) {
      return new BadInputException(
          "the Java machine",
          "out of memory",
          "Give it more, as in JAVA_OPTS=-Xmx4g, or check a smaller model");
    }
    return failure instanceof IOException io ? files(io) : unexpected(failure);
  }

  private static String withoutPlace(BadSpecException spec) {
    String message = spec.getMessage();
    return message.substring(message.indexOf(": ") + 2);
  }

  private static BadInputException files(IOException failure) {
    if (failure instanceof FileSystemException named) {
      String reason =
          named.getReason() == null ? named.getClass().getSimpleName() : named.getReason();
      String why = named instanceof AccessDeniedException ? "no permission" : reason;
      return new BadInputException(
          named.getFile(),
          "cannot read or write a file: " + why,
          "Make the file or its folder readable and writable, and free some space on that disk");
    }
    return new BadInputException(
        "",
        "cannot read or write: " + failure.getMessage(),
        "Free some space on the disk and run the command again");
  }

  /** Our own broken invariant: one line, and the trace in a file that the line names. */
  private static BadInputException unexpected(Throwable failure) {
    String said =
        failure.getMessage() == null
            ? ""
            : ": " + failure.getMessage().lines().findFirst().orElse("");
    return new BadInputException(
        keep(failure),
        "unexpected " + failure.getClass().getSimpleName() + said,
        "This is a fault of the program, please report it with that file; earlier results are kept");
  }

  /** Where the stack trace is, or why it is nowhere. */
  private static String keep(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    try {
      Path folder = Home.locate().root().resolve("target");
      Files.createDirectories(folder);
      return Files.writeString(folder.resolve("inglenook-error.log"), text.toString()).toString();
    } catch (IOException | BadInputException e) {
      return "at "
          + failure.getStackTrace()[0]
          + " (the log file could not be written: "
          + e.getMessage()
          + ")";
    }
  }
}
