package org.inglenook.conformance.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inglenook.conformance.check.ClassPath;
import org.inglenook.conformance.judge.JudgeOptions;
import org.inglenook.modelchecking.portfolio.TreeHash;
import org.inglenook.modelchecking.tlc.TlcJar;

/** What a checkpoint is of: all that decides what a judge says, but the text of the trace. */
final class ConformIdentity {
  /** Changes when a checkpoint changes its meaning. */
  private static final int FORMAT = 1;

  /** Hex digits of a hash: enough that no two differ by chance. */
  private static final int DIGITS = 16;

  private ConformIdentity() {}

  static JsonObject of(Path trace, ModelChoice model, JudgeOptions options) throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("size", Files.size(trace));
    json.addProperty("model", brief(model.hash()));
    json.addProperty("options", options.toString());
    String jar = System.getProperty(TlcJar.PROPERTY);
    json.addProperty(
        "tlc",
        jar == null ? "of the class path" : brief(new ClassPath(List.of(Path.of(jar))).stamp()));
    json.addProperty("classes", brief(ClassPath.ofThisJvm().stamp()));
    return json;
  }

  /** Where the checkpoint of a trace, judged by that model, is kept: one place for each of them. */
  static Path file(Home home, Path trace, ModelChoice model) {
    String both = trace.toAbsolutePath().normalize() + "\n" + model.cfg().toAbsolutePath();
    String hash = TreeHash.ofBytes(both.getBytes(StandardCharsets.UTF_8));
    return home.root()
        .resolve("target/conform")
        .resolve(trace.getFileName() + "-" + brief(hash) + ".ndjson");
  }

  private static String brief(String hash) {
    return hash.substring(0, DIGITS);
  }
}
