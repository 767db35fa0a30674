package org.inglenook.driver.load;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.inglenook.driver.Memory;

/** A memory without an MMU, little endian, for tests of the load pass alone. */
final class FlatMemory implements Memory {
  private final ByteBuffer bytes;

  FlatMemory(int size) {
    bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public int load32(int address) {
    return bytes.getInt(address);
  }

  @Override
  public int load16(int address) {
    return bytes.getShort(address) & 0xFFFF;
  }

  @Override
  public int load8(int address) {
    return bytes.get(address) & 0xFF;
  }

  @Override
  public void store32(int address, int value) {
    bytes.putInt(address, value);
  }

  @Override
  public void store16(int address, int value) {
    bytes.putShort(address, (short) value);
  }

  @Override
  public void store8(int address, int value) {
    bytes.put(address, (byte) value);
  }
}
