package org.inglenook.nooks.recovery;

import java.nio.charset.StandardCharsets;
import org.inglenook.driver.Memory;
import org.inglenook.hardware.PageLayout;
import org.inglenook.kernel.Kernel;
import org.inglenook.kernel.NoMemoryException;
import org.inglenook.kernel.core.PageMap;
import org.inglenook.sim.Hasher;
import org.inglenook.sim.Stateful;

/**
 * The user-mode agent: a task that reads its policy file whenever it is asked. The file lies in
 * pages of user programs, where a stray store can spoil it.
 *
 * <p>Departure: there is no file system yet, so the file is read into memory at boot.
 */
final class PolicyAgent implements Stateful {
  private static final int MISSING = 0;

  private final Kernel kernel;
  private int address = MISSING;
  private int bytes;

  PolicyAgent(Kernel kernel) {
    this.kernel = kernel;
    kernel.machine().world().register(this);
  }

  /**
   * Gives the agent its file, in place of the one it has.
   *
   * @throws BadPolicyException when the agent would not understand it
   * @throws NoMemoryException when there is none for it; the agent keeps the file that it has
   */
  void install(String text) {
    PolicyFile.parse(text);
    final byte[] file = text.getBytes(StandardCharsets.UTF_8);
    final int pages = pages(file.length);
    final int next = pages == 0 ? MISSING : kernel.pages().allocate(pages, PageMap.USER);
    if (pages > 0 && next == MISSING) {
      throw new NoMemoryException("a policy file: bytes=" + file.length);
    }
    release();
    address = next;
    bytes = file.length;
    final Memory memory = kernel.processor();
    for (int i = 0; i < file.length; i++) {
      memory.store8(address + i, file[i]);
    }
  }

  private void release() {
    if (address != MISSING) {
      kernel.pages().free(address, pages(bytes), PageMap.USER);
      address = MISSING;
    }
  }

  private static int pages(int bytes) {
    return (bytes + PageLayout.OFFSET_MASK) >>> PageLayout.PAGE_SHIFT;
  }

  /** Reads the file; null if it cannot be understood. */
  PolicyFile read() {
    if (address == MISSING) {
      return PolicyFile.parse("");
    }
    final byte[] file = new byte[bytes];
    final int result = kernel.inTask(() -> load(file));
    try {
      return result == 0 ? PolicyFile.parse(new String(file, StandardCharsets.UTF_8)) : null;
    } catch (BadPolicyException e) {
      kernel.log().add("policy file, line " + e.line() + ": " + e.getMessage());
      return null;
    }
  }

  private int load(byte[] file) {
    final Memory memory = kernel.processor();
    for (int i = 0; i < file.length; i++) {
      file[i] = (byte) memory.load8(address + i);
    }
    return 0;
  }

  @Override
  public Object save() {
    return new Saved(address, bytes);
  }

  @Override
  public void restore(Object saved) {
    final Saved from = (Saved) saved;
    address = from.address;
    bytes = from.bytes;
  }

  @Override
  public void hash(Hasher hasher) {
    hasher.add(address).add(bytes);
  }

  private record Saved(int address, int bytes) {}
}
