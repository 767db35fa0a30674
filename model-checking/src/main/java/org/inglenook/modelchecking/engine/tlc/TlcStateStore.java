package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.engine.graph.PackedStates;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import util.UniqueString;

/** States as rows of value numbers, with a memory of steps and verdicts. */
final class TlcStateStore implements StateStore {
  /** About 100 MB: a value and a state take some hundred bytes, a step some twenty. */
  private static final int MOST_STATES = 1 << 17;

  private static final int MOST_VALUES = 1 << 15;
  private static final int MOST_STEPS = 1 << 20;

  private final Evaluator evaluator;
  private final List<Instance> instances;
  private final UniqueString[] names;
  private final Supplier<Safety> safeties;
  private final PredicateFactory factory;
  private final int[] targetRow;
  private StatePacker packer;
  private PackedStates states;
  private StepMemo steps;
  private StepMemo sound;
  private BitSet soundStates;
  private List<int[]> expanded;
  private long expandedSize;
  private Guards guards;
  private Safety safety;
  private final Unpacked last;
  private final Unpacked other;

  TlcStateStore(
      Evaluator evaluator,
      List<Instance> instances,
      UniqueString[] names,
      Supplier<Safety> safeties,
      PredicateFactory factory) {
    this.evaluator = evaluator;
    this.instances = instances;
    this.names = names.clone();
    this.safeties = safeties;
    this.factory = factory;
    targetRow = new int[names.length];
    last = new Unpacked(names.length);
    other = new Unpacked(names.length);
    forget();
  }

  /** A state as TLC has it, and as a row. */
  private final class Unpacked {
    private int number = NONE;
    private TLCState state;
    private final int[] row;

    Unpacked(int variables) {
      row = new int[variables];
    }

    void show(int wanted) {
      if (number != wanted) {
        state = packer.unpack(states, wanted, row);
        number = wanted;
      }
    }
  }

  private void forget() {
    packer = new StatePacker(names);
    states = new PackedStates(names.length);
    steps = new StepMemo();
    sound = new StepMemo();
    soundStates = new BitSet();
    expanded = new ArrayList<>();
    expandedSize = 0;
    guards = new Guards(factory, instances);
    safety = safeties.get();
    last.number = NONE;
    other.number = NONE;
  }

  @Override
  public int[] initial() {
    StateVec all = evaluator.initial();
    int[] numbers = new int[all.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numberOf(packer.pack(all.elementAt(i)));
    }
    return Arrays.stream(numbers).distinct().toArray();
  }

  @Override
  public int add(SpecState state) {
    TLCState tlc = TLCState.Empty.createEmpty();
    try {
      for (int i = 0; i < names.length; i++) {
        tlc.bind(names[i], Values.tlc(state.values().get(i)));
      }
      return numberOf(packer.pack(tlc));
    } catch (EvaluationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new EvaluationException("TLC has no such value: " + Evaluator.oneLine("" + e));
    }
  }

  private int numberOf(int[] row) {
    int known = states.find(row);
    return known < 0 ? states.add(row) : known;
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
    last.show(state);
    TLCState next = evaluator.successor(instances.get(instance), last.state);
    if (next == null) {
      return NONE;
    }
    packer.pack(next, last.state, last.row, targetRow);
    return numberOf(targetRow);
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
    for (int i = 0; i < instances.size(); i++) {
      int target = guards.mayStep(i, last.row, last.state) ? evaluate(state, i) : NONE;
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
    other.show(to);
    List<String> broken = new ArrayList<>(safety.brokenBy(other.row, other.state));
    if (broken.isEmpty()) {
      soundStates.set(to);
    }
    if (from != to) {
      last.show(from);
      List<String> byStep = safety.brokenBy(last.row, other.row, last.state, other.state);
      if (byStep.isEmpty() && sound.get(from, to) == StepMemo.UNKNOWN) {
        sound.put(from, to, 0);
      }
      byStep.stream().filter(name -> !broken.contains(name)).forEach(broken::add);
    }
    return broken;
  }

  @Override
  public int valueNumber(int state, int variable) {
    return states.value(state, variable);
  }

  @Override
  public int find(int variable, Value value) {
    return packer.table(variable).find(value);
  }

  @Override
  public int values(int variable) {
    return packer.table(variable).size();
  }

  @Override
  public SpecState state(int state) {
    List<Value> values = new ArrayList<>(names.length);
    for (int i = 0; i < names.length; i++) {
      values.add(packer.table(i).neutral().get(states.value(state, i)));
    }
    return new SpecState(values);
  }

  @Override
  public boolean isCrowded() {
    int values = 0;
    for (int i = 0; i < names.length; i++) {
      values += packer.table(i).size();
    }
    return states.size() > MOST_STATES
        || values > MOST_VALUES
        || steps.size() + sound.size() + expandedSize > MOST_STEPS
        || guards.isCrowded();
  }

  @Override
  public int[] keep(int[] wanted) {
    List<TLCState> kept = new ArrayList<>(wanted.length);
    for (int state : wanted) {
      kept.add(packer.unpack(states, state, targetRow));
    }
    forget();
    return kept.stream().mapToInt(state -> numberOf(packer.pack(state))).toArray();
  }
}
