package org.inglenook.kernel.workload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.NoMemoryException;
import org.inglenook.kernel.core.PageMap;

/** One page of an application's memory, as the application sees it. */
final class UserBuffer {
  private final Kernel kernel;
  private final int address;

  UserBuffer(Kernel kernel) {
    this.kernel = kernel;
    this.address = kernel.pages().allocate(1, PageMap.USER);
    if (address == 0) {
      throw new NoMemoryException("a user program");
    }
  }

  int address() {
    return address;
  }

  byte[] read(int bytes) {
    byte[] content = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      content[i] = (byte) kernel.processor().load8(address + i);
    }
    return content;
  }

  /** Writes {@code content} by words, as a compiler copies, and what is left by bytes. */
  void write(byte[] content) {
    final ByteBuffer words = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    while (words.remaining() >= Integer.BYTES) {
      kernel.processor().store32(address + words.position(), words.getInt());
    }
    while (words.hasRemaining()) {
      kernel.processor().store8(address + words.position(), words.get());
    }
  }

  void free() {
    kernel.pages().free(address, 1, PageMap.USER);
  }
}
