package org.inglenook.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inglenook.driver.KernelInterface;
import org.inglenook.driver.Memory;
import org.inglenook.driver.load.CodePatch;
import org.inglenook.driver.load.CodePatch.Placed;
import org.inglenook.driver.load.DataSection;
import org.inglenook.driver.load.Imports;
import org.inglenook.fault.call.Interposer;
import org.inglenook.fault.code.CodeFaults;
import org.inglenook.hardware.FaultyDevice;
import org.inglenook.sim.Hasher;

/**
 * Faults of the catalogue in one driver, over all its incarnations, in one run. It is given to
 * whoever loads the driver as its fault rule, and does nothing else until the driver is loaded.
 *
 * <p>Two injections of the same faults differ in nothing, whatever isolates the driver. A change of
 * code costs no cycles before it happens, so that up to then a run is the same as one without.
 */
public final class Injection implements InjectedFault {
  private final List<Occurrence> faults = new ArrayList<>();
  private final SortedMap<Integer, FaultSpec> woven = new TreeMap<>();
  private final Counters counters = new Counters();
  private final Belongings belongings = new Belongings();
  private final Surroundings around;
  private final KernelCalls kernelCalls;
  private final EntryCalls entryCalls;
  private final Strikes strikes;
  private boolean runs;

  /** Prepares {@code specs} for a driver on the machine of {@code around}. */
  public Injection(List<FaultSpec> specs, Surroundings around) {
    this.around = around;
    for (FaultSpec spec : specs) {
      if (spec.type().isWoven()) {
        woven.put(faults.size(), spec);
      }
      faults.add(new Occurrence(spec, counters, around));
    }
    kernelCalls = new KernelCalls(faults, belongings);
    entryCalls = new EntryCalls(faults, counters, around);
    strikes = new Strikes(faults, belongings, around);
  }

  /** Lets {@code device} misbehave as far as there are faults of devices among these. */
  public void attach(FaultyDevice device) {
    final boolean any =
        faults.stream().anyMatch(fault -> fault.type().category() == FaultCategory.DEVICE);
    device.misbehaves(any ? new DeviceFaults(faults, around) : null);
  }

  /** Returns what became of each fault, in their order. */
  public List<FaultReport> reports() {
    return faults.stream().map(Occurrence::report).toList();
  }

  @Override
  public boolean fired() {
    return faults.stream().anyMatch(fault -> fault.acts() > 0);
  }

  @Override
  public boolean strikes() {
    return faults.stream().anyMatch(Injection::needsStrikes);
  }

  private static boolean needsStrikes(Occurrence fault) {
    return fault.type().strikes()
        || (fault.spec().trigger() instanceof Trigger.Code code && !code.place());
  }

  @Override
  public boolean due(long cycle) {
    if (!runs) {
      return false; // The image is being loaded: its constructor is the loader's work.
    }
    counters.passes++;
    return strikes.due();
  }

  @Override
  public void strike(Memory memory) {
    strikes.strike(memory);
  }

  @Override
  public boolean again() {
    return strikes.again();
  }

  @Override
  public int instructions() {
    return strikes.instructions();
  }

  @Override
  public CodePatch patch() {
    return woven.isEmpty() ? CodePatch.NONE : new CodeFaults(woven);
  }

  @Override
  public boolean changed(int place) {
    final Occurrence fault = faults.get(place);
    if (!fault.pass()) {
      return false;
    }
    if (fault.type() == FaultType.STACK) {
      fault.actOnce();
    } else {
      fault.act();
    }
    return true;
  }

  @Override
  public void loading(int dataBase, DataSection data, List<Placed> placed) {
    runs = false;
    counters.load(around.now());
    belongings.load(dataBase, data);
    for (int number = 0; number < faults.size(); number++) {
      final Occurrence fault = faults.get(number);
      if (counters.loads > 1) {
        fault.loading();
      }
      if (fault.type().isWoven()) {
        fault.placed(find(placed, number));
      }
    }
  }

  private static Placed find(List<Placed> placed, int number) {
    for (Placed each : placed) {
      if (each.place() == number) {
        return each;
      }
    }
    return null;
  }

  @Override
  public Imports between(Imports imports) {
    Imports interposed = imports;
    for (Class<?> type : imports.types()) {
      if (type.getAnnotation(KernelInterface.class).crossing()) {
        interposed = interpose(interposed, type);
      } else if (type == Memory.class) {
        kernelCalls.memory(imports.get(Memory.class));
        entryCalls.memory(imports.get(Memory.class));
      }
    }
    return interposed;
  }

  private <T> Imports interpose(Imports imports, Class<T> type) {
    return imports.with(
        type,
        Interposer.of(
            type,
            imports.get(type),
            (target, facts, a, b, c) -> kernelCalls.called(type, target, facts, a, b, c)));
  }

  @Override
  public <T> T between(Class<T> type, T driver) {
    runs = true;
    return Interposer.of(type, driver, entryCalls::called);
  }

  @Override
  public Object save() {
    return new Saved(
        runs,
        counters.save(),
        belongings.save(),
        strikes.save(),
        faults.stream().map(Occurrence::save).toList());
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    runs = from.runs;
    counters.restore(from.counters);
    belongings.restore(from.belongings);
    strikes.restore(from.looping);
    for (int i = 0; i < faults.size(); i++) {
      faults.get(i).restore(from.faults.get(i));
    }
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(runs).add(strikes.save());
    counters.hash(hasher);
    belongings.hash(hasher);
    faults.forEach(fault -> fault.hash(hasher));
  }

  @Override
  public String toString() {
    return reports().stream().map(FaultReport::toString).collect(Collectors.joining("; "));
  }

  private record Saved(
      boolean runs,
      Counters.Saved counters,
      Belongings.Saved belongings,
      boolean looping,
      List<Occurrence.Saved> faults) {}
}
