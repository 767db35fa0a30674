package org.inglenook.scenario;

import java.util.List;
import java.util.Optional;
import org.inglenook.fault.Distribution;
import org.inglenook.fault.FaultSpec;
import org.inglenook.fault.FaultType;
import org.inglenook.fault.Horizon;
import org.inglenook.fault.InjectedFault;
import org.inglenook.fault.Injection;
import org.inglenook.fault.OpportuneStore;
import org.inglenook.fault.PrivilegedStore;
import org.inglenook.fault.Surroundings;
import org.inglenook.fault.Trigger;
import org.inglenook.fault.WildStore;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.sim.Rng;

/** Makes the fault of a plan, with what the seed chooses: the same draws for every kind. */
final class FaultDraw {
  /** A fault whose cycle the seed chooses comes between these cycles: during the stream. */
  private static final long FIRST_FAULT_CYCLE = 500_000;

  private static final int FAULT_CYCLES = 5_500_000;

  /** The same for sound, which begins later and lasts longer: up to a tenth before its end. */
  private static final long FIRST_SOUND_FAULT_CYCLE = 5_000_000;

  private final ScenarioPlan plan;
  private final Testbed bed;
  private final Rng rng;

  /** Draws for {@code plan} on a booted machine without a driver. */
  FaultDraw(ScenarioPlan plan, Testbed bed) {
    this.plan = plan;
    this.bed = bed;
    rng = bed.world().rng("fault");
  }

  /** Returns what a person asks for; empty if that is not in the plan. */
  Optional<Request> request() {
    return plan.fault().kind() == FaultRule.Kind.REQUEST
        ? Optional.of(new Request(cycle()))
        : Optional.empty();
  }

  /** Returns what goes wrong in the driver; empty if nothing does in the plan. */
  Optional<InjectedFault> fault() {
    final FaultRule.Kind kind = plan.fault().kind();
    if (kind == FaultRule.Kind.NONE || kind == FaultRule.Kind.REQUEST) {
      return Optional.empty();
    }
    if (kind == FaultRule.Kind.INJECTED) {
      return Optional.of(injection(specs()));
    }
    final long cycle = cycle();
    final PhysicalMemory memory = bed.kernel().machine().memory();
    final int anywhere = rng.nextInt(memory.size() / Integer.BYTES) * Integer.BYTES;
    final int inUse = wordInUse(memory);
    final int either = rng.nextInt(2) == 0 ? anywhere : inUse;
    final int value = rng.nextInt();
    return Optional.of(
        switch (kind) {
          case NONE, REQUEST, INJECTED, WILD_STORE -> WildStore.atCycle(cycle, either, value);
          case PRIVILEGED_INSTRUCTION ->
              new PrivilegedStore(this::loadKernelTable, WildStore.atCycle(cycle, inUse, value));
          case DMA -> receiving("dma", cycle, address(inUse));
          case WRONG_VALUE -> receiving("wrong value", cycle, payload());
          case STATIC -> WildStore.atCycle(cycle, inUse, value);
          case WHILE1 -> injection(List.of(at(FaultSpec.of(FaultType.WHILE1, 0, 0), cycle)));
        });
  }

  private List<FaultSpec> specs() {
    if (plan.fault().type().isEmpty()) {
      return plan.fault().specs();
    }
    final Horizon horizon = plan.workload().makesSound() ? Horizon.SOUND : Horizon.NETWORK;
    final long cycle = cycle();
    return List.of(at(Distribution.draw(plan.fault().type().get(), rng, horizon), cycle));
  }

  private static FaultSpec at(FaultSpec spec, long cycle) {
    return spec.on(new Trigger.Ageing(Trigger.Ageing.Age.CYCLE, cycle));
  }

  private Injection injection(List<FaultSpec> specs) {
    final Injection injection = new Injection(specs, new Surroundings(bed.kernel()));
    injection.attach(plan.workload().makesSound() ? bed.soundCard() : bed.controller());
    return injection;
  }

  private long cycle() {
    final long drawn = drawCycle();
    return plan.fault().cycle() == FaultRule.ANY_CYCLE ? drawn : plan.fault().cycle();
  }

  private static OpportuneStore receiving(
      String kind, long cycle, OpportuneStore.Opportunity opportunity) {
    return new OpportuneStore(kind, cycle, opportunity);
  }

  private OpportuneStore.Opportunity address(int target) {
    return ReceiveOpportunity.address(bed.controller(), memory(), target);
  }

  private OpportuneStore.Opportunity payload() {
    return ReceiveOpportunity.payload(bed.controller(), memory());
  }

  private PhysicalMemory memory() {
    return bed.kernel().machine().memory();
  }

  /** The instruction that every switch of page tables consists of; nothing keeps it for itself. */
  private void loadKernelTable() {
    final Kernel kernel = bed.kernel();
    kernel.processor().cpu().loadTable(0, kernel.map().base());
  }

  private long drawCycle() {
    if (!plan.workload().makesSound()) {
      return FIRST_FAULT_CYCLE + rng.nextInt(FAULT_CYCLES);
    }
    final long most = WorkloadKind.tone(plan.stream()).cycles() / 10 * 9;
    return FIRST_SOUND_FAULT_CYCLE + rng.nextInt((int) Math.min(most, Integer.MAX_VALUE));
  }

  /** Draws a word that the kernel uses after boot, before driver and isolation are there. */
  private int wordInUse(PhysicalMemory memory) {
    int count = 0;
    for (int address = 0; address < memory.size(); address += Integer.BYTES) {
      count += memory.load32(address) != 0 ? 1 : 0;
    }
    int left = rng.nextInt(count);
    int address = 0;
    while (memory.load32(address) == 0 || left-- > 0) {
      address += Integer.BYTES;
    }
    return address;
  }
}
