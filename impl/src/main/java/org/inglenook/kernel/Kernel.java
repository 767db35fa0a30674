package org.inglenook.kernel;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.inglenook.driver.Errno;
import org.inglenook.driver.load.ProcessorFault;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.Machine;
import org.inglenook.hardware.PageFault;
import org.inglenook.hardware.Timer;
import org.inglenook.kernel.core.EntryPointTable;
import org.inglenook.kernel.core.IrqTable;
import org.inglenook.kernel.core.KernelHeap;
import org.inglenook.kernel.core.KernelLayout;
import org.inglenook.kernel.core.KernelLog;
import org.inglenook.kernel.core.KernelMap;
import org.inglenook.kernel.core.KernelMemory;
import org.inglenook.kernel.core.KernelTimers;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.kernel.core.Panics;
import org.inglenook.kernel.core.PciBus;
import org.inglenook.kernel.core.ProcessorMemory;
import org.inglenook.kernel.net.Backlog;
import org.inglenook.kernel.net.NetworkStack;
import org.inglenook.kernel.sound.SoundStack;

/**
 * The kernel of one machine, in the manner of Linux 2.4. Building it boots it.
 *
 * <p>It owns no state but in simulated memory and in the parts it registers with the world; its
 * objects describe structures and may be built anew at any time. It knows nothing of faults.
 */
public final class Kernel {
  /** How the kernel's log begins to tell that a processor exception has killed a task. */
  public static final String OOPS = "oops: ";

  /**
   * Cycles of each load of a search for memory that finds none: second-level cache (assumed). Free,
   * who asks again and again would hardly get on in time.
   */
  private static final int SEARCH_LOAD = 20;

  private final Machine machine;
  private final KernelConfig config;
  private final MemoryPlan plan;
  private final Panics panics;
  private final ProcessorMemory processor;
  private final KernelMemory memory;
  private final KernelMap map;
  private final PageMap pages;
  private final KernelHeap heap;
  private final EntryPointTable entryPoints;
  private final IrqTable irqs;
  private final KernelTimers timers;
  private final PciBus pci;
  private final NetworkStack net;
  private final SoundStack sound;
  private final Devices devices;
  private final KernelLog log;
  private final ModuleLoader modules;

  /**
   * Boots a kernel on {@code machine}, whose devices are plugged in.
   *
   * @param cache woven driver classes, which several kernels may share one after the other
   */
  public Kernel(Machine machine, KernelConfig config, WovenCache cache) {
    this.machine = machine;
    this.config = config;
    plan = MemoryPlan.of(machine, config);
    panics = new Panics(machine.world());
    processor = new ProcessorMemory(machine);
    memory = new KernelMemory(processor, panics, machine.memory().size());
    map = new KernelMap(machine, plan.pageTable());
    final IntConsumer inVain = loads -> machine.world().clock().charge((long) loads * SEARCH_LOAD);
    pages = new PageMap(memory, plan.pageMap(), machine.memory().frames(), inVain);
    heap = new KernelHeap(memory, plan.heap(), config.heapPages(), inVain);
    entryPoints = new EntryPointTable(memory);
    int statics = plan.statics();
    irqs =
        new IrqTable(
            memory, heap, machine.interrupts(), entryPoints, statics + KernelLayout.IRQ_ACTIONS);
    timers =
        new KernelTimers(
            memory,
            heap,
            entryPoints,
            statics + KernelLayout.JIFFIES,
            statics + KernelLayout.TIMERS);
    pci = new PciBus(memory, heap, map, machine);
    net =
        new NetworkStack(
            memory,
            heap,
            pages,
            entryPoints,
            statics,
            machine.world().clock(),
            machine.config().cost());
    sound =
        new SoundStack(
            memory,
            heap,
            pages,
            entryPoints,
            statics,
            machine.world().clock(),
            machine.config().cost());
    devices = new Devices(this);
    log = new KernelLog(machine.world().clock());
    modules = new ModuleLoader(this, cache);
    boot();
  }

