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
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.Itf;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.StateStore;

/**
 * Writes a random walk of a model as a trace of any length: NDJSON, or ITF in one line when the
 * file's name contains {@code .itf}; packed when it ends in {@code .gz}. For tests and benchmarks.
 */
public final class RandomTrace {
  private final SpecEngine engine;
  private final List<ActionInstance> instances;
  private final List<String> shown;
  private final boolean actions;
  private final List<List<String>> texts = new ArrayList<>();

  /**
   * Walks of one model.
   *
   * @param shown the variables that each record shows
   * @param actions whether each record names its action and all arguments
   */
  public RandomTrace(SpecEngine engine, List<String> shown, boolean actions) {
    this.engine = engine;
    this.shown = List.copyOf(shown);
    this.actions = actions;
    instances = engine.instances();
    engine.variables().forEach(variable -> texts.add(new ArrayList<>()));
  }

  /** By hand, for a trace of any size that shows everything: {@code CFG SPECS FILE MB SEED}. */
  public static void main(String[] args) throws IOException {
    try (SpecEngine engine = SpecEngine.open(Path.of(args[0]), List.of(Path.of(args[1])))) {
      long bytes = Long.parseLong(args[3]) << 20;
      RandomTrace trace = new RandomTrace(engine, engine.variables(), true);
      long records = trace.write(Path.of(args[2]), bytes, Long.MAX_VALUE, Long.parseLong(args[4]));
      System.out.println(records + " records");
    }
  }

  /**
   * Writes a trace.
   *
   * @param bytes how large it is about, before it is packed
   * @param most the most records
   * @return how many records it has
   */
  public long write(Path file, long bytes, long most, long seed) throws IOException {
    String name = file.getFileName().toString();
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream packed = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw;
        Writer out =
            new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), 1 << 16)) {
      return walk(out, name.contains(".itf"), bytes, most, new SplittableRandom(seed));
    }
  }

  private long walk(Writer out, boolean itf, long bytes, long most, SplittableRandom random)
      throws IOException {
    StateStore store = engine.store(Predicates.NONE);
    int state = store.initial()[0];
    String spec = engine.module().definitions().get(0).place().module();
    out.write(
        itf
            ? "{\"#meta\":{\"source\":\"%s.tla\"},\"vars\":[],\"states\":[".formatted(spec)
            : "{\"inglenook-trace\":1,\"spec\":\"%s\"}\n".formatted(spec));
    String text = record(itf, store, state, Optional.empty(), 0);
    out.write(text);
    long written = text.length();
    long records = 1;
    while (written < bytes && records < most) {
      if (store.isCrowded()) {
        state = store.keep(new int[] {state})[0];
        texts.forEach(List::clear);
      }
      int[] steps = store.successors(state);
      int chosen = 2 * random.nextInt(steps.length / 2);
      state = steps[chosen + 1];
      text = record(itf, store, state, Optional.of(instances.get(steps[chosen])), records++);
      out.write(text);
      written += text.length();
    }
    out.write(itf ? "]}\n" : "");
    return records;
  }

  private String record(
      boolean itf, StateStore store, int state, Optional<ActionInstance> step, long number) {
    StringBuilder text = new StringBuilder(number == 0 || !itf ? "" : ",");
    text.append(itf ? "{\"#meta\":{\"index\":" : "{\"n\":").append(number);
    if (step.isPresent() && actions) {
      JsonArray arguments = new JsonArray();
      step.get().arguments().forEach(value -> arguments.add(Itf.write(value)));
      text.append(",\"action\":\"").append(step.get().action());
      text.append("\",\"args\":").append(arguments);
    }
    text.append(itf ? "}," : ",\"state\":{");
    for (int i = 0; i < shown.size(); i++) {
      text.append(i == 0 ? "\"" : ",\"").append(shown.get(i)).append("\":");
      text.append(text(store, state, engine.variables().indexOf(shown.get(i))));
    }
    return text.append(itf ? "}" : "}}\n").toString();
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
