package org.inglenook.kernel;

import org.inglenook.driver.Driver;
import org.inglenook.driver.load.DriverLoader;
import org.inglenook.driver.load.FaultPoint;
import org.inglenook.driver.load.LoadContext;
import org.inglenook.driver.load.LoadedDriver;
import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.core.KernelLayout;
import org.inglenook.kernel.core.KernelList;
import org.inglenook.kernel.core.KernelMemory;
import org.inglenook.kernel.core.PageMap;

/** Loads and unloads modules: {@code insmod} and {@code rmmod} without the probing of devices. */
public final class ModuleLoader {
  /** Pages of every data section; the drivers' fields are scalars and fit by far. */
  public static final int DATA_PAGES = 1;

  private static final String NAME = "module";

  private final Kernel kernel;
  private final KernelMemory memory;
  private final KernelList modules;
  private final DriverLoader loader;

  ModuleLoader(Kernel kernel, WovenCache cache) {
    this.kernel = kernel;
    this.memory = kernel.memory();
    this.modules =
        new KernelList(memory, NAME, kernel.statics() + KernelLayout.MODULES, ModuleLayout.LINK);
    this.loader = new DriverLoader(cache);
  }

  void create() {
    modules.create();
  }

  /**
   * Checks {@code driver} ahead of a load: nothing is allocated for one that is rejected.
   *
   * @throws org.inglenook.driver.load.RejectedDriverException when the class uses what a driver may
   *     not
   */
  public void check(Class<?> driver, FaultPoint fault) {
    loader.check(driver, fault);
  }

  /**
   * Loads a clean image of {@code driver}, linked by {@code linker}. No entry point runs. A load
   * that fails has used nothing up.
   *
   * @param fault rule woven into the driver, or {@link FaultPoint#NEVER}
   * @throws NoMemoryException when memory is exhausted
   * @throws IllegalArgumentException when the driver cannot be linked
   */
  public Module load(Class<?> driver, Linker linker, FaultPoint fault) {
    check(driver, fault);
    int data = kernel.pages().allocate(DATA_PAGES, PageMap.DRIVER_DATA);
    int address = kernel.heap().allocate(ModuleLayout.SIZE);
    if (data == 0 || address == 0) {
      free(data, address);
      throw new NoMemoryException("a module: driver=" + driver.getName());
    }
    int handle = kernel.entryPoints().reserve();
    try {
      return link(driver, linker, fault, new Place(data, address, handle));
    } catch (NoMemoryException | IllegalArgumentException e) {
      linker.abandoned(data);
      kernel.entryPoints().cancel(handle);
      free(data, address);
      throw e;
    }
  }

  /** What the kernel has taken for a module: its data section, its record, its entry points. */
  private record Place(int data, int address, int handle) {}

  private Module link(Class<?> driver, Linker linker, FaultPoint fault, Place place) {
    linker.dataSection(place.data, DATA_PAGES);
    int handle = place.handle;
    LoadedDriver image = loader.load(driver, context(place.data, handle, linker, fault));
    Driver exported = export(linker, image.entryPointType().asSubclass(Driver.class), image, fault);
    kernel.entryPoints().set(handle, exported);
    record(place.address, handle, place.data);
    kernel.log().add("module " + image.name() + " loaded");
    return new Module(place.address, handle, image, exported);
  }

  private static <T extends Driver> T export(
      Linker linker, Class<T> type, LoadedDriver image, FaultPoint fault) {
    return linker.export(type, fault.between(type, image.entryPoints(type)));
  }

  /**
   * Removes a module from the kernel without calling it, and frees its data section. Whoever does
   * this has seen to it that no structure of the kernel leads to its entry points any more.
   */
  public void unload(Module module) {
    kernel.pages().free(remove(module), DATA_PAGES, PageMap.DRIVER_DATA);
  }

  /**
   * The same without freeing the data section, which a device may reach longer than the kernel
   * reaches the module.
   *
   * @return the address of the data section, {@link #DATA_PAGES} pages of use {@link
   *     PageMap#DRIVER_DATA}
   */
  public int remove(Module module) {
    int address = module.address();
    memory.expectMagic(NAME, address, ModuleLayout.MAGIC_VALUE);
    modules.remove(address);
    kernel.entryPoints().set(module.handle(), null);
    int data = memory.load(address + ModuleLayout.DATA);
    memory.store(address + ModuleLayout.MAGIC, 0);
    kernel.heap().free(address);
    kernel.log().add("module " + module.image().name() + " unloaded");
    return data;
  }

  private void free(int data, int address) {
    if (data != 0) {
      kernel.pages().free(data, DATA_PAGES, PageMap.DRIVER_DATA);
    }
    if (address != 0) {
      kernel.heap().free(address);
    }
  }

  private LoadContext context(int data, int handle, Linker linker, FaultPoint fault) {
    return new LoadContext(
        data,
        DATA_PAGES << PageLayout.PAGE_SHIFT,
        kernel.processor(),
        kernel.machine().world().clock(),
        linker.limits(kernel.config().limits()),
        linker.imports(KernelExports.of(kernel, handle)),
        fault);
  }

  private void record(int address, int handle, int data) {
    memory.store(address + ModuleLayout.MAGIC, ModuleLayout.MAGIC_VALUE);
    memory.store(address + ModuleLayout.DRIVER, handle);
    memory.store(address + ModuleLayout.DATA, data);
    memory.store(address + ModuleLayout.PAGES, DATA_PAGES);
    modules.poison(address);
    modules.append(address);
  }
}
