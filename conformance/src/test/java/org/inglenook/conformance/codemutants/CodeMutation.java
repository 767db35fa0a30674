package org.inglenook.conformance.codemutants;

import org.inglenook.conformance.cli.Home;

/** Starts the command in a world with probes; see {@link CodeMutationCommand}. */
public final class CodeMutation {
  /** Where the command is, by name: this class knows it only as it is outside that world. */
  private static final String COMMAND = "org.inglenook.conformance.codemutants.CodeMutationCommand";

  private CodeMutation() {}

  /** Runs the command, and ends the Java machine with its exit code. */
  public static void main(String[] args) throws ReflectiveOperationException {
    System.exit(run(base(), args));
  }

  /** Loads the project with probes. */
  static ClassLoader base() {
    return new BaseLoader(new CodeWorld(Home.locate().root()));
  }

  /** Runs the command in such a world, and returns its exit code. */
  static int run(ClassLoader base, String... args) throws ReflectiveOperationException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(base);
    try {
      return (int)
          base.loadClass(COMMAND).getMethod("run", String[].class).invoke(null, (Object) args);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
