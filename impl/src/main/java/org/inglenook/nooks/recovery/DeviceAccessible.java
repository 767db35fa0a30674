package org.inglenook.nooks.recovery;

import java.util.List;
import org.inglenook.nooks.wrapper.Holdings.Holding;

/**
 * What a device may still read or write after its driver has failed.
 *
 * @param packets packets, each with a data page
 * @param pages blocks of whole pages, such as descriptor rings
 */
record DeviceAccessible(List<Holding> packets, List<Holding> pages) {}
