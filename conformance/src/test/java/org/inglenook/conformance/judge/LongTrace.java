package org.inglenook.conformance.judge;

import com.google.gson.JsonArray;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateStore;

/**
 * Writes a random walk of a model as a trace of any length, every record with its action and all
 * variables: NDJSON, or ITF in one line when the file's name says so; packed when it ends in {@code
 * .gz}.
 */
final class LongTrace {
  private final SpecEngine engine;
  private final List<ActionInstance> instances;
  private final boolean itf;
  private final List<List<String>> texts = new ArrayList<>();

  private LongTrace(SpecEngine engine, boolean itf) {
    this.engine = engine;
    this.itf = itf;
    instances = engine.instances();
    engine.variables().forEach(variable -> texts.add(new ArrayList<>()));
  }

  /** By hand, for a trace of any size: {@code CFG SPECS FILE MEGABYTES SEED}. */
  public static void main(String[] args) throws IOException {
    try (SpecEngine engine = SpecEngine.open(Path.of(args[0]), List.of(Path.of(args[1])))) {
      long records =
          write(engine, Path.of(args[2]), Long.parseLong(args[3]) << 20, Long.parseLong(args[4]));
      System.out.println(records + " records");
    }
  }

  /**
   * Writes a trace.
   *
   * @param bytes its least size, before it is packed
   * @return how many records it has
   */
  static long write(SpecEngine engine, Path file, long bytes, long seed) throws IOException {
    String name = file.getFileName().toString();
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream packed = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw;
        Writer out =
            new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16)) {
      return new LongTrace(engine, name.contains(".itf")).walk(out, bytes, seed);
    }
  }

  private long walk(Writer out, long bytes, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    StateStore store = engine.store(Predicates.NONE);
    int state = store.initial()[0];
    String spec = engine.module().definitions().get(0).place().module();
    out.write(
        itf
            ? "{\"#meta\":{\"source\":\"%s.tla\"},\"vars\":[],\"states\":[".formatted(spec)
            : "{\"inglenook-trace\":1,\"spec\":\"%s\"}\n".formatted(spec));
    long written = record(out, store, state, null, 0);
    long records = 1;
    while (written < bytes) {
      int[] steps = store.successors(state);
      int chosen = 2 * random.nextInt(steps.length / 2);
      state = steps[chosen + 1];
      written += record(out, store, state, instances.get(steps[chosen]), records++);
    }
    out.write(itf ? "]}\n" : "");
    return records;
  }

  private long record(Writer out, StateStore store, int state, ActionInstance step, long number)
      throws IOException {
    StringBuilder text = new StringBuilder(number == 0 || !itf ? "" : ",");
    text.append(itf ? "{\"#meta\":{\"index\":" : "{\"n\":").append(number);
    if (step != null) {
      JsonArray arguments = new JsonArray();
      step.arguments().forEach(value -> arguments.add(Itf.write(value)));
      text.append(",\"action\":\"").append(step.action()).append("\",\"args\":").append(arguments);
    }
    text.append(itf ? "}," : ",\"state\":{");
    for (int i = 0; i < engine.variables().size(); i++) {
      text.append(i == 0 ? "\"" : ",\"").append(engine.variables().get(i)).append("\":");
      text.append(text(store, state, i));
    }
    text.append(itf ? "}" : "}}\n");
    out.append(text);
    return text.length();
  }

  private String text(StateStore store, int state, int variable) {
    List<String> known = texts.get(variable);
    int number = store.valueNumber(state, variable);
    while (known.size() <= number) {
      known.add(null);
    }
    if (known.get(number) == null) {
      known.set(number, Itf.write(store.state(state).values().get(variable)).toString());
    }
    return known.get(number);
  }
}
