package org.inglenook.conformance.codemutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.BadInputException;

/**
 * Mutants that may survive, each with its reason, in {@code impl/mutants/<package>.excused}:
 *
 * <pre>
 * # a comment
 * xpc.Xpc.fail:NegateConditionals:17 1a2b3c4d reason, which may go on
 *   on lines that begin with blanks
 * </pre>
 *
 * <p>The second word is the hash of the method's instructions: with others the excuse lapses.
 */
final class Excuses {
  private static final Pattern EXCUSE = Pattern.compile("(\\S+:\\w+:\\d+) ([0-9a-f]{8}) (\\S.*)");
  private static final String SUFFIX = ".excused";

  private final Map<String, Excuse> byMutant = new TreeMap<>();

  /** An excuse as written. */
  record Excuse(String mutant, String around, String reason, String place) {}

  private Excuses() {}

  /**
   * Reads all files of a folder; no folder, no excuse.
   *
   * @throws BadInputException when a line is no excuse, or a mutant is excused twice
   */
  static Excuses read(Path folder) throws IOException {
    Excuses excuses = new Excuses();
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
          excuses.parse(file.getFileName().toString(), Files.readAllLines(file));
        }
      }
    }
    return excuses;
  }

  private void parse(String file, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith(" ")) {
        add(file + ", line " + (i + 1), line + continuation(lines, i + 1));
      }
    }
  }

  private static String continuation(List<String> lines, int from) {
    StringBuilder more = new StringBuilder();
    for (int i = from; i < lines.size() && lines.get(i).startsWith(" "); i++) {
      more.append(' ').append(lines.get(i).strip());
    }
    return more.toString();
  }

  private void add(String place, String line) {
    Matcher excuse = EXCUSE.matcher(line);
    if (!excuse.matches()) {
      throw new BadInputException(
          place, "this is no excuse", "Write \"<mutant> <hash> <reason>\", as the page has them");
    }
    Excuse read = new Excuse(excuse.group(1), excuse.group(2), excuse.group(3), place);
    if (byMutant.put(read.mutant(), read) != null) {
      throw new BadInputException(
          place, read.mutant() + " is excused twice", "Keep one of the two");
    }
  }

  /** The excuse of a mutant that survives, if it was written for this method. */
  Optional<Excuse> of(Row row) {
    return row.survives()
        ? Optional.ofNullable(byMutant.get(row.mutant().id()))
            .filter(each -> each.around().equals(row.around()))
        : Optional.empty();
  }

  /** What is wrong with the excuses of mutants that were judged, a sentence each. */
  List<String> lapsed(List<Row> rows) {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows) {
      Excuse excuse = byMutant.get(row.mutant().id());
      if (excuse != null && !row.survives()) {
        wrong.add(excuse.place() + ": " + excuse.mutant() + " is caught now; delete its excuse");
      } else if (excuse != null && !excuse.around().equals(row.around())) {
        wrong.add(
            excuse.place()
                + ": "
                + excuse.mutant()
                + " was excused for other code of its method; see whether the reason still holds,"
                + " and write "
                + row.around());
      }
    }
    return wrong;
  }
}
