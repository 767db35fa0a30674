package org.inglenook.conformance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.inglenook.conformance.binding.NotTotalException;
import org.inglenook.conformance.replay.Replay;
import org.inglenook.conformance.replay.ReplayResult;
import org.inglenook.conformance.replay.ReplayedGraph;
import org.inglenook.conformance.replay.Subjects;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.portfolio.Model;
import org.inglenook.modelchecking.portfolio.SizeClass;
import org.inglenook.modelchecking.tlc.CheckedModel;
import org.inglenook.modelchecking.tlc.ModelChecker;
import org.inglenook.modelchecking.tlc.Progress;
import org.inglenook.modelchecking.tlc.ResultLine;
import org.inglenook.modelchecking.tlc.Verdict;

/** Everything that is done about one model, on one thread. */
final class ModelJob implements Callable<ModelOutcome> {
  /** Larger models are left to TLC, which keeps states on disk. */
  private static final int MOST_STATES = 1_000_000;

  /** The definition that each spec has; its fairness is a definition of another name. */
  private static final String USUAL_SPECIFICATION = "Spec";

  private final Model model;
  private final ModelChecker checker;
  private final Listing listing;
  private final SecondOpinion opinion;
  private final KeptReplays replays;
  private final Headway headway;
  private final List<String> differences = new ArrayList<>();
  private Optional<ReplayResult> replay = Optional.empty();
  private JudgedAgain again = JudgedAgain.NOTHING;
  private boolean kept;

  /**
   * @param opinion judges again what is replayed
   * @param replays those that were kept
   * @param headway hears what is being done, and of the end
   */
  ModelJob(
      Model model,
      ModelChecker checker,
      Listing listing,
      SecondOpinion opinion,
      KeptReplays replays,
      Headway headway) {
    this.model = model;
    this.checker = checker;
    this.listing = listing;
    this.opinion = opinion;
    this.replays = replays;
    this.headway = headway;
  }

  @Override
  public ModelOutcome call() {
    ModelOutcome outcome = check();
    ResultLine line = outcome.tlc().line();
    headway.finished(
        model.name(),
        (outcome.agrees() ? "ok   " : "FAIL ")
            + model.name()
            + ", "
            + (line.agrees() ? line.expected() : line.detail()),
        Cost.of(model));
    return outcome;
  }

  private ModelOutcome check() {
    boolean replayed = model.expectation().size() == SizeClass.REPLAY;
    Optional<ExplorationOutcome> first = replayed ? Optional.of(keptOrMade()) : Optional.empty();
    headway.doing(model.name(), "TLC");
    CheckedModel tlc = checker.check(model, this::tell);
    boolean asked = !replayed && needsExploration(tlc);
    Optional<ExplorationOutcome> exploration = asked ? Optional.of(explore()) : first;
    if (exploration.isEmpty() && assumesMore() && tlc.judgement().agrees()) {
      shape();
    }
    differences.addAll(tlc.judgement().differences());
    replay.ifPresent(result -> compare(result.graph(), tlc.line()));
    return new ModelOutcome(
        model, exploration, replay, tlc, differences.stream().distinct().toList(), kept, again);
  }

  /**
   * The graph that is replayed is explored in this JVM; the run of record counts for itself. TLC
   * generates a state once more for each way in which one action leads to it.
   */
  private void compare(ReplayedGraph graph, ResultLine line) {
    boolean ended = line.verdict() == Verdict.Kind.HOLDS;
    if (ended && line.distinct() != graph.states()) {
      differs(
          "the graph that is replayed has %d states, TLC's own %d"
              .formatted(graph.states(), line.distinct()));
    }
    if (ended && line.generated() < graph.transitions() + graph.initialStates()) {
      differs(
          "the graph that is replayed has %d transitions, and TLC generates only %d states"
              .formatted(graph.transitions(), line.generated()));
    }
  }

