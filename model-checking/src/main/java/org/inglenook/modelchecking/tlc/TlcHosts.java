package org.inglenook.modelchecking.tlc;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.inglenook.modelchecking.tlc.Verdict.Kind;

/**
 * JVMs that short models share, one at a time, for a check of many of them. Each run has a TLC of
 * its own all the same. What does not come to its end there is run again in a JVM of its own, whose
 * verdict counts.
 */
public final class TlcHosts implements AutoCloseable {
  /** Runs of one JVM; what TLC leaves behind must not add up. */
  private static final int MOST_RUNS = 12;

  private static final Set<Kind> UNFINISHED = Set.of(Kind.TRUNCATED, Kind.OUT_OF_MEMORY);

  private final TlcJar jar;
  private final Path folder;
  private final Deque<TlcHost> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * None is forked before it is wanted.
   *
   * @param folder of the models that may share a JVM
   */
  public TlcHosts(TlcJar jar, Path folder) {
    this.jar = jar;
    this.folder = folder.toAbsolutePath();
  }

  /** The result of a model that is short and came to its end; empty for any other. */
  Optional<TlcResult> run(Model model, TlcOptions options, ProgressListener listener) {
    if (!isFor(model, options)) {
      return Optional.empty();
    }
    TlcHost host = take(options);
    TlcResult result;
    try {
      result = host.run(model, options, listener);
    } finally {
      giveBack(host);
    }
    return UNFINISHED.contains(result.verdict().kind()) ? Optional.empty() : Optional.of(result);
  }

  private boolean isFor(Model model, TlcOptions options) {
    return options.workers() == 1
        && model.expectation().size() != SizeClass.FULL
        && ForkCommand.isShort(model)
        && folder.equals(model.cfg().toAbsolutePath().getParent());
  }

  private TlcHost take(TlcOptions options) {
    synchronized (this) {
      while (!idle.isEmpty()) {
        TlcHost host = idle.pop();
        if (host.isAlive()) {
          return host;
        }
        host.close();
      }
    }
    return new TlcHost(jar, folder, options);
  }

  private void giveBack(TlcHost host) {
    synchronized (this) {
      if (!closed && host.isAlive() && host.runs() < MOST_RUNS) {
        idle.push(host);
        return;
      }
    }
    host.close();
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(TlcHost::close);
    idle.clear();
  }
}
