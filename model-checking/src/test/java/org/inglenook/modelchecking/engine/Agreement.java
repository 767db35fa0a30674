package org.inglenook.modelchecking.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Compares a compiled spec with TLC's evaluator: initial states, successors of instances, and each
 * predicate, on given states, the steps from them, and altered ones.
 */
final class Agreement {
  private final SpecEngine engine;
  private final CompiledSpec compiled;
  private final Predicates judged;
  private final int instances;
  private final List<SpecState> states;
  private final Random random;
  private final List<SpecState[]> steps = new ArrayList<>();
  private final List<Pair> single = new ArrayList<>();
  private final Count count = new Count();

  /** What was compared: of verdicts, also how many said that something is broken or undefined. */
  static final class Count {
    long states;
    long successors;
    long enabled;
    long verdicts;
    long broken;
    long undefined;

    @Override
    public String toString() {
      return String.format(
          "states=%,d, successors=%,d, enabled=%,d, verdicts=%,d, broken=%,d, undefined=%,d",
          states, successors, enabled, verdicts, broken, undefined);
    }
  }

  /** The same predicates, judged twice. */
  private record Pair(Lockstep both, int size) {}

  /**
   * For one model.
   *
   * @param states where to begin, and what altered states have their values from
   */
  Agreement(
      SpecEngine engine,
      CompiledSpec compiled,
      Predicates judged,
      List<SpecState> states,
      long seed) {
    this.engine = engine;
    this.compiled = compiled;
    this.judged = judged;
    this.states = states;
    instances = compiled.instances().size();
    random = new Random(seed);
  }

  /** The first states of the model, as TLC explores them. */
  static List<SpecState> explored(SpecEngine engine, int limit) {
    StateGraph graph = engine.explore(limit);
    List<SpecState> states = new ArrayList<>();
    for (int i = 0; i < graph.states(); i++) {
      states.add(graph.state(i));
    }
    return states;
  }

  /**
   * The states of a random walk, for models that are too large to be explored. TLC, asked for the
   * same instance, has to take each step, too.
   */
  static List<SpecState> walked(SpecEngine engine, CompiledSpec compiled, int length, long seed) {
    Random random = new Random(seed);
    StateStore ours = compiled.store();
    StateStore theirs = engine.store(Predicates.NONE);
    int at = ours.initial()[0];
    List<SpecState> states = new ArrayList<>(List.of(ours.state(at)));
    for (int i = 0; i < length; i++) {
      int[] steps = ours.successors(at);
      int chosen = 2 * random.nextInt(steps.length / 2);
      SpecState next = ours.state(steps[chosen + 1]);
      int expected = theirs.successor(theirs.add(ours.state(at)), steps[chosen]);
      assertThat(next).isEqualTo(state(theirs, expected));
      states.add(next);
      at = steps[chosen + 1];
    }
    return states;
  }

  /**
   * Compares initial states; on {@code wanted} of the states at random, {@code most} of the
   * instances and of those that are enabled, or all; and on the steps found and on {@code altered}
   * altered ones, all verdicts.
   */
  Count compare(int wanted, int most, int altered) {
    assertThat(compiled.variables()).isEqualTo(engine.variables());
    assertThat(compiled.instances()).isEqualTo(engine.instances());
    initial();
    Lockstep both = new Lockstep(engine, compiled, Predicates.NONE);
    for (int i = 0; i < wanted; i++) {
      count.states++;
      SpecState from = anyState();
      int number = both.ours.add(from);
      assertThat(both.ours.state(number)).isEqualTo(from);
      boolean all = instances <= most;
      for (int j = 0; j < Math.min(most, instances); j++) {
        successor(both, from, all ? j : random.nextInt(instances));
      }
      int[] enabled = all ? new int[0] : both.ours.successors(number);
      for (int j = 0; j < Math.min(most, enabled.length / 2); j++) {
        successor(both, from, enabled[2 * random.nextInt(enabled.length / 2)]);
      }
    }
    judge(altered);
    return count;
  }

  private SpecState anyState() {
    return states.get(random.nextInt(states.size()));
  }

  private void initial() {
    StateStore store = compiled.store();
    Set<SpecState> ours = new HashSet<>();
    for (int state : store.initial()) {
      ours.add(store.state(state));
    }
    assertThat(ours).isEqualTo(new HashSet<>(engine.initial()));
  }

  private void successor(Lockstep both, SpecState from, int instance) {
    count.successors++;
    Optional<SpecState> target = both.successor(from, instance);
    if (target.isPresent()) {
      count.enabled++;
      steps.add(new SpecState[] {from, target.get()});
    }
  }

  private static SpecState state(StateStore store, int number) {
    return number == StateStore.NONE ? null : store.state(number);
  }

  private void judge(int altered) {
    Pair all = pair(compiled, judged);
    for (SpecState[] step : steps) {
      verdict(all, step[0], step[0]);
      verdict(all, step[0], step[1]);
    }
    for (int i = 0; i < altered; i++) {
      SpecState from = anyState();
      SpecState to = random.nextBoolean() ? from : anyState();
      verdict(all, random.nextInt(4) == 0 ? altered(from) : from, altered(to));
    }
  }

  /** One to three variables get values that they have elsewhere. */
  private SpecState altered(SpecState state) {
    List<Value> values = new ArrayList<>(state.values());
    for (int i = random.nextInt(3); i >= 0; i--) {
      int variable = random.nextInt(values.size());
      values.set(variable, anyState().values().get(variable));
    }
    return new SpecState(values);
  }

  private void verdict(Pair pair, SpecState from, SpecState to) {
    Optional<List<String>> broken = pair.both.broken(from, to);
    if (broken.isEmpty() && pair.size > 1) {
      single().forEach(each -> verdict(each, from, to));
      return;
    }
    count.verdicts += pair.size;
    count.undefined += broken.isEmpty() ? 1 : 0;
    count.broken += broken.map(List::size).orElse(0);
  }

  /** Each predicate by itself, for steps of which one cannot be evaluated. */
  private List<Pair> single() {
    if (single.isEmpty()) {
      judged.invariants().stream()
          .map(name -> new Predicates(List.of(name), List.of(), List.of()))
          .forEach(one -> single.add(pair(engine.compile(one), one)));
      judged.steps().stream()
          .map(name -> new Predicates(List.of(), List.of(name), List.of()))
          .forEach(one -> single.add(pair(engine.compile(one), one)));
    }
    return single;
  }

  private Pair pair(CompiledSpec spec, Predicates predicates) {
    int size = predicates.invariants().size() + predicates.steps().size();
    return new Pair(new Lockstep(engine, spec, predicates), size);
  }
}
