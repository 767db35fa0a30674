package org.inglenook.modelchecking.tlc;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inglenook.modelchecking.portfolio.Expectation;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.tlc.fork.ForkMain;

/**
 * The command line of a fork. It fixes what TLC would otherwise choose by chance or by the clock:
 * the fingerprint function, and liveness checks that come when the search happens to pause. Out of
 * memory, the JVM ends at once: TLC would try to print the state at fault, perhaps for ever.
 */
final class ForkCommand {
  private static final String ONE_CORE_COLLECTOR = "-XX:+UseSerialGC";
  private static final String MANY_CORE_COLLECTOR = "-XX:+UseParallelGC";

  /**
   * The optimising compiler pays only for runs of many seconds; in short ones it takes more of the
   * processor than the search.
   */
  private static final String FIRST_COMPILER_ALONE = "-XX:TieredStopAtLevel=1";

  private static final String BOTH_COMPILERS = "-XX:TieredStopAtLevel=4";

  /** Expected states up to which a run is short; measured, the two ways break even about here. */
  private static final long SHORT = 20_000;

  /**
   * The Java machine's own warnings, about an archive that does not fit for instance, must not come
   * between TLC's messages.
   */
  private static final List<String> WARNINGS_APART =
      List.of("-Xlog:disable", "-Xlog:all=warning:stderr");

  /** Archived classes are mapped where they were, not moved at random, which takes 0.1 s. */
  private static final List<String> MAPPED_IN_PLACE =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0");

  /** A short run makes less garbage than this, in MiB, and need not collect any. */
  private static final int YOUNG = 384;

  private final TlcJar jar;
  private final ForkClasses classes;

  ForkCommand(TlcJar jar, ForkClasses classes) {
    this.jar = jar;
    this.classes = classes;
  }

  /** The words of the command; it must run in the folder of the model. */
  List<String> of(Model model, TlcOptions options, ScratchFolder scratch) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(memory(model, options));
    words.addAll(WARNINGS_APART);
    words.addAll(MAPPED_IN_PLACE);
    words.addAll(classes.sharing());
    words.addAll(jvm(model, options, scratch));
    words.add(ForkMain.class.getName());
    words.addAll(arguments(model, options, scratch.meta()));
    return words;
  }

  /** TLC's own arguments. */
  static List<String> arguments(Model model, TlcOptions options, Path meta) {
    List<String> words = new ArrayList<>();
    words.addAll(
        List.of(
            "-tool",
            "-metadir",
            meta.toString(),
            "-workers",
            String.valueOf(options.workers()),
            "-fp",
            "0",
            "-checkpoint",
            "0",
            "-lncheck",
            "final"));
    if (options.coverage()) {
      words.addAll(List.of("-coverage", "1"));
    }
    words.addAll(List.of("-config", model.cfgName(), model.name()));
    return words;
  }

  /** Where TLC looks for modules, after the model's own folder. */
  static String folders(Model model) {
    return model.moduleFolders().stream()
        .map(f -> f.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A JVM for short models, up to its class path; each leaves classes behind. */
  static List<String> host(TlcOptions options, ScratchFolder scratch) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx" + options.heapMegabytes() + "m", "-XX:MetaspaceSize=256m"));
    words.addAll(WARNINGS_APART);
    words.addAll(
        List.of(
            ONE_CORE_COLLECTOR,
            FIRST_COMPILER_ALONE,
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Djava.io.tmpdir=" + scratch.tmp()));
    if (options.heapMegabytes() > 2 * YOUNG) {
      words.add("-Xmn" + YOUNG + "m");
    }
    return words;
  }

  private List<String> jvm(Model model, TlcOptions options, ScratchFolder scratch) {
    return List.of(
        options.workers() == 1 ? ONE_CORE_COLLECTOR : MANY_CORE_COLLECTOR,
        isShort(model) ? FIRST_COMPILER_ALONE : BOTH_COMPILERS,
        "-XX:-UsePerfData",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8",
        "-Djava.io.tmpdir=" + scratch.tmp(),
        "-DTLA-Library=" + folders(model),
        "-cp",
        jar.file() + File.pathSeparator + classes.own());
  }

  private static List<String> memory(Model model, TlcOptions options) {
    String most = "-Xmx" + options.heapMegabytes() + "m";
    return isShort(model) && options.heapMegabytes() > 2 * YOUNG
        ? List.of(most, "-Xmn" + YOUNG + "m")
        : List.of(most);
  }

  /** A twin stops early; how many states it sees is not always pinned. */
  static boolean isShort(Model model) {
    Expectation expected = model.expectation();
    return expected.states().orElse(expected.verdict().mustFail() ? 0 : Long.MAX_VALUE) <= SHORT;
  }
}
