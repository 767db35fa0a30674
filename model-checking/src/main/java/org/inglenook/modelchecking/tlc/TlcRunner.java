package org.inglenook.modelchecking.tlc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.inglenook.modelchecking.BadInputException;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.tlc.Verdict.Kind;

/**
 * Runs TLC on models, each in a JVM of its own that is gone when {@code run} returns, but for those
 * that {@link TlcHosts} take.
 */
public final class TlcRunner {
  private final TlcJar jar;
  private final Optional<ClassArchive> archive;
  private final Optional<TlcHosts> hosts;

  /** A runner that forks the TLC of a jar. */
  public TlcRunner(TlcJar jar) {
    this(jar, Optional.empty(), Optional.empty());
  }

  /**
   * A runner that forks the TLC of a jar.
   *
   * @param archive of that jar; forks map it as soon as it is there
   */
  public TlcRunner(TlcJar jar, ClassArchive archive) {
    this(jar, Optional.of(archive), Optional.empty());
  }

  /**
   * A runner that forks the TLC of a jar.
   *
   * @param archive as above
   * @param hosts of the same jar: JVMs that short models share
   */
  public TlcRunner(TlcJar jar, ClassArchive archive, TlcHosts hosts) {
    this(jar, Optional.of(archive), Optional.of(hosts));
  }

  private TlcRunner(TlcJar jar, Optional<ClassArchive> archive, Optional<TlcHosts> hosts) {
    this.jar = jar;
    this.archive = archive;
    this.hosts = hosts;
  }

  /** The jar whose TLC runs. */
  public TlcJar jar() {
    return jar;
  }

  /**
   * Checks one model. Interrupting the calling thread kills TLC; the result then says so and the
   * thread stays interrupted.
   *
   * @param listener hears of progress
   * @return the result, also when TLC failed, was killed or never began to search
   * @throws BadInputException when the machine gives no room or no process
   */
  public TlcResult run(Model model, TlcOptions options, ProgressListener listener) {
    return hosts
        .flatMap(shared -> shared.run(model, options, listener))
        .orElseGet(() -> runAlone(model, options, listener));
  }

  private TlcResult runAlone(Model model, TlcOptions options, ProgressListener listener) {
    try (ScratchFolder scratch = new ScratchFolder()) {
      ForkClasses classes = archive.map(ClassArchive::use).orElseGet(ForkClasses::plain);
      return run(model, options, listener, scratch, classes);
    }
  }

  /**
   * Makes the archive of classes, where it is missing, by a run that counts for nothing else.
   *
   * @param model one that takes little time; the classes that it needs are archived
   */
  public void archiveClasses(Model model, TlcOptions options) {
    archive
        .filter(ClassArchive::isMissing)
        .ifPresent(missing -> archiveClasses(missing, model, options));
  }

  private void archiveClasses(ClassArchive missing, Model model, TlcOptions options) {
    try (ScratchFolder scratch = new ScratchFolder()) {
      Path made = scratch.classes();
      run(model, options, ProgressListener.NONE, scratch, missing.make(made));
      if (Files.exists(made)) {
        missing.keep(made);
      }
    }
  }

  private TlcResult run(
      Model model,
      TlcOptions options,
      ProgressListener listener,
      ScratchFolder scratch,
      ForkClasses classes) {
    long start = System.nanoTime();
    Process process = start(model, options, scratch, classes);
    try {
      return watch(process, options, new ForkErrors(listener, start), start);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(
      Model model, TlcOptions options, ScratchFolder scratch, ForkClasses classes) {
    try {
      return new ProcessBuilder(new ForkCommand(jar, classes).of(model, options, scratch))
          .directory(model.cfg().toAbsolutePath().getParent().toFile())
          .start();
    } catch (IOException e) {
      throw noFork(model.cfg(), e);
    }
  }

  static BadInputException noFork(Path where, IOException e) {
    return new BadInputException(
        where.toString(),
        "cannot start a JVM for TLC (" + e.getMessage() + ")",
        "Check JAVA_HOME and the number of processes allowed",
        e);
  }

  private static TlcResult watch(
      Process process, TlcOptions options, ForkErrors errors, long start) {
    TlcOutput output = new TlcOutput();
    Thread out = pump("tlc-out", process.getInputStream(), line -> line.ifPresent(output::line));
    Thread err = pump("tlc-err", process.getErrorStream(), line -> line.ifPresent(errors::line));
    Optional<Kind> killed = await(process, options.timeLimit());
    int exitCode = exitCode(process);
    join(out);
    join(err);
    if (killed.equals(Optional.of(Kind.INTERRUPTED))) {
      Thread.currentThread().interrupt();
    }
    return result(killed, output, errors, exitCode, options, start);
  }

  /** What is known after the last line, of a run that began at {@code start}. */
  static TlcResult result(
      Optional<Kind> killed,
      TlcOutput output,
      ForkErrors errors,
      int exitCode,
      TlcOptions options,
      long start) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    return new TlcResult(
        verdict(killed, output, errors, exitCode, options),
        output.countsOr(errors.counts()),
        output.coverage(),
        output.counterexample(),
        output.warnings(),
        output.printed(),
        output.version(),
        options.workers(),
        elapsed);
  }

  private static Verdict verdict(
      Optional<Kind> killed,
      TlcOutput output,
      ForkErrors errors,
      int exitCode,
      TlcOptions options) {
    if (killed.isPresent()) {
      return Verdict.of(
          killed.get(), "TLC was killed; limit " + options.timeLimit().toSeconds() + " s");
    }
    Verdict verdict = output.verdict(exitCode);
    if (verdict.kind() != Kind.TRUNCATED) {
      return verdict;
    }
    String said = errors.text().isEmpty() ? "" : "; it said: " + errors.text();
    return Verdict.of(Kind.TRUNCATED, verdict.message() + said);
  }

  /** Waits for the end; returns why TLC had to be killed; empty when it ended by itself. */
  private static Optional<Kind> await(Process process, Duration limit) {
    Kind reason = Kind.TIMED_OUT;
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      reason = Kind.INTERRUPTED;
    }
    process.destroyForcibly();
    return Optional.of(reason);
  }

  /** The exit code of a process that has ended or was just killed. */
  private static int exitCode(Process process) {
    return process.onExit().join().exitValue();
  }

  /** Hands each line to {@code lines}, and nothing after the last one. */
  static Thread pump(String name, InputStream stream, Consumer<Optional<String>> lines) {
    Thread thread = new Thread(() -> drain(stream, lines), name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void drain(InputStream stream, Consumer<Optional<String>> lines) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.accept(Optional.of(line));
      }
    } catch (IOException | UncheckedIOException e) {
      // The process was killed while it wrote. What is missing makes the verdict TRUNCATED.
      lines.accept(Optional.of("stream ended: " + e.getMessage()));
    }
    lines.accept(Optional.empty());
  }

  /** Waits for a pump, whose process has ended, so that it ends too. */
  static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
