package org.inglenook.modelchecking.engine.tlc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.BadSpecException;
import org.inglenook.modelchecking.engine.CompiledSpec;
import org.inglenook.modelchecking.engine.Exploration;
import org.inglenook.modelchecking.engine.GraphVerdict;
import org.inglenook.modelchecking.engine.GuardVerdict;
import org.inglenook.modelchecking.engine.Predicates;
import org.inglenook.modelchecking.engine.ShapeViolation;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.SpecModule;
import org.inglenook.modelchecking.engine.SpecPart;
import org.inglenook.modelchecking.engine.SpecState;
import org.inglenook.modelchecking.engine.StateGraph;
import org.inglenook.modelchecking.engine.StateStore;
import org.inglenook.modelchecking.engine.StepConjunct;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.modelchecking.engine.compiled.SpecCompiler;
import org.inglenook.modelchecking.engine.graph.RememberingStore;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.util.Context;
import tlc2.value.IValue;
import util.UniqueString;

/** The engine on TLC. Loaded afresh for each model; entered only through {@link #open}. */
public final class TlcEngine implements SpecEngine {
  private final FastTool tool;
  private final SpecFiles files;
  private final AutoCloseable loader;
  private final UniqueString[] variables;
  private final List<Instance> instances;
  private final Map<ActionInstance, Instance> byName = new HashMap<>();
  private final Map<ActionInstance, Integer> places = new HashMap<>();
  private final Evaluator evaluator;
  private final Bounds bounds;
  private final NamedPredicates predicates;
  private final SpecModule module;
  private final List<ShapeViolation> shape;
  private final Nodes nodes;
  private final Map<ActionInstance, Conjuncts> conjuncts = new HashMap<>();
  private GraphJudge graphJudge;
  private final StateTranslator translator;
  private final StepJudge steps;
  private SpecState lastState;
  private TLCState lastTlcState;

  private TlcEngine(FastTool tool, SpecFiles files, AutoCloseable loader) {
    this.tool = tool;
    this.files = files;
    this.loader = loader;
    nodes = new Nodes(tool);
    variables = SpecReader.variables(tool).toArray(UniqueString[]::new);
    translator = new StateTranslator(variables);
    instances = new NextReader(tool, nodes).read();
    instances.forEach(instance -> byName.put(instance.named(), instance));
    evaluator = new Evaluator(tool);
    bounds = new Bounds(nodes, evaluator);
    predicates = new NamedPredicates(tool);
    SpecReader reader = new SpecReader(tool, nodes, instances, files);
    module = reader.read();
    steps = new StepJudge(tool, nodes, new Sources(files));
    shape = new ShapeReader(tool, nodes, instances, module, new Sources(files)).read();
  }

  /** Opens a model; called by reflection. {@code loader} is closed with the engine. */
  public static SpecEngine open(Path cfg, List<Path> moduleFolders, AutoCloseable loader) {
    SpecFiles files = new SpecFiles(SpecOpener.searchPath(cfg, moduleFolders));
    try {
      return new TlcEngine(new SpecOpener(cfg, files).open(), files, loader);
    } catch (RuntimeException | Error e) {
      files.close();
      throw e;
    }
  }

  @Override
  public List<String> variables() {
    return Arrays.stream(variables).map(UniqueString::toString).toList();
  }

  @Override
  public List<ActionInstance> instances() {
    return instances.stream().map(Instance::named).toList();
  }

  @Override
  public int place(ActionInstance a) {
    if (places.isEmpty()) {
      instances.forEach(instance -> places.put(instance.named(), places.size()));
    }
    return places.getOrDefault(a, -1);
  }

