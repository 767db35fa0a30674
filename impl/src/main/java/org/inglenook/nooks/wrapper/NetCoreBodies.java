package org.inglenook.nooks.wrapper;

import org.inglenook.driver.NetCore;
import org.inglenook.driver.SkBuffLayout;
import org.inglenook.hardware.PageLayout;
import org.inglenook.nooks.wrapper.derive.Before;

/**
 * What is written by hand of the wrapper of {@link NetCore}, apart from {@link ReceivedPackets}:
 * what follows from the contents of a packet.
 */
final class NetCoreBodies {
  private final Extension extension;

  NetCoreBodies(Extension extension) {
    this.extension = extension;
  }

  /** Asked for more than the page has room for, the kernel would panic. */
  @Before
  void skbPut(int skb, int bytes) {
    final int tail = extension.kernel().memory().load(skb + SkBuffLayout.TAIL);
    final int page = extension.kernel().memory().load(skb + SkBuffLayout.HEAD);
    final int room = page + PageLayout.PAGE_SIZE - tail;
    if (bytes < 0 || bytes > room) {
      throw extension.bad(
          "packet too long: address=0x%x, bytes=%d, room=%d".formatted(skb, bytes, room), skb);
    }
  }
}
