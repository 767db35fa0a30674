package org.inglenook.kernel.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.inglenook.driver.load.WovenCache;
import org.inglenook.hardware.net.EthernetRegisters;
import org.inglenook.kernel.workload.Testbed;
import org.inglenook.kernel.workload.TestbedConfig;
import org.inglenook.trace.Trace;
import org.junit.jupiter.api.Test;

/** What drivers may ask of the bus. */
class PciBusTest {
  private static final int NOWHERE = 0xFFFF_F000;

  @Test
  void shouldOpenNothingToADeviceOutsideOfMemory() {
    TestbedConfig config = TestbedConfig.standard().withFrames(128);
    Testbed bed =
        new Testbed(
            1,
            new TestbedConfig(
                config.machine().withIommu(true), config.kernel(), config.wire(), config.peer()),
            new WovenCache(),
            Trace.OFF);
    PciBus bus = bed.kernel().pci();
    int pdev = bus.find(EthernetRegisters.VENDOR, EthernetRegisters.DEVICE);

    int address = bus.mapDma(pdev, NOWHERE);
    bed.controller().dma().store32(address, 1);
    bus.unmapDma(pdev, address);

    assertThat(address).isEqualTo(NOWHERE);
    assertThat(bed.controller().dma().aborts()).isEqualTo(1);
  }
}
