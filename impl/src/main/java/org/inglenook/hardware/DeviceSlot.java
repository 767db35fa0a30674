package org.inglenook.hardware;

/**
 * What the firmware tells about a device, as PCI configuration space does.
 *
 * @param vendor PCI vendor number
 * @param device PCI device number
 * @param firstFrame first frame of its registers
 * @param frames pages of registers
 * @param line interrupt line
 * @param master number of the device as a bus master
 */
public record DeviceSlot(
    int vendor, int device, int firstFrame, int frames, int line, int master) {}
