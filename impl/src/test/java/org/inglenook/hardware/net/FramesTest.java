package org.inglenook.hardware.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FramesTest {
  private static final Endpoint HERE = new Endpoint(0x0200_0000_0001L, 0x0A00_0001, 5_001);
  private static final Endpoint THERE = new Endpoint(0x0200_0000_0002L, 0x0A00_0002, 7);

  @Test
  void shouldComputeTheChecksumOfTheExampleInRfc1071() {
    final byte[] bytes = {0x00, 0x01, (byte) 0xF2, 0x03, (byte) 0xF4, (byte) 0xF5, (byte) 0xF6, -9};

    assertThat(Frames.sum(bytes, 0, 8, 0)).isEqualTo(0xDDF2);
  }

  @Test
  void shouldComputeTheHeaderChecksumOfAKnownDatagram() {
    final byte[] frame =
        Frames.udp(
            new Endpoint(1, 0xC0A8_0001, 1),
            new Endpoint(2, 0xC0A8_00C7, 2),
            0,
            new byte[0x73 - FrameLayout.IP_HEADER - FrameLayout.UDP_HEADER]);

    assertThat(Frames.get16(frame, FrameLayout.IP_CHECKSUM)).isEqualTo(0xB861);
  }

  @Test
  void shouldFindEverySingleDamagedByteOfADatagram() {
    final byte[] payload = StreamPattern.payload(1, 2, 31);
    final int length = FrameLayout.PAYLOAD + payload.length;
    final byte[] frame = Frames.udp(HERE, THERE, 9, payload);
    assertThat(Frames.isSoundUdp(frame)).isTrue();

    for (int at = FrameLayout.TYPE; at < length; at++) {
      frame[at] ^= 0x10;
      assertThat(Frames.isSoundUdp(frame)).as("byte %d", at).isFalse();
      frame[at] ^= 0x10;
    }
  }

  @Test
  void shouldPadShortFramesAndKeepTheirPayload() {
    final byte[] frame = Frames.udp(HERE, THERE, 0, new byte[] {1, 2, 3, 4});

    assertThat(frame).hasSize(FrameLayout.MIN_FRAME);
    assertThat(Frames.payload(frame)).containsExactly(1, 2, 3, 4);
    assertThat(Frames.source(frame)).isEqualTo(HERE);
    assertThat(Frames.destination(frame)).isEqualTo(THERE);
  }

  @Test
  void shouldRejectFramesThatAreTooShortForTheirHeaders() {
    assertThat(Frames.isSoundUdp(new byte[FrameLayout.PAYLOAD - 1])).isFalse();
    final byte[] frame = Frames.udp(HERE, THERE, 0, new byte[100]);
    assertThat(Frames.isSoundUdp(Arrays.copyOf(frame, 120))).isFalse();
  }
}
