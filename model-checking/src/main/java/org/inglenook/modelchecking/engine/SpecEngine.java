package org.inglenook.modelchecking.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * One TLA+ model, opened. Every engine has its own TLC in its own class loader; closing it lets go
 * of both. Not for use by two threads at once.
 *
 * <p>States are complete: every variable has a value. Predicates are named by operator, with or
 * without an id in their comment; a name that is unknown, takes parameters or has the wrong level
 * is a {@link BadSpecException}. An expression that TLC cannot evaluate is an {@link
 * EvaluationException}.
 */
public interface SpecEngine extends AutoCloseable {

  /**
   * Opens the model that {@code cfg} configures.
   *
   * @param cfg {@code MCX.cfg}, beside its root module {@code MCX.tla}
   * @param moduleFolders where modules that {@code MCX.tla} names are looked for, after its own
   *     folder; TLA+'s standard modules come with TLC
   * @throws BadSpecException when the spec does not parse, or its {@code Next} is not a disjunction
   *     of named actions over constant sets, or the {@code .cfg} uses CONSTRAINT, VIEW or SYMMETRY
   */
  static SpecEngine open(Path cfg, List<Path> moduleFolders) {
    return EngineLoader.open(cfg, moduleFolders);
  }

  /** The variables' names, in the order of {@link SpecState#values()}. */
  List<String> variables();

  /** Every instance of every action of {@code Next}, in the spec's order. */
  List<ActionInstance> instances();

  /** The place of {@code a} among the {@link #instances}, or -1. */
  int place(ActionInstance a);

  /** The initial states, without duplicates. */
  List<SpecState> initial();

  /**
   * The state after action {@code a} in {@code s}, or null when it is disabled there.
   *
   * @throws BadSpecException when there is more than one: choice must live in parameters
   */
  SpecState successor(SpecState s, ActionInstance a);

  /** Whether action {@code a} can lead from {@code s} to {@code t}. */
  boolean isStep(SpecState s, ActionInstance a, SpecState t);

  /**
   * Whether each guard of {@code a}'s action holds in {@code s}, in the order of {@link
   * SpecAction#guards()}, judged one by one.
   */
  List<GuardVerdict> guards(SpecState s, ActionInstance a);

  /**
   * Whether each update of {@code a}'s action holds of the step from {@code s} to {@code t}, in the
   * order of {@link SpecAction#updates()}, judged one by one.
   */
  List<GuardVerdict> updates(SpecState s, ActionInstance a, SpecState t);

  /**
   * The innermost conjuncts of {@code a}'s action, each judged by itself of the step from {@code s}
   * to {@code t}, in the spec's order: through the operators that the action applies, those of
   * other modules included. UNCHANGED is judged for each variable.
   */
  List<StepConjunct> conjuncts(SpecState s, ActionInstance a, SpecState t);

  /** The values that the model gives to the constants; constant operators are left out. */
  SortedMap<String, Value> constants();

  /** Whether the state predicate of this name holds in {@code s}. */
  boolean holds(String predicate, SpecState s);

  /**
   * Whether the step from {@code s} to {@code t} satisfies {@code stepPredicate}: an action-level
   * operator, or a property {@code [][A]_v}, also as a part of a conjunction such as a link {@code
   * Init /\ [][Next]_v}. A part {@code []P} must hold in both states; the state part is for {@link
   * #holdsInitially}; fairness says nothing of steps.
   */
  boolean holdsStep(String stepPredicate, SpecState s, SpecState t);

  /** Whether the state-level part of property {@code property} holds in the initial state. */
  boolean holdsInitially(String property, SpecState s);

  /** The graph of all reachable states, or of the first {@code limit} of them. */
  default StateGraph explore(int limit) {
    return explore(limit, Predicates.NONE).graph();
  }

  /**
   * Explores breadth first and judges every predicate on the way. Exploration goes on past a
   * violation: the first, hence shortest, is reported for each predicate.
   *
   * @param limit the most distinct states to keep; the graph says whether that was all
   */
  Exploration explore(int limit, Predicates predicates);

  /**
   * Explores breadth first a variant of a spec whose graph is known: the steps from its states by
   * actions that do not speak of operator {@code changed} are taken from there.
   *
   * @param limit the most distinct states to keep
   * @param known a complete graph, of a spec that differs from this in the definition of {@code
   *     changed} alone, over the same variables
   */
  Exploration explore(int limit, StateGraph known, String changed);

  /**
   * The same with operator {@code changed} for once defined as {@code other} is, which has the same
   * parameters; {@code known} is of this very model. Where the {@code .cfg} puts something in place
   * of {@code changed}, nothing is changed.
   */
  Exploration explore(int limit, StateGraph known, String changed, String other);

  /**
   * Whether the model's constants alone forbid every action that speaks of operator {@code
   * operator}, by guards that only bound the model; such an action is never enabled, whatever the
   * definition of {@code operator} says.
   */
  boolean leavesOut(String operator);

  /**
   * Judges a graph that another engine explored, of a variant of this spec, by this spec's
   * predicates. What this engine has judged before it knows again.
   *
   * @param graph over the same variables, in the same order
   */
  GraphVerdict judge(StateGraph graph, Predicates predicates);

  /**
   * The parts of module {@code module} that decide what the actions of Next do, and what the
   * specification calls fair. Guards that only bound the model are left out, and so is Init.
   */
  List<SpecPart> parts(String module);

  /**
   * An empty store of states.
   *
   * @param judged what {@link StateStore#broken} judges: the invariants and the steps
   */
  StateStore store(Predicates judged);

  /**
   * The model as Java code that needs neither TLC nor this engine: a second opinion, and a faster
   * one.
   *
   * @param judged what {@link StateStore#broken} of its stores judges
   * @throws BadSpecException when the spec uses what cannot be compiled; it names operator and
   *     place
   */
  CompiledSpec compile(Predicates judged);

  /** What the {@code .cfg} asks to be checked: its INVARIANTs, and the PROPERTYs that are steps. */
  Predicates configured();

  /** The spec as SANY reads it. */
  SpecModule module();

  /**
   * Where the spec breaks the rules of shape. Two of them are no part of this list: a Next that is
   * not a disjunction of named actions cannot be opened, and a second successor is a {@link
   * BadSpecException} of {@link #successor} and {@link #explore}.
   */
  List<ShapeViolation> shape();

  @Override
  void close();
}
