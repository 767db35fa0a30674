package org.inglenook.hardware;

/**
 * What things cost, in processor cycles. The model is a 1.7 GHz Pentium 4, the machine on which
 * Nooks was measured (Swift, Bershad and Levy, TOCS 2005); 1 microsecond is 1,700 cycles.
 *
 * <p>None of these is a figure from that paper, which gives totals only. "Assumed" marks orders of
 * magnitude of machines of that time; experiments that depend on one should vary it.
 *
 * @param loadTable cycles to write the page-table base register, its pipeline drain included, the
 *     later misses not (assumed)
 * @param tlbMiss cycles of the processor's part of a translation miss (assumed)
 * @param walkLoad cycles of each load of a page-table walk: second-level cache (assumed)
 * @param deviceLoad cycles a load from a device register waits for the PCI bus: 0.7 us (assumed)
 * @param deviceStore cycles of a posted store to a device register (assumed)
 * @param interruptEntry cycles from the interrupt to the first instruction of its handler (assumed)
 * @param copyByte16 cycles to copy 16 bytes of memory in the cache (assumed)
 * @param dmaSetup cycles until a device gets the bus for one transfer (assumed)
 * @param dmaWord cycles for each 4 bytes a device moves: PCI, 32 bits at 66 MHz (computed: 1,700 /
 *     66)
 */
public record CostModel(
    int loadTable,
    int tlbMiss,
    int walkLoad,
    int deviceLoad,
    int deviceStore,
    int interruptEntry,
    int copyByte16,
    int dmaSetup,
    int dmaWord) {

  /** Returns the model described above. */
  public static CostModel pentium4() {
    return new CostModel(300, 30, 20, 1_200, 150, 1_000, 8, 400, 26);
  }
}
