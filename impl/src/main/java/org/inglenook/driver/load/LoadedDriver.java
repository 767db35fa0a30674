package org.inglenook.driver.load;

/**
 * One clean image of a driver: an instance in a class loader of its own.
 *
 * @param name simple class name
 * @param hash SHA-256 of the original class file
 * @param dataBase virtual address of the data section
 * @param data layout of the data section
 * @param instance the driver; see {@link #entryPoints}
 */
public record LoadedDriver(
    String name, String hash, int dataBase, DataSection data, Object instance) {
  /** The driver as its entry-point interface, such as {@code NetworkDriver}. */
  public <T> T entryPoints(Class<T> type) {
    if (!type.isInstance(instance)) {
      throw new IllegalArgumentException(
          "driver has other entry points: driver=" + name + ", wanted=" + type.getName());
    }
    return type.cast(instance);
  }

  /** The one interface that the driver implements; the load pass has seen to it. */
  public Class<?> entryPointType() {
    return instance.getClass().getInterfaces()[0];
  }

  /** Virtual address of field {@code field}. */
  public int addressOf(String field) {
    return dataBase + data.offset(field);
  }
}
