package org.inglenook.modelchecking.tlc;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.tlc.Verdict.Kind;
import org.inglenook.modelchecking.tlc.fork.ForkHost;

/** A forked JVM that runs TLC on one short model after the other, see {@link ForkHost}. */
final class TlcHost implements AutoCloseable {
  private final ScratchFolder scratch = new ScratchFolder();
  private final Process process;
  private final Writer requests;
  private final Thread out;
  private final Thread err;
  private final CompletableFuture<Integer> death = new CompletableFuture<>();
  private int runs;

  /** The run that is going on; null when there was none yet. */
  private volatile Run current;

  /**
   * Forks.
   *
   * @param folder that of the models
   * @throws BadInputException when the machine gives no room or no process
   */
  TlcHost(TlcJar jar, Path folder, TlcOptions options) {
    try {
      process =
          new ProcessBuilder(command(jar, options, scratch)).directory(folder.toFile()).start();
    } catch (IOException e) {
      scratch.close();
      throw TlcRunner.noFork(folder, e);
    }
    requests = process.outputWriter(StandardCharsets.UTF_8);
    out = TlcRunner.pump("tlc-out", process.getInputStream(), this::printed);
    err = TlcRunner.pump("tlc-err", process.getErrorStream(), this::complained);
  }

  private static List<String> command(TlcJar jar, TlcOptions options, ScratchFolder scratch) {
    List<String> words = new ArrayList<>(ForkCommand.host(options, scratch));
    words.addAll(List.of("-cp", ForkClasses.plain().own().toString(), ForkHost.class.getName()));
    words.add(jar.file().toString());
    return words;
  }

  /** How many models it has been asked for. */
  int runs() {
    return runs;
  }

  /** Whether it can be asked for another one. */
  boolean isAlive() {
    return process.isAlive();
  }

  /** Checks one model; the JVM is killed where TLC does not come to its end in time. */
  TlcResult run(Model model, TlcOptions options, ProgressListener listener) {
    long start = System.nanoTime();
    runs++;
    Run run = new Run("run" + start, new TlcOutput(), new ForkErrors(listener, start));
    current = run;
    ask(run, model, options);
    CompletableFuture<Integer> end = run.ended().applyToEither(death, code -> code);
    Optional<Kind> killed = await(end, options);
    int exitCode = end.join();
    if (killed.equals(Optional.of(Kind.INTERRUPTED))) {
      Thread.currentThread().interrupt();
    }
    return TlcRunner.result(killed, run.output(), run.errors(), exitCode, options, start);
  }

  private void ask(Run run, Model model, TlcOptions options) {
    List<String> words = new ArrayList<>();
    words.add(run.word());
    words.add(ForkCommand.folders(model));
    words.addAll(ForkCommand.arguments(model, options, scratch.meta().resolve(run.word())));
    try {
      requests.write(String.join(ForkHost.SEPARATOR, words) + "\n");
      requests.flush();
    } catch (IOException e) {
      // It has died; that its output ends says so.
      run.errors().line("cannot be asked: " + e.getMessage());
    }
  }

  private Optional<Kind> await(CompletableFuture<Integer> end, TlcOptions options) {
    Kind reason;
    try {
      end.get(options.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (TimeoutException e) {
      reason = Kind.TIMED_OUT;
    } catch (InterruptedException e) {
      reason = Kind.INTERRUPTED;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    process.destroyForcibly();
    return Optional.of(reason);
  }

  private void printed(Optional<String> line) {
    if (line.isEmpty()) {
      death.complete(process.onExit().join().exitValue());
      return;
    }
    Run run = current;
    String end = run == null ? "" : ForkHost.END + run.word() + " ";
    if (run != null && line.get().startsWith(end)) {
      run.ended().complete(Integer.parseInt(line.get().substring(end.length())));
    } else if (run != null) {
      run.output().line(line.get());
    }
  }

  private void complained(Optional<String> line) {
    Run run = current;
    if (run != null) {
      line.ifPresent(run.errors()::line);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    TlcRunner.join(out);
    TlcRunner.join(err);
    scratch.close();
  }

  /**
   * One run.
   *
   * @param word nobody else's, so that no model can print what ends the run
   * @param ended the exit code that TLC asks for
   */
  private record Run(
      String word, TlcOutput output, ForkErrors errors, CompletableFuture<Integer> ended) {
    Run(String word, TlcOutput output, ForkErrors errors) {
      this(word, output, errors, new CompletableFuture<>());
    }
  }
}
