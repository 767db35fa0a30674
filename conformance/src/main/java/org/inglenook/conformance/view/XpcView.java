package org.inglenook.conformance.view;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.xpc.XpcState;

/**
 * Shows call histories, processor modes, incarnations and deferred queues as the variables of
 * {@code Xpc.tla}.
 */
public final class XpcView {
  private static final String KERNEL = "kernel";

  /** More frames than this are forgotten at once: incarnations are counted. */
  private static final int MOST_FRAMES = 1 << 12;

  private static final int STACK_BITS = 8;
  private static final int MODE_BITS = 2 * STACK_BITS;

  private final XpcState state;
  private final BindingTable table;
  private final Constants constants = new Constants();
  private final Sort tasks;
  private final Sort drivers;
  private final Sort domains;
  private final Sort stacks;
  private final Composer sequences = Composer.sequences();
  private final RecordOf frames = new RecordOf("domain", "epoch", "stack", "interrupt", "saved");
  private final RecordOf modes = new RecordOf("domain", "stack");
  private final RecordOf calls = new RecordOf("buffer", "epoch");
  private final RecordOf objects = new RecordOf("domain", "call");
  private final CodedFunction modesOf;

  /** Frames by their numbers, see {@link XpcState#frame}. */
  private final Map<Long, Value> known = new HashMap<>();

  private XpcView(XpcState state, BindingTable table) {
    this.state = state;
    this.table = table;
    tasks = Sort.of(table, "task");
    domains = Sort.of(table, "domain");
    drivers = Sort.without(table, "domain", KERNEL);
    stacks = Sort.of(table, "stack");
    modesOf =
        new CodedFunction(
            tasks, MODE_BITS, code -> mode(code >>> STACK_BITS, code & (1 << STACK_BITS) - 1));
  }

  /** The view of {@code state}; sorts "domain" (with "kernel"), "task", "stack" and "buffer". */
  public static View of(XpcState state, Rereading rereading, BindingTable table) {
    XpcView view = new XpcView(state, table);
    LongSupplier changes = state.watchRecords();
    UnaryOperator<Supplier<Value>> record = reader -> rereading.of(reader, changes);
    return ViewTable.builder()
        .show("frames", rereading.of(() -> view.tasks.over(view::frames), state.watchCrossings()))
        .show("mode", view.modesOf.reader(view::mode))
        .show("epoch", record.apply(() -> view.drivers.over(view::epoch)))
        .show("failed", record.apply(() -> view.drivers.over(view::failed)))
        .show("toKernel", record.apply(() -> view.queues(XpcState.TO_KERNEL)))
        .show("toDriver", record.apply(() -> view.queues(XpcState.TO_DRIVER)))
        .show("object", record.apply(view::object))
        .build();
  }

  private Value epoch(int domain) {
    return constants.number(state.epoch(domain));
  }

  private Value failed(int domain) {
    return constants.truth(state.failed(domain));
  }

  private Value queues(int direction) {
    return drivers.over(domain -> queue(domain, direction));
  }

  private Value frames(int task) {
    Value[] history = new Value[state.depth(task)];
    for (int i = 0; i < history.length; i++) {
      history[i] = frame(task, i);
    }
    return sequences.of(history);
  }

  private Value frame(int task, int index) {
    long number = state.frame(task, index);
    Value frame = known.get(number);
    if (frame == null) {
      if (known.size() == MOST_FRAMES) {
        known.clear();
      }
      frame =
          frames.of(
              domains.name(state.domain(task, index)),
              constants.number(state.epoch(task, index)),
              stack(state.stack(task, index)),
              constants.truth(state.interrupt(task, index)),
              mode(state.savedDomain(task, index), state.savedStack(task, index)));
      known.put(number, frame);
    }
    return frame;
  }

  /** The code of the mode that {@code task} is in. */
  private int mode(int task) {
    return state.modeDomain(task) << STACK_BITS | state.modeStack(task);
  }

  private Value mode(int domain, int stack) {
    return modes.of(domains.name(domain), stack(stack));
  }

  private Value queue(int domain, int direction) {
    Value[] queued = new Value[state.queued(domain, direction)];
    for (int i = 0; i < queued.length; i++) {
      queued[i] =
          call(state.queuedBuffer(domain, direction, i), state.queuedEpoch(domain, direction, i));
    }
    return sequences.of(queued);
  }

  /** Buffers have their names as they turn up. */
  private Value call(int buffer, int epoch) {
    return calls.of(constants.text(table.name("buffer", buffer)), constants.number(epoch));
  }

  private Value object() {
    Value call =
        state.publisher() == 0
            ? sequences.of()
            : sequences.of(call(state.publishedBuffer(), state.publishedEpoch()));
    return objects.of(domains.name(state.publisher()), call);
  }

  private Value stack(int number) {
    return number == XpcState.KERNEL_STACK ? constants.text(KERNEL) : stacks.name(number);
  }
}
