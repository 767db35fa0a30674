package org.inglenook.nooks.recovery;

import static org.inglenook.nooks.recovery.RecoveryLayout.DECISION;
import static org.inglenook.nooks.recovery.RecoveryLayout.DECISION_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.STAGE;
import static org.inglenook.nooks.recovery.RecoveryLayout.STAGE_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.TRIGGER;
import static org.inglenook.nooks.recovery.RecoveryLayout.TRIGGER_BITS;
import static org.inglenook.nooks.recovery.RecoveryLayout.with;

import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.nooks.xpc.Xpc;
import org.inglenook.nooks.xpc.XpcState;
import org.inglenook.sim.Clock;
import org.inglenook.trace.Refusal;
import org.inglenook.trace.Trace;

/**
 * What {@link Recovery} and {@link Detection} share: the records, and how a step on the status word
 * of a driver takes effect by one store.
 */
final class RecoveryRecords {
  final PhysicalMemory memory;
  final RecoveryLayout layout;
  final RecoveryState state;
  final Xpc xpc;
  final XpcState tasks;
  final Clock clock;
  private final Trace trace;

  RecoveryRecords(PhysicalMemory memory, RecoveryLayout layout, Xpc xpc, Clock clock, Trace trace) {
    this.memory = memory;
    this.layout = layout;
    this.xpc = xpc;
    this.clock = clock;
    this.trace = trace;
    tasks = xpc.state();
    state = new RecoveryState(memory, layout);
  }

  /** Makes every driver one that serves and has never failed. */
  void clear() {
    clear(layout.asleep(), layout.end());
  }

  private void clear(int address, int end) {
    for (int word = address; word < end; word += Integer.BYTES) {
      memory.store32(word, 0);
    }
  }

  /** Makes the driver in {@code domain} one that serves and has never failed. */
  void clear(int domain) {
    clear(layout.status(domain), layout.status(domain + 1));
    clear(layout.since(0, domain), layout.since(0, domain + 1));
  }

  int status(int domain) {
    return memory.load32(layout.status(domain));
  }

  void status(int domain, int value) {
    memory.store32(layout.status(domain), value);
  }

  /** Changes one field of a driver's status. */
  void set(int domain, int field, int bits, int value) {
    status(domain, with(status(domain), field, bits, value));
  }

  void stage(int domain, Stage to) {
    set(domain, STAGE, STAGE_BITS, to.code());
  }

  /** The status of a driver about which {@code decision} was made. */
  int decided(int domain, Decision decision) {
    int status = with(status(domain), STAGE, STAGE_BITS, Stage.AGENT.code());
    status = with(status, TRIGGER, TRIGGER_BITS, Trigger.NONE.number());
    return with(status, DECISION, DECISION_BITS, decision.number());
  }

  /** The time begins that {@code task} has in the driver before it is late. */
  void begin(int task, int domain) {
    final int since = layout.since(task, domain);
    final long now = clock.now();
    memory.store32(since, (int) now);
    memory.store32(since + Integer.BYTES, (int) (now >>> Integer.SIZE));
  }

  /** Returns whether a task that can act is in the driver. */
  boolean anyoneAwakeInside(int domain) {
    for (int task = 0; task < tasks.config().tasks(); task++) {
      if (tasks.inside(task, domain) && !state.asleep(task)) {
        return true;
      }
    }
    return false;
  }

  Refusal done(String action, int a, int b) {
    if (trace != Trace.OFF) {
      trace.step(action, a, b, 0, 0);
    }
    return Refusal.NONE;
  }
}
