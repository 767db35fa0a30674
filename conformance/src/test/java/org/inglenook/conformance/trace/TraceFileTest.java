package org.inglenook.conformance.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.inglenook.modelchecking.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFileTest {
  private static final String HEADER = "{\"inglenook-trace\":1,\"spec\":\"Door\"}\n";
  private static final String ITF =
      "{\"#meta\":{\"format\":\"ITF\",\"source\":\"a/Door.tla\"},\"vars\":[\"x\"],\"states\":["
          + "{\"#meta\":{\"index\":0},\"x\":{\"#bigint\":\"1\"}},"
          + "{\"#meta\":{\"index\":1,\"action\":\"Open\"},\"x\":{\"#tup\":[]},\"y\":2}]}";

  @TempDir private Path folder;

  @Test
  void shouldReadARecordALine() throws IOException {
    List<TraceRecord> records =
        all(HEADER + "{\"n\":4,\"state\":{\"x\":1}}\n\n{\"n\":5,\"set\":{}}\r\n{}");

    assertThat(records).extracting(TraceRecord::number).containsExactly(1L, 2L, 3L);
    assertThat(records)
        .extracting(TraceRecord::place)
        .containsExactly("line 2", "line 4", "line 5");
    assertThat(records).extracting(TraceRecord::changes).containsExactly(false, true, false);
  }

  @Test
  void shouldReadTheInformalTraceFormat() throws IOException {
    Path file = write(ITF.getBytes(StandardCharsets.UTF_8));

    try (TraceSource source = TraceFile.open(file)) {
      assertThat(source.describes().format()).isEqualTo("ITF");
      assertThat(source.describes().spec()).contains("Door");
    }
    assertThat(all(ITF)).extracting(TraceRecord::place).containsExactly("state 1", "state 2");
    assertThat(all(ITF).get(1).move().orElseThrow().action()).isEqualTo("Open");
    assertThat(all(ITF.replace(",", " ,\n "))).hasSize(2);
  }

  @Test
  void shouldReadWhatWasPackedByGzip() throws IOException {
    byte[] packed = gzip(HEADER + "{}\n{}\n");

    assertThat(all(packed)).hasSize(2);
    assertThatThrownBy(() -> all(Arrays.copyOf(packed, packed.length - 12)))
        .isInstanceOf(TruncatedTraceException.class);
    byte[] damaged = packed.clone();
    damaged[packed.length / 2] ^= 0x55;
    assertThatThrownBy(() -> all(damaged)).isInstanceOf(BadInputException.class);
  }

  @Test
  void shouldTellWhereATraceIsTruncated() throws IOException {
    String lines = HEADER + "{\"state\":{\"x\":1}}\n{\"state\":{\"x\":true}}\n";
    for (int cut = lines.length() - 3; cut > lines.indexOf('}', HEADER.length() + 15) + 3; cut--) {
      String text = lines.substring(0, cut);
      assertThatThrownBy(() -> all(text))
          .isInstanceOf(TruncatedTraceException.class)
          .hasMessageContaining("line 3: the trace is truncated after record 1");
    }
    for (int cut = ITF.indexOf("}},") + 4; cut < ITF.length() - 1; cut++) {
      String text = ITF.substring(0, cut);
      assertThatThrownBy(() -> all(text))
          .isInstanceOf(TruncatedTraceException.class)
          .hasMessageContaining("truncated after record ");
    }
  }

  @Test
  void shouldSayWhatIsWrongWithARecordAndWhere() {
    assertBad("{\"n\":1}\n{\"n\":3}", "line 3: the records are out of order: n=3 after n=1");
    assertBad("{\"state\":{\"x\":NaN}}", "line 2", "no JSON that can be read, at column 15");
    assertBad("{\"state\":{\"x\":null}}", "line 2: x: not a value in ITF: null");
    assertBad("{\"state\":{\"x\":1,\"x\":1}}", "x: given twice");
    assertBad("{\"n\":1,\"n\":1}", "a field twice: n");
    assertBad("{\"state\":{\"x\":{\"a\":1,\"a\":2}}}", "an object has a key twice: \"a\"");
    assertBad("{\"state\":{\"x\":{\"#set\":[2,1,2]}}}", "a set lists a member twice: 2");
    assertBad("{\"state\":{\"x\":{\"#map\":[[1,1],[1,2]]}}}", "a map lists a key twice: 1");
    assertBad("{\"state\":{\"x\":{\"#map\":[[1]]}}}", "is no pair: <<1>>");
    assertBad("{\"state\":{\"x\":{\"#what\":1}}}", "nothing is marked #what");
    assertBad("{\"state\":{\"x\":2147483648}}", "no integer of 32 bits: 2147483648");
    assertBad("{\"state\":{\"x\":1.5}}", "no integer of 32 bits: 1.5");
    assertBad("{\"state\":{\"x\":1e999999999}}", "no integer of 32 bits");
    assertBad("{\"stete\":{}}", "a record has no field stete");
    assertBad("{\"args\":[]}", "args without an action");
    assertBad("{\"action\":7}", "an action is the string that names it");
    assertBad("{\"set\":{},\"state\":{}}", "either set or state");
    assertBad("{\"steps\":{\"min\":3,\"max\":1}}", "steps from 3 to 1");
    assertBad("{\"steps\":1000}", "0 <= min <= max <= 64");
    assertBad("{} {}", "more than one JSON");
    assertBad("[]", "line 2", "BEGIN_OBJECT");
    assertThatThrownBy(() -> all(concat(HEADER, new byte[] {'{', '"', (byte) 0xc3, '"', '}'})))
        .hasMessageContaining("line 2: there are bytes that are no UTF-8");
  }

  @Test
  void shouldSayWhatIsNoTrace() {
    assertThatThrownBy(() -> all("")).hasMessageContaining("the file is empty");
    assertThatThrownBy(() -> all("{}")).hasMessageContaining("neither ITF nor NDJSON");
    assertThatThrownBy(() -> all("[1]")).hasMessageContaining("neither ITF nor NDJSON");
    assertThatThrownBy(() -> all("{\"action\":\"Open\"}\n"))
        .hasMessageContaining("neither ITF nor NDJSON");
    assertThatThrownBy(() -> all("hello")).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> all(ITF + "{}")).hasMessageContaining("something follows the trace");
    assertThatThrownBy(() -> all(HEADER.replace(":1", ":2"))).hasMessageContaining("version");
    assertThatThrownBy(() -> TraceFile.open(folder)).hasMessageContaining("no such trace");
  }

  @Test
  void shouldSurviveAHostileTrace() {
    int deep = 100_000;
    assertBad(
        "{\"state\":{\"x\":" + "[".repeat(deep) + "]".repeat(deep) + "}}", "Nesting limit 100");
    assertBad("{\"note\":" + "[".repeat(deep) + "]".repeat(deep) + "}", "Nesting limit 100");
    assertBad(
        "{\"state\":{\"x\":\"" + "a".repeat(TraceBytes.LONGEST_RECORD + (1 << 17)) + "\"}}",
        "a record is longer than 4 MB");
    assertBad(
        "{\"state\":{\"x\":{\"#bigint\":\"" + "9".repeat(1_000_000) + "\"}}}",
        "no integer of 32 bits");
    assertThatThrownBy(() -> all(ITF.replace("\"y\":2", "\"y\":" + "[".repeat(deep))))
        .hasMessageContaining("Nesting limit 100");
    assertThatThrownBy(() -> all(ITF.replace("\"y\":2", "\"y\":\"" + "b".repeat(5 << 20) + "\"")))
        .hasMessageContaining("a record is longer than 4 MB");
  }

  private void assertBad(String records, String... texts) {
    assertThatThrownBy(() -> all(HEADER + records + "\n"))
        .isInstanceOf(BadInputException.class)
        .isNotInstanceOf(TruncatedTraceException.class)
        .hasMessageContainingAll(texts);
  }

  private List<TraceRecord> all(String text) throws IOException {
    return all(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<TraceRecord> all(byte[] bytes) throws IOException {
    List<TraceRecord> records = new ArrayList<>();
    try (TraceSource source = TraceFile.open(write(bytes))) {
      for (Optional<TraceRecord> next = source.next(); next.isPresent(); next = source.next()) {
        records.add(next.get());
      }
    }
    return records;
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("trace"), bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] concat(String text, byte[] more) {
    byte[] first = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }
}