  /**
   * TLC's verdict is enough for a model that is not replayed, unless it is not the expected one (we
   * want the shortest counterexample, with arguments), or there is something to judge that TLC was
   * not asked about.
   */
  private boolean needsExploration(CheckedModel tlc) {
    boolean small = model.expectation().size() != SizeClass.FULL;
    return small
        && keeps()
        && (!tlc.judgement().agrees()
            || !model.expectation().reach().isEmpty()
            || listing.hasUnkept(model));
  }

  private boolean keeps() {
    return !model.expectation().verdict().mustFail();
  }

  /** Exploration and replay; kept ones if nothing has changed, and only if they are as pinned. */
  private ExplorationOutcome keptOrMade() {
    Optional<String> key = replays.key(model, listing.kept(model.spec()), opinion.extent(model));
    Optional<ReplayLine> line = key.flatMap(each -> replays.find(model, each));
    kept = line.filter(this::isGreen).isPresent();
    if (kept) {
      replay = line.map(ReplayLine::replay);
      again = new JudgedAgain(line.get().judgedTwice(), List.of(), false);
      return line.get().exploration();
    }
    ExplorationOutcome made = explore();
    if (key.isPresent() && replay.isPresent() && differences.isEmpty()) {
      replays.keep(ReplayLine.of(model.name(), key.get(), made, replay.get(), again.verdicts()));
    }
    return made;
  }

  private boolean isGreen(ReplayLine line) {
    return line.exploration().violations().isEmpty()
        && line.exploration().unreached().isEmpty()
        && ReplayPins.differences(model, line.replay()).isEmpty();
  }

  private ExplorationOutcome explore() {
    headway.doing(model.name(), "exploring");
    try (SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders())) {
      Explorer explorer = new Explorer(engine, model, listing.kept(model.spec()));
      Explorer.Result found = explorer.explore(MOST_STATES);
      ExplorationOutcome outcome = found.outcome();
      shape(engine);
      for (Violation violation : outcome.violations()) {
        differs(violation.id() + " is broken (" + violation.place() + ")");
      }
      outcome.unreached().forEach(name -> differs(name + " is not reached"));
      if (outcome.violations().isEmpty() && model.expectation().size() == SizeClass.REPLAY) {
        replay(engine, found);
        judgeAgain(engine, found);
      }
      return outcome;
    }
  }

  private void replay(SpecEngine engine, Explorer.Result found) {
    headway.doing(model.name(), "replaying");
    try {
      replay =
          Subjects.of(model.spec())
              .map(factory -> new Replay(engine, factory, 1).run(found.exploration().graph()));
    } catch (NotTotalException incomplete) {
      differs("production code cannot be replayed: " + incomplete.getMessage());
      return;
    }
    replay.ifPresentOrElse(
        result -> differences.addAll(ReplayPins.differences(model, result)),
        () ->
            differs(
                "no production code is bound to "
                    + model.spec()
                    + ", so nothing is replayed; write a SubjectFactory, or `size: quick`"));
  }

  private void judgeAgain(SpecEngine engine, Explorer.Result found) {
    if (replay.isPresent() && opinion.concerns(model)) {
      headway.doing(model.name(), "second opinion");
      again = opinion.judge(model, engine, found.exploration().graph());
      differences.addAll(again.differences());
    }
  }

  /** Whether a model that must hold has a specification of its own: fairness, as a rule. */
  private boolean assumesMore() {
    return keeps() && !model.settings().specification().equals(USUAL_SPECIFICATION);
  }

  /** What a model assumes beyond the spec keeps the rules of shape, too: no fault is fair. */
  private void shape() {
    try (SpecEngine engine = SpecEngine.open(model.cfg(), model.moduleFolders())) {
      shape(engine);
    }
  }

  private void shape(SpecEngine engine) {
    engine.shape().forEach(violation -> differs(violation.toString()));
  }

  private void tell(Progress search) {
    headway.doing(
        model.name(), String.format(Locale.ROOT, "TLC, %,d states", search.counts().distinct()));
  }

  private void differs(String sentence) {
    differences.add(model.cfgName() + ": " + sentence);
  }
}