  @Override
  public List<SpecState> initial() {
    StateVec states = evaluator.initial();
    List<SpecState> all = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      SpecState state = translator.neutral(states.elementAt(i));
      if (!all.contains(state)) {
        all.add(state);
      }
    }
    return all;
  }

  @Override
  public SpecState successor(SpecState s, ActionInstance a) {
    TLCState next = evaluator.successor(instance(a), tlc(s));
    return next == null ? null : translator.neutral(next);
  }

  @Override
  public boolean isStep(SpecState s, ActionInstance a, SpecState t) {
    return evaluator.holds(a.toString(), instance(a).action(), tlc(s), translator.tlc(t));
  }

  @Override
  public List<GuardVerdict> guards(SpecState s, ActionInstance a) {
    return conjuncts(a).guards(tlc(s));
  }

  @Override
  public List<GuardVerdict> updates(SpecState s, ActionInstance a, SpecState t) {
    return conjuncts(a).updates(tlc(s), translator.tlc(t));
  }

  @Override
  public List<StepConjunct> conjuncts(SpecState s, ActionInstance a, SpecState t) {
    return steps.judge(instance(a), tlc(s), translator.tlc(t));
  }

  private Conjuncts conjuncts(ActionInstance a) {
    return conjuncts.computeIfAbsent(a, each -> new Conjuncts(tool, nodes, instance(each)));
  }

  @Override
  public SortedMap<String, Value> constants() {
    SortedMap<String, Value> values = new TreeMap<>();
    for (OpDeclNode constant : tool.getRootModule().getConstantDecls()) {
      Object given = tool.lookup(constant, Context.Empty, false);
      if (given instanceof OpDefNode definition && definition.getArity() == 0) {
        given = tool.eval(definition.getBody(), Context.Empty, TLCState.Empty);
      }
      if (given instanceof IValue value) {
        values.put(constant.getName().toString(), Values.neutral(value));
      }
    }
    return values;
  }

  @Override
  public boolean holds(String predicate, SpecState s) {
    return evaluator.holds(predicate, predicates.state(predicate), tlc(s), TLCState.Empty);
  }

  @Override
  public boolean holdsStep(String stepPredicate, SpecState s, SpecState t) {
    PropertyParts parts = predicates.step(stepPredicate);
    TLCState from = tlc(s);
    TLCState to = translator.tlc(t);
    return all(stepPredicate, parts.steps, from, to)
        && all(stepPredicate, parts.always, from, TLCState.Empty)
        && all(stepPredicate, parts.always, to, TLCState.Empty);
  }

  @Override
  public boolean holdsInitially(String property, SpecState s) {
    return all(property, predicates.step(property).initially, tlc(s), TLCState.Empty);
  }

  private boolean all(String name, List<Action> parts, TLCState s, TLCState t) {
    return parts.stream().allMatch(part -> evaluator.holds(name, part, s, t));
  }

  @Override
  public Exploration explore(int limit, Predicates judged) {
    PredicateFactory factory = new PredicateFactory(nodes, evaluator, variables);
    return new Explorer(evaluator, instances, variables, limit, predicates, factory, judged).run();
  }

  @Override
  public Exploration explore(int limit, StateGraph known, String changed) {
    return explore(limit, known, changed, instances);
  }

  @Override
  public Exploration explore(int limit, StateGraph known, String changed, String other) {
    OpDefNode operator = definition(changed);
    OpDefNode replacement = definition(other);
    if (operator.getToolObject(tool.getId()) != null) {
      return explore(limit, known, changed, instances);
    }
    operator.setToolObject(tool.getId(), replacement);
    try {
      return explore(limit, known, changed, new NextReader(tool, nodes).read());
    } finally {
      operator.setToolObject(tool.getId(), null);
    }
  }

  private OpDefNode definition(String operator) {
    OpDefNode found = tool.getRootModule().getOpDef(operator);
    if (found == null) {
      throw new BadSpecException(tool.getRootName(), 0, "no operator is called " + operator);
    }
    return found;
  }

  private Exploration explore(
      int limit, StateGraph known, String changed, List<Instance> asChanged) {
    Map<OpDefNode, Boolean> speaks = new HashMap<>();
    for (Instance instance : asChanged) {
      speaks.computeIfAbsent(instance.declared(), action -> bounds.speaksOf(action, changed));
    }
    PredicateFactory factory = new PredicateFactory(nodes, evaluator, variables);
    return new Explorer(
            evaluator, asChanged, variables, limit, predicates, factory, Predicates.NONE)
        .knowing(known, asChanged.stream().map(each -> speaks.get(each.declared())).toList())
        .run();
  }

  @Override
  public boolean leavesOut(String operator) {
    return bounds.leaveOut(operator, instances);
  }

  @Override
  public GraphVerdict judge(StateGraph graph, Predicates judged) {
    if (graphJudge == null) {
      PredicateFactory factory = new PredicateFactory(nodes, evaluator, variables);
      graphJudge = new GraphJudge(variables, predicates, factory);
    }
    return graphJudge.judge(graph, judged);
  }

  @Override
  public List<SpecPart> parts(String name) {
    PartList parts = new PartList(new Sources(files), name, PartReader.judged(tool, nodes, module));
    return new PartReader(tool, nodes, instances, parts).read();
  }

  @Override
  public StateStore store(Predicates judged) {
    return new RememberingStore<>(() -> evaluation(judged));
  }

  private TlcEvaluation evaluation(Predicates judged) {
    return new TlcEvaluation(
        evaluator,
        instances,
        variables,
        new Safety(new PredicateFactory(nodes, evaluator, variables), predicates, judged),
        new PredicateFactory(nodes, evaluator, variables));
  }

  @Override
  public CompiledSpec compile(Predicates judged) {
    return SpecCompiler.compile(
        new SpecFormulasReader(tool, instances, predicates, variables).read(judged));
  }

  @Override
  public Predicates configured() {
    return predicates.configured();
  }

  @Override
  public SpecModule module() {
    return module;
  }

  @Override
  public List<ShapeViolation> shape() {
    return shape;
  }

  @Override
  public void close() {
    files.close();
    try {
      loader.close();
    } catch (Exception e) {
      throw new IllegalStateException("cannot close the class loader of " + tool.getRootName(), e);
    }
  }

  private Instance instance(ActionInstance named) {
    Instance found = byName.get(named);
    if (found == null) {
      throw new IllegalArgumentException(
          "not an instance of Next: "
              + named
              + "; actions are "
              + new TreeSet<>(byName.keySet().stream().map(ActionInstance::action).toList()));
    }
    return found;
  }

  /** TLC's form of {@code s}; asked for every instance of one state in a row, it converts once. */
  private TLCState tlc(SpecState s) {
    if (!s.equals(lastState)) {
      lastTlcState = translator.tlc(s);
      lastState = s;
    }
    return lastTlcState;
  }
}
