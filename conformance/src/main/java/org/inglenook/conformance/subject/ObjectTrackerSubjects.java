package org.inglenook.conformance.subject;

import static org.inglenook.hardware.PageLayout.PAGE_SHIFT;
import static org.inglenook.hardware.PageLayout.PAGE_SIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inglenook.conformance.binding.ActionBinding;
import org.inglenook.conformance.binding.BindingTable;
import org.inglenook.conformance.binding.DriverWrites;
import org.inglenook.conformance.binding.KernelObjects;
import org.inglenook.conformance.replay.Impossible;
import org.inglenook.conformance.replay.ReplaySubject;
import org.inglenook.conformance.replay.SubjectFactory;
import org.inglenook.conformance.view.TrackerView;
import org.inglenook.driver.Lifetime;
import org.inglenook.hardware.PhysicalMemory;
import org.inglenook.modelchecking.engine.Value;
import org.inglenook.nooks.tracker.ObjectTracker;
import org.inglenook.nooks.tracker.TrackedType;
import org.inglenook.nooks.tracker.TrackedTypes;
import org.inglenook.nooks.tracker.TrackerConfig;
import org.inglenook.nooks.xpc.XpcConfig;

/**
 * The object tracker, for models of {@code ObjectTracker.tla}. Objects lie in a page of the kernel,
 * one after the other; each domain has a page for its versions, and the kernel one for their base
 * images.
 */
public final class ObjectTrackerSubjects implements SubjectFactory {
  private static final int OBJECT_BYTES = 64;

  @Override
  public String spec() {
    return "ObjectTracker";
  }

  @Override
  public ReplaySubject create(Set<String> actions, Map<String, Value> constants, long seed) {
    List<String> tasks = Names.of(constants, "Tasks");
    List<String> domains = Names.of(constants, "Domains");
    Testbed testbed =
        new Testbed(
            seed, tasks.size(), false, false, new XpcConfig(tasks.size(), domains.size(), 1, 2, 1));
    int objects = testbed.firstSpare() << PAGE_SHIFT;
    BindingTable table =
        names(constants, objects)
            .entry("domain", "kernel", 0)
            .sort("domain", 1, domains)
            .sort("task", 0, tasks)
            .build();
    ObjectTracker tracker = tracker(testbed, constants, table, testbed.firstSpare() + 1);
    return testbed.subject(
        binding(testbed, tracker, constants, table).build(actions),
        TrackerView.of(testbed.machine().memory(), tracker.state(), table, new FixedObjects(table)),
        testbed.nooks().memory()::settle);
  }

  private static BindingTable.Builder names(Map<String, Value> constants, int firstObject) {
    return names(BindingTable.builder(), constants, firstObject);
  }

  /** Adds the sorts "object", "copy", "field" and "type"; objects lie from an address on. */
  static BindingTable.Builder names(
      BindingTable.Builder table, Map<String, Value> constants, int firstObject) {
    List<String> objects = Names.of(constants, "Objects");
    for (int i = 0; i < objects.size(); i++) {
      table.entry("object", objects.get(i), firstObject + OBJECT_BYTES * i);
    }
    return table
        .sort("copy", 0, Names.of(constants, "Copies"))
        .sort("field", 0, Names.of(constants, "Fields"))
        .sort("type", 0, Names.of(constants, "Types"));
  }

  private static TrackerConfig config(Map<String, Value> constants) {
    int objects = Names.of(constants, "Objects").size();
    int domains = Names.of(constants, "Domains").size();
    return new TrackerConfig(
        Names.of(constants, "Tasks").size(),
        domains,
        objects,
        objects * domains,
        Integer.SIZE,
        Names.of(constants, "Fields").size(),
        Names.number(constants, "TableLength"),
        Names.text(constants, "Merge").equals("object"));
  }

  private static List<TrackedType> types(Map<String, Value> constants, BindingTable table) {
    List<String> fields = Names.of(constants, "Fields");
    long writable = 0;
    for (String field : fields) {
      if (!Names.of(constants, "ReadOnly").contains(field)) {
        writable |= 1L << table.number(field);
      }
    }
    List<TrackedType> types = new ArrayList<>();
    for (String type : Names.of(constants, "Types")) {
      types.add(
          TrackedType.copied(
              types.size(), type, fields.size(), writable, lifetime(constants, type)));
    }
    return types;
  }

  /** The lifetime of the objects of {@code type}, which all have the same. */
  private static Lifetime lifetime(Map<String, Value> constants, String type) {
    return Names.of(constants, "Objects").stream()
        .filter(object -> Names.image(constants, "TypeOf", object).equals(type))
        .map(object -> Names.image(constants, "LifetimeOf", object))
        .map(
            lifetime ->
                switch (lifetime) {
                  case "call" -> Lifetime.CALL;
                  case "allocated" -> Lifetime.ALLOCATED;
                  default -> Lifetime.SEMANTIC;
                })
        .findFirst()
        .orElseThrow();
  }

  /** Pages that {@link #tracker} takes. */
  static int pages(Map<String, Value> constants) {
    TrackerConfig config = config(constants);
    return 2 * config.domains() + (ObjectTracker.bytes(config) + PAGE_SIZE - 1) / PAGE_SIZE;
  }

  /** The tracker, in pages from {@code firstPage} on: those of the domains, then its records. */
  static ObjectTracker tracker(
      Testbed testbed, Map<String, Value> constants, BindingTable table, int firstPage) {
    TrackerConfig config = config(constants);
    int area = firstPage << PAGE_SHIFT;
    int records = area + 2 * config.domains() * PAGE_SIZE;
    ObjectTracker tracker =
        new ObjectTracker(
            testbed.machine(),
            testbed.nooks().memory().journal(),
            config,
            new TrackedTypes(types(constants, table)),
            records);
    tracker.boot();
    for (int d = 1; d <= config.domains(); d++) {
      tracker.assign(d, area, area + PAGE_SIZE);
      area += 2 * PAGE_SIZE;
    }
    return tracker;
  }

  static ActionBinding.Builder binding(
      Testbed testbed, ObjectTracker tracker, Map<String, Value> constants, BindingTable table) {
    PhysicalMemory memory = testbed.machine().memory();
    Map<Integer, Integer> types = new TreeMap<>();
    for (String object : Names.of(constants, "Objects")) {
      types.put(table.number(object), table.number(Names.image(constants, "TypeOf", object)));
    }
    KernelObjects kernel =
        new KernelObjects(memory, tracker, types, Names.of(constants, "Fields").size());
    return ActionBinding.of("ObjectTracker", table)
        .on(tracker.lifetimes())
        .on(tracker.parameters())
        .on(tracker.locks())
        .adapt("Create", "the kernel knows the type of what it makes", kernel.create())
        .adapt("Allocate", "the kernel knows the type of what it makes", kernel.allocate())
        .adapt(
            "DriverWrite",
            "a driver stores into its version with plain stores",
            new DriverWrites(memory, tracker.state()));
  }

  @Override
  public List<Impossible> impossible() {
    return List.of();
  }
}
