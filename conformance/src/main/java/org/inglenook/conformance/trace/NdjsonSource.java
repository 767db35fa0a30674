package org.inglenook.conformance.trace;

import com.google.gson.stream.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.inglenook.modelchecking.BadInputException;

/** A trace with one record a line, after a line that describes it. */
final class NdjsonSource implements TraceSource {
  static final String MARK = "inglenook-trace";
  private static final int VERSION = 1;

  private final Path file;
  private final TraceBytes bytes;
  private final Lines lines;
  private final TraceDescription description;
  private final RecordOrder order = new RecordOrder("n");
  private final RecordScanner scanner = new RecordScanner();
  private final Set<String> names = new HashSet<>();

  NdjsonSource(Path file, TraceBytes bytes) throws IOException {
    this.file = file;
    this.bytes = bytes;
    lines = new Lines(bytes);
    description = header();
  }

  /** What is read from one line. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(JsonReader in) throws IOException;
  }

  /** What is known of a line by its text. */
  @FunctionalInterface
  private interface Known<T> {
    T read(String text) throws IOException;
  }

  private TraceDescription header() throws IOException {
    return line(
            text -> null,
            in -> {
              Header header = new Header();
              in.beginObject();
              while (in.hasNext()) {
                String name = in.nextName();
                if (MARK.equals(name) && in.nextInt() != VERSION) {
                  throw new IllegalArgumentException(MARK + " is of a version that is not " + 1);
                } else if (!MARK.equals(name)) {
                  header.field(name, in);
                }
              }
              in.endObject();
              return header.describes("NDJSON");
            })
        .orElseThrow();
  }

  @Override
  public TraceDescription describes() {
    return description;
  }

  @Override
  public Optional<TraceRecord> next() throws IOException {
    return line(this::known, this::record);
  }

  /** The record, where it is one of those that need no parser. */
  private TraceRecord known(String text) throws IOException {
    RecordScanner.Scanned scanned = scanner.scan(text);
    if (scanned == null) {
      return null;
    }
    return new TraceRecord(
        order.next(scanned.number()),
        "line " + lines.number(),
        scanned.time(),
        scanned.move(),
        Optional.empty(),
        scanned.changes(),
        scanned.values());
  }

  /**
   * Reads a line.
   *
   * @param quick answers null where it gives up
   */
  private <T> Optional<T> line(Known<T> quick, Reading<T> reading) throws IOException {
    try {
      String text = lines.next();
      if (text == null) {
        if (bytes.isCut()) {
          throw new EOFException("the packed data end too early");
        }
        return Optional.empty();
      }
      T known = quick.read(text);
      if (known != null) {
        return Optional.of(known);
      }
      JsonReader in = StrictJson.on(new StringReader(text));
      T read = reading.read(in);
      StrictJson.requireEnd(in, "there is more than one JSON object on the line");
      return Optional.of(read);
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
    String place = "line " + lines.number();
    boolean cut = failure instanceof EOFException || bytes.endsInTheMiddle();
    return cut && !lines.isWhole()
        ? new TruncatedTraceException(file + ", " + place, order.count())
        : TraceFaults.explain(file, place, failure);
  }

  private TraceRecord record(JsonReader in) throws IOException {
    RecordFields fields = new RecordFields();
    names.clear();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (!names.add(name)) {
        throw new IllegalArgumentException("the record has a field twice: " + name);
      }
      field(name, fields, in);
    }
    in.endObject();
    return fields.record(order.next(fields.number()), "line " + lines.number());
  }

  private static void field(String name, RecordFields fields, JsonReader in) throws IOException {
    switch (name) {
      case "n" -> fields.number(in);
      case "cycle", "time" -> fields.time(in);
      case "action" -> fields.action(in);
      case "args" -> fields.arguments(in);
      case "steps" -> fields.steps(in);
      case "set" -> fields.seen(in, true);
      case "state" -> fields.seen(in, false);
      case "note" -> in.skipValue();
      default ->
          throw new IllegalArgumentException(
              "a record has no field "
                  + (name.length() > 80 ? name.substring(0, 80) + "..." : name)
                  + ": what is for people goes into note");
    }
  }

  @Override
  public Optional<SourcePlace> place() {
    return Optional.of(
        new SourcePlace(
            lines.bytes(), lines.number(), order.count(), order.last(), lines.sha256()));
  }

  /** Packed data that are damaged before the place are not those that were read there. */
  @Override
  public boolean goTo(SourcePlace place) throws IOException {
    order.goOn(place.records(), place.number());
    try {
      return lines.goTo(place.bytes(), place.line()) && lines.sha256().equals(place.sha256());
    } catch (ZipException e) {
      return false;
    }
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
