package org.inglenook.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where and when a measurement was made, so that nobody compares what cannot be compared. */
final class Environment {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Environment() {}

  /** Describes this machine at this moment. */
  static JsonObject describe() throws IOException {
    final JsonObject header = new JsonObject();
    header.addProperty("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    header.addProperty("jdk", System.getProperty("java.vm.version"));
    header.addProperty("vm", System.getProperty("java.vm.name"));
    header.addProperty(
        "os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    header.addProperty("arch", System.getProperty("os.arch"));
    header.addProperty("processor", processor());
    header.addProperty("processors", Runtime.getRuntime().availableProcessors());
    header.addProperty("loadAverage", load());
    return header;
  }

  /** Returns how many threads wanted to run in the last minute; negative where nobody knows. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSORS)) {
      return "unknown";
    }
    return Files.readAllLines(PROCESSORS).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
