package org.inglenook.nooks.xpc;

import java.util.Optional;
import org.inglenook.driver.Errno;
import org.inglenook.driver.ObjectType;
import org.inglenook.driver.load.LockupFault;
import org.inglenook.driver.load.ProcessorFault;
import org.inglenook.hardware.Cpu;
import org.inglenook.hardware.InterruptHandler;
import org.inglenook.hardware.PageFault;
import org.inglenook.nooks.domain.Holder;
import org.inglenook.nooks.domain.Memory;
import org.inglenook.nooks.xpc.Fault.Kind;
import org.inglenook.sim.Clock;
import org.inglenook.trace.Refusal;

/**
 * Calls made of the steps of {@link Xpc}: whole driver calls, kernel calls and interrupts, with the
 * deferred calls that have to run first, and the way out of a driver that fails in the middle.
 *
 * <p>A call into a driver that has failed, or fails meanwhile, returns {@link #FAILED}.
 */
public final class XpcCalls {
  /** What a call returns when the driver could not be entered or did not come back by itself. */
  public static final int FAILED = Errno.EIO;

  private final Xpc xpc;
  private final Crossings crossings;
  private final DeferredCalls deferred;
  private final XpcState state;
  private final Memory memory;
  private final Clock clock;
  private final DriverUnwinding unwinding = new DriverUnwinding();
  private FaultListener listener = fault -> {};
  private Supervisor supervisor = Supervisor.NONE;

  /** Makes calls of {@code xpc}. */
  public XpcCalls(Xpc xpc, Memory memory, Clock clock) {
    this.xpc = xpc;
    this.memory = memory;
    this.clock = clock;
    crossings = xpc.crossings();
    deferred = xpc.deferred();
    state = xpc.state();
  }

  /** Names who is told of failures. */
  public void listener(FaultListener recovery) {
    listener = recovery;
  }

  /** Names who watches over the tasks in drivers. */
  public void supervisor(Supervisor watch) {
    supervisor = watch;
  }

  /**
   * Makes {@code routines} known as what calls into a driver can do that the kernel defers. Returns
   * the number of the first; the others follow.
   */
  public int deferredRoutines(DriverEntry... routines) {
    return deferred.entries().add(routines);
  }

  /** Lets the numbers from {@code first} on stand for routines of the next incarnation. */
  public void replaceDeferredRoutines(int first, DriverEntry... routines) {
    deferred.entries().replace(first, routines);
  }

  /** Forgets {@code count} routines: no queued call is about them any more. */
  public void forgetDeferredRoutines(int first, int count) {
    deferred.entries().remove(first, count);
  }

  /** The kernel, as {@code task}, calls {@code entry} of the driver that {@code handle} names. */
  public int call(int task, DriverHandle handle, DriverEntry entry, int a, int b) {
    return call(task, handle, entry, a, b, 0);
  }

  /** The same with a third argument. */
  public int call(int task, DriverHandle handle, DriverEntry entry, int a, int b, int c) {
    final int domain = handle.domain();
    Refusal refusal = tryCall(task, handle);
    if (refusal == Refusal.NOT_SYNCHRONISED || refusal == Refusal.DEFERRED_FIRST) {
      drainToDriver(task, domain);
      memory.catchUp(domain);
      refusal = tryCall(task, handle);
    }
    return refusal == Refusal.NONE ? inDriver(task, domain, entry, a, b, c) : FAILED;
  }

  /**
   * The driver in which {@code task} executes calls {@code entry} of another one, without a kernel
   * frame between them. If that driver fails the call returns {@link #FAILED}; if the caller fails
   * meanwhile it does not get the result.
   */
  public int extensionCall(int task, DriverHandle handle, DriverEntry entry, int a, int b, int c) {
    final int caller = xpc.domainOf(task);
    Refusal refusal = tryExtensionCall(task, handle);
    if (refusal == Refusal.NOT_SYNCHRONISED || refusal == Refusal.DEFERRED_FIRST) {
      enterKernel(task, caller);
      drainToDriver(task, handle.domain());
      memory.catchUp(handle.domain());
      leaveKernel(task, caller);
      refusal = tryExtensionCall(task, handle);
    }
    final int result =
        refusal == Refusal.NONE ? inDriver(task, handle.domain(), entry, a, b, c) : FAILED;
    if (xpc.failed(caller)) {
      throw unwinding;
    }
    return result;
  }

