package org.inglenook.conformance.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.inglenook.modelchecking.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read by its text is what the parser would have read; a note sends a line to that. */
class RecordScannerTest {
  private static final List<String> LINES =
      List.of(
          "{\"n\":0,\"cycle\":8100,\"set\":{\"a\":{\"t1\":[1,{\"#set\":[]}]},\"b\":\"x y\"}}",
          "{\"n\":1,\"time\":12,\"action\":\"Go\",\"args\":[\"t1\",0,{\"#tup\":[]}],\"state\":{}}",
          "{ \"action\" : \"Go\" , \"state\" : { \"a\" : -7 , \"b\" : true } }",
          "{\"args\":{\"t\":1},\"action\":\"Go\"}",
          "{\"state\":{\"a\":\"\\u0041\\\"]}\",\"b\":[[\"}\"]]}}",
          "{}");
  private static final String LETTERS = "{}[]\",:\\ 019-.eEtruefalsnN#\t\u0001\u00e9";
  private static final int MUTANTS = 3_000;

  @TempDir private Path folder;

  @Test
  void shouldReadAsTheParserDoes() throws IOException {
    for (String line : LINES) {
      assertThat(read(line)).isEqualTo(read(noted(line))).startsWith("TraceRecord");
    }
  }

  @Test
  void shouldRefuseWhatTheParserRefuses() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    int accepted = 0;

    for (int i = 0; i < MUTANTS; i++) {
      String mutant = mutate(LINES.get(random.nextInt(LINES.size())), random);
      String scanned = read(mutant);
      accepted += scanned.startsWith("TraceRecord") ? 1 : 0;
      assertThat(scanned.startsWith("TraceRecord"))
          .as(mutant)
          .isEqualTo(read(noted(mutant)).startsWith("TraceRecord"));
      if (scanned.startsWith("TraceRecord")) {
        assertThat(scanned).as(mutant).isEqualTo(read(noted(mutant)));
      }
    }

    assertThat(accepted).isBetween(MUTANTS / 20, MUTANTS / 2);
  }

  private static String mutate(String line, SplittableRandom random) {
    StringBuilder text = new StringBuilder(line);
    for (int i = random.nextInt(2); i >= 0 && text.length() > 1; i--) {
      int at = 1 + random.nextInt(text.length() - 1);
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, letter);
        case 1 -> text.insert(at, letter);
        default -> text.deleteCharAt(at);
      }
    }
    return text.toString();
  }

  private static String noted(String line) {
    boolean empty = line.length() > 1 && line.substring(1).stripLeading().startsWith("}");
    return "{\"note\":0" + (empty ? "" : ",") + line.substring(1);
  }

  /** The record, or why there is none. */
  private String read(String line) throws IOException {
    Path file = folder.resolve("trace.ndjson");
    Files.writeString(file, "{\"inglenook-trace\":1}\n" + line + "\n", StandardCharsets.UTF_8);
    try (TraceSource source = TraceFile.open(file)) {
      return source.next().map(TraceRecord::toString).orElse("none");
    } catch (BadInputException e) {
      return e.getMessage();
    }
  }
}
