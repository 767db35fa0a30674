package org.inglenook.nooks.xpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inglenook.hardware.MemoryChanges.onLineOfItsOwn;
import static org.inglenook.hardware.PageLayout.PAGE_SIZE;
import static org.inglenook.nooks.xpc.XpcLayout.CALL_BYTES;
import static org.inglenook.nooks.xpc.XpcLayout.FRAME_BYTES;
import static org.inglenook.nooks.xpc.XpcLayout.KERNEL_STACK;
import static org.inglenook.nooks.xpc.XpcLayout.TO_DRIVER;
import static org.inglenook.nooks.xpc.XpcLayout.TO_KERNEL;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The records lie one behind the other as they are drawn, and words hold what they are drawn with.
 */
class XpcLayoutTest {
  private static final int BASE = 0x1000;
  private static final int STACKS = 0x10000;
  private static final int WORD = Integer.BYTES;

  /** Two tasks, three domains, two stacks each, four frames; rings of four for queues of three. */
  private final XpcLayout layout = new XpcLayout(BASE, STACKS, new XpcConfig(2, 3, 2, 4, 3));

  @Test
  void shouldPutStatusesAndQueuesBehindThePublication() {
    assertThat(layout.publication()).isEqualTo(BASE);
    assertThat(layout.status(1)).isEqualTo(BASE + 2 * WORD);
    assertThat(layout.status(2)).isEqualTo(layout.status(1) + WORD);
    assertThat(layout.queue(1, TO_KERNEL)).isEqualTo(layout.status(3) + WORD);
  }

  @Test
  void shouldPutTheCallsOfAQueueIntoARingBehindHeadAndTail() {
    int queue = layout.queue(2, TO_KERNEL);

    assertThat(layout.places()).isEqualTo(4);
    assertThat(layout.call(queue, 0)).isEqualTo(queue + 2 * WORD);
    assertThat(layout.call(queue, 3)).isEqualTo(layout.call(queue, 0) + 3 * CALL_BYTES);
    assertThat(layout.call(queue, 4)).isEqualTo(layout.call(queue, 0));
    assertThat(layout.queue(2, TO_DRIVER)).isEqualTo(layout.call(queue, 3) + CALL_BYTES);
    assertThat(layout.queue(3, TO_KERNEL) - queue)
        .isEqualTo(2 * (layout.queue(2, TO_DRIVER) - queue));
  }

  @Test
  void shouldSpreadBuffersOverAllChainsBehindTheQueues() {
    TreeSet<Integer> chains =
        IntStream.range(0, 1000)
            .mapToObj(page -> layout.chain(page * PAGE_SIZE))
            .collect(Collectors.toCollection(TreeSet::new));

    int lastQueue = layout.queue(3, TO_DRIVER);
    assertThat(chains).as("the least power of two for 24 calls").hasSize(32);
    assertThat(chains.first()).isEqualTo(layout.call(lastQueue, 3) + CALL_BYTES);
    assertThat(layout.crossings()).isEqualTo(onLineOfItsOwn(chains.last() + WORD));
    assertThat(chains).allSatisfy(chain -> assertThat(chain % WORD).isZero());
  }

  @Test
  void shouldPutWhatEachCrossingChangesOnLinesOfTheirOwn() {
    assertThat(layout.owner(1, 0)).isEqualTo(layout.crossings());
    assertThat(layout.owner(1, 1)).isEqualTo(layout.owner(1, 0) + WORD);
    assertThat(layout.owner(2, 0)).isEqualTo(layout.owner(1, 1) + WORD);
    assertThat(layout.depth(0)).isEqualTo(layout.owner(3, 1) + WORD);
  }

  @Test
  void shouldPutTheFramesOfATaskBehindItsDepth() {
    assertThat(layout.frame(0, 0)).isEqualTo(layout.depth(0) + WORD);
    assertThat(layout.frame(0, 1)).isEqualTo(layout.frame(0, 0) + FRAME_BYTES);
    assertThat(layout.depth(1)).isEqualTo(layout.frame(0, 3) + FRAME_BYTES);
    assertThat(layout.end()).isEqualTo(onLineOfItsOwn(layout.frame(1, 3) + FRAME_BYTES));
  }

  @Test
  void shouldPutTheStacksOfTasksBehindThoseOfDomains() {
    assertThat(layout.stackTop(1, 0)).isEqualTo(STACKS + PAGE_SIZE);
    assertThat(layout.stackTop(2, 0)).isEqualTo(layout.stackTop(1, 1) + PAGE_SIZE);
    assertThat(layout.kernelStackTop(0)).isEqualTo(layout.stackTop(3, 1) + PAGE_SIZE);
    assertThat(layout.kernelStackTop(1)).isEqualTo(layout.kernelStackTop(0) + PAGE_SIZE);
  }

  @Test
  void shouldKnowIntoWhichStackAnAddressPoints() {
    for (int domain = 1; domain <= 3; domain++) {
      for (int stack = 0; stack < 2; stack++) {
        int top = layout.stackTop(domain, stack);
        assertThat(layout.stackOf(top)).isEqualTo(stack);
        assertThat(layout.stackOf(top - PAGE_SIZE + 1)).isEqualTo(stack);
      }
    }
    assertThat(layout.stackOf(layout.kernelStackTop(0) - PAGE_SIZE + 1)).isEqualTo(KERNEL_STACK);
    assertThat(layout.stackOf(layout.kernelStackTop(1))).isEqualTo(KERNEL_STACK);
  }

  @Test
  void shouldReadFromAWordWhatWasWrittenIntoIt() {
    int status = XpcLayout.status(9, true);
    assertThat(XpcLayout.failed(status)).isTrue();
    assertThat(XpcLayout.incarnation(status)).isEqualTo(9);
    assertThat(XpcLayout.failed(XpcLayout.status(9, false))).isFalse();

    int header = XpcLayout.header(0xFC, 0x55, true, 0xFFFE);
    assertThat(XpcLayout.domain(header)).isEqualTo(0xFC);
    assertThat(XpcLayout.stack(header)).isEqualTo(0x55);
    assertThat(XpcLayout.epoch(header)).isEqualTo(0xFFFE);
    assertThat(XpcLayout.interrupt(header)).isTrue();
    assertThat(XpcLayout.interrupt(XpcLayout.header(0xFC, KERNEL_STACK, false, 9))).isFalse();

    int publication = XpcLayout.publication(0xFC, 9);
    assertThat(XpcLayout.domain(publication)).isEqualTo(0xFC);
    assertThat(XpcLayout.publishedEpoch(publication)).isEqualTo(9);
  }
}
