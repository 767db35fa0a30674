package org.inglenook.modelchecking.tlc.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Runs TLC again and again in a forked JVM, each time loaded afresh by a class loader that sees
 * nothing but TLC's jar and the JDK: TLC keeps its state in statics, and none of it stays. What is
 * saved is the start of a JVM, which takes longer than many a search.
 *
 * <p>There are no counters, for runs are short. A line of standard input asks for a run; what TLC
 * prints goes to standard output, and a line that begins with {@link #END} follows it.
 */
public final class ForkHost {
  /** Begins the line after a run: the word that the request gave, and the exit code. */
  public static final String END = "@inglenook-end ";

  /** Between the words of a request: that word, the folders of modules, TLC's arguments. */
  public static final String SEPARATOR = "\u001f";

  private static final int BROKEN = 1;

  private ForkHost() {}

  /**
   * Runs what is asked for until standard input closes.
   *
   * @param arguments TLC's jar
   * @throws Exception when the jar is no jar of TLC
   */
  public static void main(String[] arguments) throws Exception {
    URL jar = Path.of(arguments[0]).toUri().toURL();
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    ForkMain.daemon("parent", () -> listen(requests));
    while (true) {
      String[] words = requests.take().split(SEPARATOR, -1);
      System.setProperty("TLA-Library", words[1]);
      int code = run(jar, Arrays.copyOfRange(words, 2, words.length));
      System.out.println(END + words[0] + " " + code);
      System.out.flush();
    }
  }

  private static void listen(BlockingQueue<String> requests) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        requests.add(line);
      }
    } catch (IOException e) {
      System.err.println("standard input broke: " + e.getMessage());
    }
    Runtime.getRuntime().halt(ForkMain.ORPHANED);
  }

  /** As {@code tlc2.TLC.main}, which would end this JVM. */
  private static int run(URL jar, String[] arguments) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader("tlc", new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      return run(loader, arguments);
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      return BROKEN;
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  private static int run(ClassLoader loader, String[] arguments)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass("tlc2.TLC");
    Object tlc = type.getConstructor().newInstance();
    Object understood =
        type.getMethod("handleParameters", String[].class).invoke(tlc, (Object) arguments);
    if (!Boolean.TRUE.equals(understood)) {
      return BROKEN;
    }
    Object modules = loader.loadClass("util.SimpleFilenameToStream").getConstructor().newInstance();
    type.getMethod("setResolver", loader.loadClass("util.FilenameToStream")).invoke(tlc, modules);
    Object said = type.getMethod("process").invoke(tlc);
    Object code =
        loader
            .loadClass("tlc2.output.EC$ExitStatus")
            .getMethod("errorConstantToExitStatus", int.class)
            .invoke(null, said);
    return (Integer) code;
  }
}
