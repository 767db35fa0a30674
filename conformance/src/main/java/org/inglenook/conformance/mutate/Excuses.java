package org.inglenook.conformance.mutate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.modelchecking.BadInputException;

/**
 * The mutants of one spec that may survive, each with its reason, the scores as they were when
 * somebody last looked, and the least score of each class where it is not the usual one. Kept
 * beside the spec, in {@code spec/mutants/<Spec>.excused}:
 *
 * <pre>
 * # a comment
 * minimum fairness 75 reason
 * score fairness killed=3 survived=1 excused=1 equivalent=0 invalid=0
 * drop-guard:DriverCall:1a2b3c4d 5e6f7a8b reason, which may go on
 *   on lines that begin with blanks
 * </pre>
 *
 * <p>The second word is the hash of the changed definition: an excuse holds for the text that it
 * was written for, and lapses with it.
 */
final class Excuses {
  /** The least score, in percent, of a class that has no minimum of its own. */
  static final int USUAL_MINIMUM = 90;

  private static final Pattern EXCUSE = Pattern.compile("(\\S+:\\S+) ([0-9a-f]{8}) (\\S.*)");
  private static final Pattern MINIMUM = Pattern.compile("minimum (\\w+) (\\d{1,3}) (\\S.*)");

  private final Path file;
  private final Map<String, Excuse> byMutant = new TreeMap<>();
  private final Map<String, Integer> minima = new TreeMap<>();
  private final Map<String, ScorePin> pins = new TreeMap<>();

  /** An excuse as written. */
  record Excuse(String mutant, String around, String reason, int line) {}

  private Excuses(Path file) {
    this.file = file;
  }

  /**
   * Reads the file; no file, no excuse.
   *
   * @throws BadInputException when a line is neither an excuse nor a minimum
   */
  static Excuses read(Path file) {
    Excuses excuses = new Excuses(file);
    if (Files.exists(file)) {
      try {
        excuses.parse(Files.readAllLines(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return excuses;
  }

  private void parse(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean counts = !line.isBlank() && !line.startsWith("#") && !line.startsWith(" ");
      if (counts) {
        parse(line + continuation(lines, i + 1), i + 1);
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

  private void parse(String line, int number) {
    Matcher minimum = MINIMUM.matcher(line);
    Matcher excuse = EXCUSE.matcher(line);
    Optional<ScorePin> pin = ScorePin.parse(line, number);
    if (pin.isPresent()) {
      if (pins.put(pin.get().mutantClass(), pin.get()) != null) {
        throw bad(number, pin.get().mutantClass() + " has a score already", "Keep one of the two");
      }
    } else if (minimum.matches() && isClass(minimum.group(1))) {
      minima.put(minimum.group(1), Integer.parseInt(minimum.group(2)));
    } else if (excuse.matches()) {
      Excuse read = new Excuse(excuse.group(1), excuse.group(2), excuse.group(3), number);
      if (byMutant.put(read.mutant(), read) != null) {
        throw bad(number, read.mutant() + " is excused twice", "Keep one of the two");
      }
    } else {
      throw bad(
          number,
          "this is neither an excuse nor a score nor a minimum",
          "Write \"<mutant> <hash> <reason>\", as the command prints the first two, a score as"
              + " the command prints it, or \"minimum weakening|strengthening|effect|fairness <percent> <reason>\"");
    }
  }

  private static boolean isClass(String word) {
    return List.of(MutantClass.values()).stream().anyMatch(each -> each.word().equals(word));
  }

  /** The excuse of a mutant that survives, if it was written for this text. */
  Optional<Excuse> of(Fate fate) {
    return fate.verdict() == Fate.Verdict.SURVIVED
        ? Optional.ofNullable(byMutant.get(fate.mutant().id()))
            .filter(each -> each.around().equals(fate.mutant().around()))
        : Optional.empty();
  }

  /** What is wrong with the excuses, a sentence each. */
  List<String> lapsed(List<Fate> fates) {
    Map<String, Fate> byId = new TreeMap<>();
    fates.forEach(each -> byId.put(each.mutant().id(), each));
    List<String> wrong = new ArrayList<>();
    for (Excuse excuse : byMutant.values()) {
      Fate fate = byId.get(excuse.mutant());
      String where = file.getFileName() + ", line " + excuse.line() + ": ";
      if (fate == null) {
        wrong.add(where + excuse.mutant() + " is no mutant any more; delete its excuse");
      } else if (!fate.mutant().around().equals(excuse.around())) {
        wrong.add(
            where
                + excuse.mutant()
                + " was excused for another text of "
                + fate.mutant().part().definition()
                + "; see whether the reason still holds, and write "
                + fate.mutant().around());
      } else if (fate.verdict() != Fate.Verdict.SURVIVED) {
        wrong.add(
            where + excuse.mutant() + " is " + fate.verdict().word() + " now; delete its excuse");
      }
    }
    return wrong;
  }

  /** The scores that are written down, by the words for the classes. */
  Map<String, ScorePin> pins() {
    return Collections.unmodifiableMap(pins);
  }

  /** How {@code scores} differ from those that are written down, a sentence each. */
  List<String> unpinned(List<Score> scores) {
    List<String> wrong = new ArrayList<>();
    for (Score score : scores) {
      ScorePin pin = pins.get(score.mutantClass().word());
      if (pin == null && score.made() > 0) {
        wrong.add(file.getFileName() + " has no line \"" + ScorePin.of(score) + "\"; add it");
      } else if (pin != null && !pin.agrees(score)) {
        String where = file.getFileName() + ", line " + pin.line() + ": ";
        wrong.add(where + "not " + pin.counts() + "; if intended, write " + ScorePin.of(score));
      }
    }
    return wrong;
  }

  /** The least score of a class, in percent. */
  int minimum(MutantClass mutantClass) {
    return minima.getOrDefault(mutantClass.word(), USUAL_MINIMUM);
  }

  private BadInputException bad(int line, String what, String advice) {
    return new BadInputException(file + ", line " + line, what, advice);
  }
}
