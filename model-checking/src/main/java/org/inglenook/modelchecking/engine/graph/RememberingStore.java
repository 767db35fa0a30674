package org.inglenook.modelchecking.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.modelchecking.engine.Value;

/**
 * States as rows of value numbers, with a memory of steps and verdicts; what is not remembered is
 * evaluated.
 *
 * @param <S> a state, as the evaluator has it
 */
public final class RememberingStore<S> implements StateStore {
  /** About 100 MB: a value and a state take some hundred bytes, a step some twenty. */
  private static final int MOST_STATES = 1 << 17;

  private static final int STATES_PER_VALUE = 4;
  private static final int STEPS_PER_STATE = 8;

  private final int mostStates;
  private final Supplier<? extends Evaluation<S>> evaluations;
  private Evaluation<S> evaluation;
  private final int variables;
  private final int[] targetRow;
  private PackedStates states;
  private StepMemo steps;
  private StepMemo sound;
  private BitSet soundStates;
  private List<int[]> expanded;
  private long expandedSize;

  /** Whether something is remembered that {@link #crowded} does not know of. */
  private boolean grown;

  private boolean crowded;
  private final Unpacked last;
  private final Unpacked other;

  /** An empty store; asks for an evaluation that has no values yet whenever it forgets. */
  public RememberingStore(Supplier<? extends Evaluation<S>> evaluations) {
    this(evaluations, MOST_STATES);
  }

  /**
   * The same with more or less room.
   *
   * @param mostStates states after which it is crowded; 2^17 take about 100 MB
   */
  public RememberingStore(Supplier<? extends Evaluation<S>> evaluations, int mostStates) {
    this.mostStates = mostStates;
    this.evaluations = evaluations;
    evaluation = evaluations.get();
    variables = evaluation.variables();
    targetRow = new int[variables];
    last = new Unpacked();
    other = new Unpacked();
    forget();
  }

  /** A state as the evaluator has it, and as a row. */
  private final class Unpacked {
    private int number = NONE;
    private S state;
    private final int[] row = new int[variables];

    void show(int wanted) {
      if (number != wanted) {
        states.copy(wanted, row);
        state = evaluation.unpack(row);
        number = wanted;
      }
    }
  }

  private void forget() {
    states = new PackedStates(variables);
    steps = new StepMemo();
    sound = new StepMemo();
    soundStates = new BitSet();
    expanded = new ArrayList<>();
    expandedSize = 0;
    last.number = NONE;
    other.number = NONE;
    grown = true;
  }

  @Override
  public int[] initial() {
    return evaluation.initial().stream().mapToInt(this::numberOf).distinct().toArray();
  }

  @Override
  public int add(SpecState state) {
    return numberOf(evaluation.state(state));
  }

  private int numberOf(S state) {
    grown = true;
    evaluation.pack(state, targetRow);
    return numberOfTarget();
  }

  private int numberOfTarget() {
    int known = states.find(targetRow);
    return known < 0 ? states.add(targetRow) : known;
  }

  @Override
  public int successor(int state, int instance) {
    int known = steps.get(state, instance);
    if (known != StepMemo.UNKNOWN) {
      return known;
    }
    int target = evaluate(state, instance);
    steps.put(state, instance, target);
    return target;
  }

  private int evaluate(int state, int instance) {
    grown = true;
    last.show(state);
    S next = evaluation.successor(instance, last.state);
    if (next == null) {
      return NONE;
    }
    evaluation.pack(next, last.state, last.row, targetRow);
    return numberOfTarget();
  }

  @Override
  public int[] successors(int state) {
    while (expanded.size() <= state) {
      expanded.add(null);
    }
    int[] known = expanded.get(state);
    if (known == null) {
      known = expand(state);
      expanded.set(state, known);
      expandedSize += known.length + 4;
    }
    return known;
  }

  private int[] expand(int state) {
    int[] found = new int[16];
    int size = 0;
    last.show(state);
    for (int i = 0; i < evaluation.instances(); i++) {
      int target = evaluation.mayStep(i, last.row, last.state) ? evaluate(state, i) : NONE;
      if (target != NONE) {
        if (size == found.length) {
          found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = i;
        found[size++] = target;
      }
    }
    return Arrays.copyOf(found, size);
  }

  @Override
  public List<String> broken(int from, int to) {
    if (soundStates.get(to) && (from == to || sound.get(from, to) != StepMemo.UNKNOWN)) {
      return List.of();
    }
    grown = true;
    other.show(to);
    List<String> broken = new ArrayList<>(brokenBy(from, to));
    if (broken.isEmpty()) {
      soundStates.set(to);
    }
    if (from != to) {
      last.show(from);
      List<String> byStep = evaluation.brokenBy(last.row, other.row, last.state, other.state);
      if (byStep.isEmpty() && sound.get(from, to) == StepMemo.UNKNOWN) {
        sound.put(from, to, 0);
      }
      byStep.stream().filter(name -> !broken.contains(name)).forEach(broken::add);
    }
    return broken;
  }

  /** What state {@code to} breaks, which is shown. */
  private List<String> brokenBy(int from, int to) {
    if (soundStates.get(to)) {
      return List.of();
    }
    if (from == to || !soundStates.get(from)) {
      return evaluation.brokenBy(other.row, other.state);
    }
    last.show(from);
    return evaluation.brokenAfter(last.row, other.row, last.state, other.state);
  }

  @Override
  public int valueNumber(int state, int variable) {
    return states.value(state, variable);
  }

  @Override
  public boolean fits(int state, int[] numbers) {
    return states.fits(state, numbers);
  }

  @Override
  public int find(int variable, Value value) {
    return evaluation.find(variable, value);
  }

  @Override
  public int values(int variable) {
    return evaluation.values(variable);
  }

  @Override
  public SpecState state(int state) {
    List<Value> values = new ArrayList<>(variables);
    for (int i = 0; i < variables; i++) {
      values.add(evaluation.value(i, states.value(state, i)));
    }
    return new SpecState(values);
  }

  @Override
  public boolean isCrowded() {
    if (grown) {
      crowded = countCrowd();
      grown = false;
    }
    return crowded;
  }

  private boolean countCrowd() {
    int values = 0;
    for (int i = 0; i < variables; i++) {
      values += evaluation.values(i);
    }
    return states.size() > mostStates
        || values > mostStates / STATES_PER_VALUE
        || steps.size() + sound.size() + expandedSize > (long) mostStates * STEPS_PER_STATE
        || evaluation.isCrowded();
  }

  @Override
  public int[] keep(int[] wanted) {
    List<S> kept = new ArrayList<>(wanted.length);
    for (int state : wanted) {
      states.copy(state, targetRow);
      kept.add(evaluation.unpack(targetRow));
    }
    evaluation = evaluations.get();
    forget();
    return kept.stream().mapToInt(this::numberOf).toArray();
  }
}