  /** The driver in {@code domain}, as {@code task}, calls {@code entry} of the kernel. */
  public int kernelCall(int task, int domain, KernelEntry entry, int a, int b, int c) {
    enterKernel(task, domain);
    final int result = entry.invoke(a, b, c);
    leaveKernel(task, domain);
    return result;
  }

  /** The driver queues a kernel call; if the queue is full, it crosses to empty it first. */
  public void deferKernelCall(int task, int domain, int routine, int buffer) {
    Refusal refusal = deferred.deferKernelCall(task, domain, routine, buffer);
    if (refusal == Refusal.QUEUE_FULL || refusal == Refusal.ALREADY_QUEUED) {
      drainToKernel(task, domain);
      refusal = deferred.deferKernelCall(task, domain, routine, buffer);
    }
    if (refusal == Refusal.ALREADY_QUEUED) {
      fail(
          domain,
          Kind.BAD_PARAMETER,
          buffer,
          "deferred call about what is queued by others: buffer=0x%x".formatted(buffer));
    }
    if (refusal != Refusal.NONE) {
      throw unwinding;
    }
  }

  /**
   * The kernel queues a call of routine {@code routine} of the driver; false if it has to be made
   * at once or not at all.
   */
  public boolean deferDriverCall(int task, DriverHandle handle, int routine, int buffer) {
    return handle.epoch() == xpc.epoch(handle.domain())
        && deferred.deferDriverCall(task, handle.domain(), routine, buffer) == Refusal.NONE;
  }

  /** Runs {@code handler} in the kernel for {@code line}, on whatever {@code cpu} is doing. */
  public void interrupt(Cpu cpu, int line, InterruptHandler handler) {
    final int task = cpu.id();
    final int below = xpc.domainOf(task);
    require(crossings.interrupt(task), "interrupt", task);
    handler.interrupt(cpu, line);
    Refusal refusal = crossings.interruptReturn(task);
    if (refusal == Refusal.NOT_SYNCHRONISED) {
      memory.catchUp(below);
      refusal = crossings.interruptReturn(task);
    }
    require(refusal, "return from an interrupt", task);
  }

  /** Runs the deferred calls of {@code domain} although nobody crosses: idle, or by a timer. */
  public void flush(int task, int domain) {
    if (xpc.domainOf(task) == Holder.KERNEL && !xpc.failed(domain)) {
      drainToKernel(task, domain);
      drainToDriver(task, domain);
    }
  }

  /** Marks the driver in {@code domain} as failed and tells who listens; does nothing twice. */
  public void fail(int domain, Kind kind, int address, String detail) {
    fail(domain, kind, address, Optional.empty(), detail);
  }

  private void fail(
      int domain, Kind kind, int address, Optional<ObjectType> object, String detail) {
    if (!xpc.failed(domain)) {
      listener.failed(
          new Fault(domain, xpc.epoch(domain), kind, address, object, detail, clock.now()));
      xpc.fail(domain);
    }
  }

  /** Fails the driver that has made the present kernel call, and leaves its code for good. */
  public RuntimeException failCaller(int task, int domain, Kind kind, int address, String detail) {
    return failCaller(task, domain, kind, address, Optional.empty(), detail);
  }

  /** The same for what it has done to, or said of, an object of the kernel. */
  public RuntimeException failCaller(
      int task, int domain, Kind kind, int address, Optional<ObjectType> object, String detail) {
    fail(domain, kind, address, object, detail);
    if (xpc.domainOf(task) == Holder.KERNEL) {
      leaveKernel(task, domain);
    }
    return unwinding;
  }

  /** First half of a kernel call: what the driver deferred runs, then the kernel is entered. */
  public void enterKernel(int task, int domain) {
    Refusal refusal = crossings.kernelCall(task, domain);
    if (refusal == Refusal.DEFERRED_FIRST) {
      drainToKernel(task, domain);
      refusal = crossings.kernelCall(task, domain);
    }
    if (refusal == Refusal.TOO_DEEP) {
      fail(domain, Kind.RUNAWAY, 0, "call history too deep: frames=" + state.depth(task));
    }
    if (refusal != Refusal.NONE) {
      throw unwinding;
    }
    if (supervisor.late(task, domain)) {
      throw failCaller(
          task, domain, Kind.LIVELOCK, 0, "driver and kernel call each other for too long");
    }
  }

  /** Second half of a kernel call; the driver goes on only if it has not failed meanwhile. */
  public void leaveKernel(int task, int domain) {
    Refusal refusal = crossings.kernelReturn(task);
    if (refusal == Refusal.NOT_SYNCHRONISED) {
      memory.catchUp(domain);
      refusal = crossings.kernelReturn(task);
    }
    require(refusal, "return from the kernel", task);
    if (xpc.failed(domain)) {
      throw unwinding;
    }
  }

