package org.inglenook.nooks.recovery;

import java.util.Locale;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.kernel.Module;
import org.inglenook.nooks.wrapper.Extension;
import org.inglenook.nooks.wrapper.IsolatingLinker;

/**
 * A driver in a protection domain, over all its incarnations: what it takes to load it again.
 *
 * @param type its class
 * @param extension its domain and what it holds
 * @param linker binds it to its wrappers
 * @param fault rule woven into it
 * @param module the latest incarnation, as the kernel knows it
 * @param loaded whether that incarnation is loaded
 * @param wasUp whether a device of it was in use when the last incarnation failed
 */
public record IsolatedDriver(
    Class<?> type,
    Extension extension,
    IsolatingLinker linker,
    FaultPoint fault,
    Module module,
    boolean loaded,
    boolean wasUp) {
  /** Makes the record of a driver that has just been loaded. */
  public IsolatedDriver(
      Class<?> type, Extension extension, IsolatingLinker linker, FaultPoint fault, Module module) {
    this(type, extension, linker, fault, module, true, false);
  }

  /** Returns the number of its domain. */
  public int domain() {
    return extension.domain();
  }

  /** Returns the name under which policies know it. */
  public String name() {
    return type.getSimpleName();
  }

  /** Returns the name of its class of devices, such as {@code network}. */
  public String driverClass() {
    final String name = module.image().entryPointType().getSimpleName();
    return name.replaceFirst("Driver$", "").toLowerCase(Locale.ROOT);
  }

  IsolatedDriver with(Module next) {
    return new IsolatedDriver(type, extension, linker, fault, next, true, wasUp);
  }

  /** The same driver, whose latest incarnation has been unloaded. */
  IsolatedDriver unloaded() {
    return new IsolatedDriver(type, extension, linker, fault, module, false, wasUp);
  }

  IsolatedDriver wasUp(boolean up) {
    return new IsolatedDriver(type, extension, linker, fault, module, loaded, up);
  }
}
