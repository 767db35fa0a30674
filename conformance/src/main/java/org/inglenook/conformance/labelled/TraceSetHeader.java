package org.inglenook.conformance.labelled;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.conformance.trace.ClassHash;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.TreeHash;
import org.inglenook.modelchecking.tlc.TlcJar;
import org.inglenook.modelchecking.tlc.TlcRunner;

/** The first line of the journal of a trace set: all that decides what is drawn and judged. */
final class TraceSetHeader {
  /** Changes when rows change their meaning. */
  private static final int FORMAT = 1;

  /** Hex digits of a hash: enough that no two differ by chance. */
  private static final int DIGITS = 16;

  private TraceSetHeader() {}

  /**
   * The header of {@code count} traces that these very classes draw.
   *
   * @param second forks a second judge; empty when there is to be none
   */
  static JsonObject of(List<Model> models, int count, long seed, Optional<TlcRunner> second) {
    JsonObject header = new JsonObject();
    header.addProperty("format", FORMAT);
    header.addProperty("models", names(models));
    header.addProperty("count", count);
    header.addProperty("seed", seed);
    header.addProperty("second-opinion", second.isPresent());
    header.addProperty(
        "specs", brief(hash(models.stream().map(Model::hash).collect(Collectors.joining()))));
    header.addProperty("tlc", brief(TlcJar.find().digest()));
    header.addProperty(
        "classes",
        brief(ClassHash.of(SpecEngine.class)) + "-" + brief(ClassHash.of(TraceSetHeader.class)));
    return header;
  }

  private static String names(List<Model> models) {
    return models.stream().map(Model::name).collect(Collectors.joining(","));
  }

  private static String hash(String text) {
    return TreeHash.ofBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String brief(String hash) {
    return hash.substring(0, DIGITS);
  }
}
