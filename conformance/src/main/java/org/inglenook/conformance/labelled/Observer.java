package org.inglenook.conformance.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.inglenook.conformance.labelled.Draft.Line;
import org.inglenook.conformance.labelled.Sight.Glimpse;
import org.inglenook.conformance.labelled.Sight.Said;
import org.inglenook.conformance.trace.StepRange;

/** Looks at a draft, at all of it or at some. */
final class Observer {
  private static final int MOST_STEPS = 3;

  private static final List<Said> SAID = List.of(Said.values());

  private final Tables tables;

  Observer(Tables tables) {
    this.tables = tables;
  }

  /** Everything: each step with its arguments, and each variable. */
  Sight all(Draft draft) {
    List<Glimpse> records = new ArrayList<>();
    for (Line line : draft.lines()) {
      Said said = line.instance() < 0 ? Said.NOTHING : Said.ALL;
      records.add(new Glimpse(line.instance(), said, List.of(), Optional.empty(), line.shown()));
    }
    List<Integer> variables = IntStream.range(0, tables.variables()).boxed().toList();
    int fault = draft.fault().map(each -> each.line() + 1).orElse(0);
    return new Sight(StepRange.ONE, Optional.empty(), variables, records, fault);
  }

  /** Some variables, some steps, and of those some arguments. */
  Sight some(Draft draft, SplittableRandom random) {
    int most = random.nextInt(1, MOST_STEPS + 1);
    boolean changes = random.nextBoolean();
    List<Integer> variables = subset(random);
    List<Glimpse> records = new ArrayList<>();
    Set<String> skipped = new TreeSet<>();
    int fault = 0;
    int at = 0;
    records.add(glimpse(draft.lines().get(0), variables, Optional.empty(), random, changes));
    for (int gap = gap(most, random); at + gap < draft.lines().size(); gap = gap(most, random)) {
      for (int i = 1; i < gap; i++) {
        skipped.add(action(draft.lines().get(at + i).instance()));
      }
      at += gap;
      boolean exact = most > 1 && random.nextInt(3) == 0;
      Optional<StepRange> steps =
          exact ? Optional.of(new StepRange(gap, gap)) : Optional.<StepRange>empty();
      records.add(glimpse(draft.lines().get(at), variables, steps, random, changes));
      if (draft.fault().isPresent() && draft.fault().get().line() == at) {
        fault = records.size();
      }
    }
    boolean hides = most > 1 && random.nextBoolean();
    return new Sight(
        new StepRange(1, most),
        hides ? Optional.of(skipped) : Optional.empty(),
        changes ? variables : List.of(),
        records,
        fault);
  }

  private static int gap(int most, SplittableRandom random) {
    return random.nextInt(1, most + 1);
  }

  private String action(int instance) {
    return tables.instances().get(instance).action();
  }

  /** At least one variable. */
  private List<Integer> subset(SplittableRandom random) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, tables.variables()).boxed().toList());
    int size = random.nextInt(1, all.size());
    while (all.size() > size) {
      all.remove(random.nextInt(all.size()));
    }
    return all;
  }

  private Glimpse glimpse(
      Line line,
      List<Integer> variables,
      Optional<StepRange> steps,
      SplittableRandom random,
      boolean changes) {
    Picture seen = line.shown();
    for (int i = 0; i < tables.variables(); i++) {
      boolean looks = variables.contains(i) && (changes || random.nextInt(4) > 0);
      seen = looks ? seen : seen.with(i, Picture.UNSEEN);
    }
    if (line.instance() < 0) {
      return new Glimpse(-1, Said.NOTHING, List.of(), Optional.empty(), seen);
    }
    Said said = SAID.get(random.nextInt(SAID.size()));
    List<Boolean> arguments = new ArrayList<>();
    if (said == Said.SOME_ARGUMENTS) {
      tables
          .instances()
          .get(line.instance())
          .arguments()
          .forEach(unused -> arguments.add(random.nextBoolean()));
    }
    return new Glimpse(line.instance(), said, arguments, steps, seen);
  }
}