  private Refusal tryCall(int task, DriverHandle handle) {
    final int domain = handle.domain();
    final int stack = crossings.pickStack(task, domain);
    return stack < 0
        ? Refusal.STACK_BUSY
        : crossings.driverCall(task, domain, handle.epoch(), stack);
  }

  private Refusal tryExtensionCall(int task, DriverHandle handle) {
    final int domain = handle.domain();
    final int stack = crossings.pickStack(task, domain);
    return stack < 0
        ? Refusal.STACK_BUSY
        : crossings.extensionCall(task, domain, handle.epoch(), stack);
  }

  private int inDriver(int task, int domain, DriverEntry entry, int a, int b, int c) {
    try {
      final int result = entry.invoke(a, b, c);
      return leaveDriver(task, domain) == Refusal.NONE ? result : unwound(task, domain);
    } catch (DriverUnwinding failed) {
      return unwound(task, domain);
    } catch (PageFault fault) {
      requireGuilty(task, domain, fault);
      fail(domain, Kind.PAGE_FAULT, fault.address(), fault.getMessage());
      return unwound(task, domain);
    } catch (LockupFault fault) {
      requireGuilty(task, domain, fault);
      final RuntimeException end = supervisor.loops(domain, fault);
      if (end != null) {
        throw end;
      }
      fail(domain, Kind.LOOP, 0, fault.getMessage());
      return unwound(task, domain);
    } catch (ProcessorFault fault) {
      requireGuilty(task, domain, fault);
      fail(domain, Kind.PROCESSOR_EXCEPTION, 0, fault.getMessage());
      return unwound(task, domain);
    }
  }

  private Refusal leaveDriver(int task, int domain) {
    Refusal refusal = crossings.driverReturn(task, domain);
    if (refusal == Refusal.DEFERRED_FIRST) {
      drainToKernel(task, domain);
      refusal = crossings.driverReturn(task, domain);
    }
    if (refusal == Refusal.NOT_SYNCHRONISED) {
      catchUpCaller(task);
      refusal = crossings.driverReturn(task, domain);
    }
    return refusal;
  }

  /**
   * Brings the page table of the driver up to date that made the newest call, with the kernel's.
   */
  private void catchUpCaller(int task) {
    memory.switchTo(task, Holder.KERNEL);
    memory.catchUp(state.savedDomain(task, state.depth(task) - 1));
  }

  /** An exception of kernel code that a driver called is the kernel's, and a panic. */
  private void requireGuilty(int task, int domain, RuntimeException fault) {
    if (xpc.domainOf(task) != domain) {
      throw fault;
    }
  }

  private int unwound(int task, int domain) {
    Refusal refusal = xpc.unwind(task, domain);
    if (refusal == Refusal.NOT_SYNCHRONISED) {
      catchUpCaller(task);
      refusal = xpc.unwind(task, domain);
    }
    require(refusal, "unwinding", task);
    return FAILED;
  }

  /** A step that must be possible here: a refusal is a bug of ours. */
  private static void require(Refusal refusal, String step, int task) {
    if (refusal != Refusal.NONE) {
      throw new IllegalStateException(
          "step is refused: step=" + step + ", task=" + task + ", refusal=" + refusal);
    }
  }

  private void drainToKernel(int task, int domain) {
    while (deferred.prepare(domain)) {
      final int routine = state.queuedRoutine(domain, XpcState.TO_KERNEL, 0);
      final int buffer = state.queuedBuffer(domain, XpcState.TO_KERNEL, 0);
      if (deferred.runKernelCall(task, domain) != Refusal.NONE) {
        return;
      }
      deferred.afterwards(domain, routine, buffer);
    }
  }

  private void drainToDriver(int task, int domain) {
    while (state.queued(domain, XpcState.TO_DRIVER) != 0) {
      final int routine = state.queuedRoutine(domain, XpcState.TO_DRIVER, 0);
      final int buffer = state.queuedBuffer(domain, XpcState.TO_DRIVER, 0);
      memory.catchUp(domain);
      final int stack = crossings.pickStack(task, domain);
      if (stack < 0 || deferred.runDriverCall(task, domain, stack) != Refusal.NONE) {
        return;
      }
      inDriver(task, domain, deferred.entries().get(routine), buffer, 0, 0);
    }
  }
}
