package org.inglenook.conformance.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.xpc.XpcState;

/**
 * Shows call histories, processor modes, incarnations and deferred queues as the variables of
 * {@code Xpc.tla}.
 */
public final class XpcView {
  private static final String KERNEL = "kernel";

  private final XpcState state;
  private final BindingTable table;

  private XpcView(XpcState state, BindingTable table) {
    this.state = state;
    this.table = table;
  }

  /** The view of {@code state}; sorts "domain" (with "kernel"), "task", "stack" and "buffer". */
  public static View of(XpcState state, BindingTable table) {
    XpcView view = new XpcView(state, table);
    return ViewTable.builder()
        .show("frames", () -> view.over(table.names("task"), view::frames))
        .show("mode", () -> view.over(table.names("task"), view::mode))
        .show("epoch", () -> view.overDomains(d -> new Value.Int(state.epoch(d))))
        .show("failed", () -> view.overDomains(d -> new Value.Bool(state.failed(d))))
        .show("toKernel", () -> view.overDomains(d -> view.queue(d, XpcState.TO_KERNEL)))
        .show("toDriver", () -> view.overDomains(d -> view.queue(d, XpcState.TO_DRIVER)))
        .show("object", view::object)
        .build();
  }

  private Value overDomains(Function<Integer, Value> image) {
    return over(table.names("domain").stream().filter(d -> !d.equals(KERNEL)).toList(), image);
  }

  private Value over(List<String> names, Function<Integer, Value> image) {
    Map<Value, Value> mapping = new TreeMap<>();
    for (String name : names) {
      mapping.put(new Value.Str(name), image.apply(table.number(name)));
    }
    return Value.function(mapping);
  }

  private Value frames(int task) {
    List<Value> frames = new ArrayList<>();
    for (int i = 0; i < state.depth(task); i++) {
      Map<String, Value> fields = new TreeMap<>();
      fields.put("domain", domain(state.domain(task, i)));
      fields.put("epoch", new Value.Int(state.epoch(task, i)));
      fields.put("stack", stack(state.stack(task, i)));
      fields.put("interrupt", new Value.Bool(state.interrupt(task, i)));
      fields.put("saved", mode(state.savedDomain(task, i), state.savedStack(task, i)));
      frames.add(new Value.Rec(new TreeMap<>(fields)));
    }
    return new Value.Seq(frames);
  }

  private Value mode(int task) {
    return mode(state.modeDomain(task), state.modeStack(task));
  }

  private Value mode(int domain, int stack) {
    return new Value.Rec(new TreeMap<>(Map.of("domain", domain(domain), "stack", stack(stack))));
  }

  private Value queue(int domain, int direction) {
    List<Value> calls = new ArrayList<>();
    for (int i = 0; i < state.queued(domain, direction); i++) {
      calls.add(
          call(state.queuedBuffer(domain, direction, i), state.queuedEpoch(domain, direction, i)));
    }
    return new Value.Seq(calls);
  }

  private Value call(int buffer, int epoch) {
    Map<String, Value> fields = new TreeMap<>();
    fields.put("buffer", new Value.Str(table.name("buffer", buffer)));
    fields.put("epoch", new Value.Int(epoch));
    return new Value.Rec(new TreeMap<>(fields));
  }

  private Value object() {
    List<Value> call = new ArrayList<>();
    if (state.publisher() != 0) {
      call.add(call(state.publishedBuffer(), state.publishedEpoch()));
    }
    Map<String, Value> fields = new TreeMap<>();
    fields.put("domain", domain(state.publisher()));
    fields.put("call", new Value.Seq(call));
    return new Value.Rec(new TreeMap<>(fields));
  }

  private Value domain(int number) {
    return new Value.Str(table.name("domain", number));
  }

  private Value stack(int number) {
    return new Value.Str(number == XpcState.KERNEL_STACK ? KERNEL : table.name("stack", number));
  }
}
