package org.inglenook.conformance.trace;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.modelchecking.BadInputException;

/** A trace in the Informal Trace Format (Apalache, ADR 015), also when it is one line of 1 GB. */
final class ItfSource implements TraceSource {
  private static final String META = "#meta";
  private static final String NOT_ITF =
      "neither ITF nor NDJSON: an ITF file is an object with states, NDJSON begins with the line"
          + " {\"inglenook-trace\":1}";

  private final Path file;
  private final TraceBytes bytes;
  private final JsonReader in;
  private final Header header = new Header();
  private final TraceDescription description;
  private final RecordOrder order = new RecordOrder("index");
  private boolean inStates;
  private boolean done;

  ItfSource(Path file, TraceBytes bytes) throws IOException {
    this.file = file;
    this.bytes = bytes;
    in =
        StrictJson.on(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    guarded(this::begin);
    description = header.describes("ITF");
  }

  /** A piece of reading. */
  @FunctionalInterface
  private interface Reading {
    void read() throws IOException;
  }

  private void guarded(Reading reading) throws IOException {
    try {
      reading.read();
    } catch (IOException e) {
      throw explain(e);
    } catch (RuntimeException e) {
      if (TraceFaults.isOfTheTrace(e)) {
        throw explain(e);
      }
      throw e;
    }
  }

  private BadInputException explain(Exception failure) throws IOException {
    String place = order.count() == 0 && !inStates ? "its head" : "state " + (order.count() + 1);
    boolean cut = failure instanceof EOFException || bytes.endsInTheMiddle();
    return cut && !(failure instanceof IllegalArgumentException)
        ? new TruncatedTraceException(file + ", " + place, order.count())
        : TraceFaults.explain(file, place, failure);
  }

  /** Reads up to the first state. */
  private void begin() throws IOException {
    if (in.peek() != JsonToken.BEGIN_OBJECT) {
      throw new IllegalArgumentException(NOT_ITF);
    }
    in.beginObject();
    while (!inStates && in.hasNext()) {
      headField(in.nextName());
    }
    if (!inStates) {
      throw new IllegalArgumentException(NOT_ITF);
    }
  }

  private void headField(String name) throws IOException {
    switch (name) {
      case META -> meta();
      case "vars", "params" -> Header.strings(name, in);
      case "loop" -> header.loop(in);
      case "states" -> {
        in.beginArray();
        inStates = true;
      }
      default -> {
        if (!name.startsWith("#")) {
          throw new IllegalArgumentException(NOT_ITF);
        }
        in.skipValue();
      }
    }
  }

  private void meta() throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      header.field(in.nextName(), in);
    }
    in.endObject();
  }

  @Override
  public TraceDescription describes() {
    return description;
  }

  @Override
  public Optional<TraceRecord> next() throws IOException {
    List<TraceRecord> read = new ArrayList<>(1);
    bytes.beginRecord();
    guarded(
        () -> {
          if (!done && in.hasNext()) {
            read.add(state());
          } else if (!done) {
            end();
          }
        });
    return read.stream().findFirst();
  }

  private TraceRecord state() throws IOException {
    RecordFields fields = new RecordFields();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (META.equals(name)) {
        stateMeta(fields);
      } else {
        fields.value(name, in);
      }
    }
    in.endObject();
    long number = order.next(fields.number());
    return fields.record(number, "state " + number);
  }

  private void stateMeta(RecordFields fields) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "index" -> fields.number(in);
        case "cycle", "time" -> fields.time(in);
        case "action" -> fields.action(in);
        case "args" -> fields.arguments(in);
        case "steps" -> fields.steps(in);
        default -> in.skipValue();
      }
    }
    in.endObject();
  }

  /** What follows the states is not needed, but has to be there. */
  private void end() throws IOException {
    done = true;
    in.endArray();
    while (in.hasNext()) {
      if (in.nextName().equals("loop") && in.peek() != JsonToken.NULL) {
        throw new IllegalArgumentException(
            "loop stands behind the states; it must stand before them, since only one is kept");
      }
      in.skipValue();
    }
    in.endObject();
    StrictJson.requireEnd(in, "something follows the trace");
  }

  @Override
  public long bytesRead() {
    return bytes.bytesRead();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