  private void boot() {
    machine.world().register(processor);
    machine.world().register(entryPoints);
    machine.world().register(log);
    map.create();
    memory.store(plan.statics() + KernelLayout.MAGIC, KernelLayout.MAGIC_VALUE);
    pages.create(plan.reservedFrames());
    heap.create();
    timers.create();
    net.create();
    modules.create();
    pci.scan();
    machine.interrupts().handler(this::interrupt);
    machine.interrupts().unmask(Timer.LINE);
    machine.timer().start(config.processorHertz() / KernelTimers.HERTZ);
    machine.cpu(0).interruptsEnabled(true);
    log.add("kernel booted");
  }

  /**
   * The entry point for interrupts: calls the actions of the line, then works on soft interrupts. A
   * processor exception here is a panic: there is no task that could be killed instead. The
   * interrupt controller calls it, or isolation on its behalf.
   */
  public void interrupt(Cpu cpu, int line) {
    Cpu before = processor.cpu(cpu);
    try {
      memory.expect(
          "kernel statics", plan.statics(), "magic", KernelLayout.MAGIC, KernelLayout.MAGIC_VALUE);
      if (line == Timer.LINE) {
        timers.tick();
      } else {
        irqs.dispatch(line);
      }
      softInterrupts();
    } catch (PageFault fault) {
      throw panics.of(fault);
    } catch (ProcessorFault fault) {
      throw panics.of(fault);
    } finally {
      processor.cpu(before);
    }
  }

  private void softInterrupts() {
    int address = plan.statics() + KernelLayout.SOFT_INTERRUPTS;
    int pending = memory.load(address);
    memory.store(address, 0);
    if ((pending & Backlog.NET_RX) != 0) {
      net.receiveBacklog();
    }
  }

  /**
   * Runs {@code operation} in process context, where a processor exception kills the operation and
   * not the machine (Linux 2.4: oops). Returns its result, or {@link Errno#EFAULT}. Whatever the
   * operation held stays held.
   */
  public int inTask(IntSupplier operation) {
    try {
      return operation.getAsInt();
    } catch (PageFault | ProcessorFault fault) {
      log.add(OOPS + fault.getMessage());
      return Errno.EFAULT;
    }
  }

  /** Lets the machine run until the next event was handled; false when nothing will ever happen. */
  public boolean idle() {
    return machine.idle(processor.cpu());
  }

  /** Returns the hardware. */
  public Machine machine() {
    return machine;
  }

  /** Returns the configuration. */
  public KernelConfig config() {
    return config;
  }

  /** Returns loads and stores of the processor that runs now. */
  public ProcessorMemory processor() {
    return processor;
  }

  /** Returns memory with the kernel's checks. */
  public KernelMemory memory() {
    return memory;
  }

  /** Returns the maker of panics. */
  public Panics panics() {
    return panics;
  }

  /** Returns the kernel's page table. */
  public KernelMap map() {
    return map;
  }

  /** Returns the map of page frames. */
  public PageMap pages() {
    return pages;
  }

  /** Returns the kernel heap. */
  public KernelHeap heap() {
    return heap;
  }

  /** Returns what function pointers lead to. */
  public EntryPointTable entryPoints() {
    return entryPoints;
  }

  /** Returns the interrupt table. */
  public IrqTable irqs() {
    return irqs;
  }

  /** Returns the timers. */
  public KernelTimers timers() {
    return timers;
  }

  /** Returns the PCI bus. */
  public PciBus pci() {
    return pci;
  }

  /** Returns the network stack. */
  public NetworkStack net() {
    return net;
  }

  /** Returns the sound core. */
  public SoundStack sound() {
    return sound;
  }

  /** Returns the devices of all drivers. */
  public Devices devices() {
    return devices;
  }

  /** Returns the log. */
  public KernelLog log() {
    return log;
  }

  /** Returns the module loader. */
  public ModuleLoader modules() {
    return modules;
  }

  /** Returns the address of the kernel's static data, {@link KernelLayout}. */
  public int statics() {
    return plan.statics();
  }

  /** Returns where the kernel put its parts. */
  public MemoryPlan plan() {
    return plan;
  }
}
