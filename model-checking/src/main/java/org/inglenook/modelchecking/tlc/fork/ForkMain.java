package org.inglenook.modelchecking.tlc.fork;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import tlc2.TLC;

/**
 * Runs TLC in a forked JVM, with two helpers that TLC lacks.
 *
 * <p>One writes TLC's counters to standard error twice a second (TLC itself reports once a minute).
 * The other ends this JVM when standard input closes, that is when the parent dies in whatever way,
 * so that no search goes on for nobody.
 */
public final class ForkMain {
  /** Begins a line of counters: depth, generated, distinct, queue. */
  public static final String PROGRESS = "@inglenook-progress ";

  static final int ORPHANED = 143;
  private static final long SAMPLE_MILLIS = 500;

  private ForkMain() {}

  /**
   * Runs {@code tlc2.TLC} with the given arguments; TLC ends the JVM with its exit code.
   *
   * @throws Exception whatever TLC lets escape
   */
  public static void main(String[] arguments) throws Exception {
    daemon("progress", ForkMain::report);
    daemon("parent", ForkMain::endWithParent);
    TLC.main(arguments);
  }

  static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, "inglenook-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // The parent never writes; only the end of the stream matters.
      }
    } catch (IOException e) {
      System.err.println("standard input broke: " + e.getMessage());
    }
    Runtime.getRuntime().halt(ORPHANED);
  }

  private static void report() {
    try {
      MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
      ObjectName checker = new ObjectName("tlc2.tool:type=ModelChecker");
      while (true) {
        Thread.sleep(SAMPLE_MILLIS);
        if (beans.isRegistered(checker)) {
          sample(beans, checker);
        }
      }
    } catch (JMException e) {
      System.err.println("no progress from this TLC: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sample(MBeanServer beans, ObjectName checker) throws JMException {
    System.err.println(
        PROGRESS
            + beans.getAttribute(checker, "Progress")
            + " "
            + beans.getAttribute(checker, "StatesGenerated")
            + " "
            + beans.getAttribute(checker, "DistinctStatesGenerated")
            + " "
            + beans.getAttribute(checker, "StateQueueSize"));
  }
}
