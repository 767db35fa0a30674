package org.inglenook.modelchecking.engine.tlc;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.modelchecking.engine.EvaluationException;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.engine.graph.Evaluation;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import util.UniqueString;

/** TLC's evaluator, for a store of states. */
final class TlcEvaluation implements Evaluation<TLCState> {
  private final Evaluator evaluator;
  private final List<Instance> instances;
  private final UniqueString[] names;
  private final StatePacker packer;
  private final Guards guards;
  private final Safety safety;

  TlcEvaluation(
      Evaluator evaluator,
      List<Instance> instances,
      UniqueString[] names,
      Safety safety,
      PredicateFactory factory) {
    this.evaluator = evaluator;
    this.instances = instances;
    this.names = names.clone();
    this.safety = safety;
    packer = new StatePacker(names);
    guards = new Guards(factory, instances);
  }

  @Override
  public int variables() {
    return names.length;
  }

  @Override
  public int instances() {
    return instances.size();
  }

  @Override
  public List<TLCState> initial() {
    StateVec all = evaluator.initial();
    List<TLCState> states = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      states.add(all.elementAt(i));
    }
    return states;
  }

  @Override
  public TLCState state(SpecState state) {
    TLCState tlc = TLCState.Empty.createEmpty();
    try {
      for (int i = 0; i < names.length; i++) {
        tlc.bind(names[i], Values.tlc(state.values().get(i)));
      }
      // Numbers its values, which compares them.
      packer.pack(tlc);
      return tlc;
    } catch (EvaluationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new EvaluationException("TLC has no such value: " + Evaluator.oneLine("" + e));
    }
  }

  @Override
  public TLCState successor(int instance, TLCState state) {
    return evaluator.successor(instances.get(instance), state);
  }

  @Override
  public boolean mayStep(int instance, int[] row, TLCState state) {
    return guards.mayStep(instance, row, state);
  }

  @Override
  public List<String> brokenBy(int[] row, TLCState state) {
    return safety.brokenBy(row, state);
  }

  @Override
  public List<String> brokenAfter(int[] from, int[] to, TLCState s, TLCState t) {
    return safety.brokenBy(to, t);
  }

  @Override
  public List<String> brokenBy(int[] from, int[] to, TLCState s, TLCState t) {
    return safety.brokenBy(from, to, s, t);
  }

  @Override
  public void pack(TLCState state, int[] row) {
    packer.pack(state, row);
  }

  @Override
  public void pack(TLCState state, TLCState source, int[] sourceRow, int[] row) {
    packer.pack(state, source, sourceRow, row);
  }

  @Override
  public TLCState unpack(int[] row) {
    return packer.unpack(row);
  }

  @Override
  public int values(int variable) {
    return packer.table(variable).size();
  }

  @Override
  public int find(int variable, Value value) {
    return packer.table(variable).find(value);
  }

  @Override
  public Value value(int variable, int number) {
    return packer.table(variable).neutral().get(number);
  }

  @Override
  public boolean isCrowded() {
    return guards.isCrowded();
  }
}
