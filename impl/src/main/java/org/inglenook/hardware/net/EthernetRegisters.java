package org.inglenook.hardware.net;

/**
 * The registers of the {@link EthernetController}: a part of those of the Intel 8254x, with their
 * offsets and bits. 32 bits each; what is not listed reads 0 and ignores writes.
 *
 * <pre>
 *  0x0000 CTRL   0x0008 STATUS
 *  0x00C0 ICR    0x00C8 ICS     0x00D0 IMS    0x00D8 IMC
 *  0x0100 RCTL   0x0400 TCTL
 *  0x2800 RDBAL  0x2804 RDBAH   0x2808 RDLEN  0x2810 RDH   0x2818 RDT
 *  0x3800 TDBAL  0x3804 TDBAH   0x3808 TDLEN  0x3810 TDH   0x3818 TDT
 *  0x4010 MPC    0x4074 GPRC    0x4080 GPTC   0x40AC ROC
 *  0x5400 RAL    0x5404 RAH
 * </pre>
 *
 * <p>How a driver goes about it: write CTRL.RST; read the address from RAL and RAH; write the
 * rings' RDBAL, RDLEN, RDH, RDT and TDBAL, TDLEN, TDH, TDT; enable RCTL and TCTL; write CTRL.SLU;
 * write IMS. In the interrupt read ICR, which clears it and takes back the line. Source: PCI/PCI-X
 * Family of Gigabit Ethernet Controllers Software Developer's Manual, chapters 3 and 13.
 */
public final class EthernetRegisters {
  /** PCI vendor number of Intel. */
  public static final int VENDOR = 0x8086;

  /** PCI device number of the 82540EM. */
  public static final int DEVICE = 0x100E;

  /** Pages of registers. */
  public static final int FRAMES = 6;

  /** Device control. */
  public static final int CTRL = 0x0000;

  /** CTRL: set link up. Clearing it takes the link down. */
  public static final int CTRL_SLU = 1 << 6;

  /** CTRL: reset everything to the state after power-on; reads 0. */
  public static final int CTRL_RST = 1 << 26;

  /** Device status, read only. */
  public static final int STATUS = 0x0008;

  /** STATUS: full duplex; always set. */
  public static final int STATUS_FD = 1;

  /** STATUS: the link is up. */
  public static final int STATUS_LU = 1 << 1;

  /** Interrupt causes; reading clears them, writing clears the bits written as 1. */
  public static final int ICR = 0x00C0;

  /** Writing sets interrupt causes. */
  public static final int ICS = 0x00C8;

  /** Interrupt mask: writing sets bits; the line is asserted while ICR and IMS share a bit. */
  public static final int IMS = 0x00D0;

  /** Writing clears bits of the interrupt mask. */
  public static final int IMC = 0x00D8;

  /** Cause: a transmit descriptor with RS was written back. */
  public static final int CAUSE_TXDW = 1;

  /** Cause: the transmit ring has run empty. */
  public static final int CAUSE_TXQE = 1 << 1;

  /** Cause: the link went up or down. */
  public static final int CAUSE_LSC = 1 << 2;

  /** Cause: half of the receive descriptors are used up. */
  public static final int CAUSE_RXDMT0 = 1 << 4;

  /** Cause: a frame was missed because no receive descriptor was free. */
  public static final int CAUSE_RXO = 1 << 6;

  /** Cause: a frame was received. */
  public static final int CAUSE_RXT0 = 1 << 7;

  /** Receive control. Buffers have 2,048 bytes; the check sequence is always stripped. */
  public static final int RCTL = 0x0100;

  /** RCTL: receive. Falls when a descriptor cannot be read by DMA. */
  public static final int RCTL_EN = 1 << 1;

  /** RCTL: accept every unicast frame. */
  public static final int RCTL_UPE = 1 << 3;

  /** RCTL: accept every multicast frame. */
  public static final int RCTL_MPE = 1 << 4;

  /** RCTL: accept broadcast. */
  public static final int RCTL_BAM = 1 << 15;

  /** RCTL: strip the check sequence. Here this is so whether it is set or not. */
  public static final int RCTL_SECRC = 1 << 26;

  /** Transmit control. Short frames are always padded. */
  public static final int TCTL = 0x0400;

  /** TCTL: transmit. Falls when a descriptor cannot be read by DMA. */
  public static final int TCTL_EN = 1 << 1;

  /** TCTL: pad short frames. Here this is so whether it is set or not. */
  public static final int TCTL_PSP = 1 << 3;

  /** Physical address of the receive ring, a multiple of 16. */
  public static final int RDBAL = 0x2800;

  /** High half of that address; must stay 0. */
  public static final int RDBAH = 0x2804;

  /** Length of the receive ring in bytes, a multiple of 128. */
  public static final int RDLEN = 0x2808;

  /** Receive descriptor head: the next one that the controller fills. */
  public static final int RDH = 0x2810;

  /** Receive descriptor tail: the first one that the controller must not use. */
  public static final int RDT = 0x2818;

  /** Physical address of the transmit ring, a multiple of 16. */
  public static final int TDBAL = 0x3800;

  /** High half of that address; must stay 0. */
  public static final int TDBAH = 0x3804;

  /** Length of the transmit ring in bytes, a multiple of 128. */
  public static final int TDLEN = 0x3808;

  /** Transmit descriptor head: the next one that the controller sends. */
  public static final int TDH = 0x3810;

  /** Transmit descriptor tail: the first one that is not to be sent. */
  public static final int TDT = 0x3818;

  /** Frames missed for want of a descriptor or of room in the controller; reading clears. */
  public static final int MPC = 0x4010;

  /** Good frames received; reading clears. */
  public static final int GPRC = 0x4074;

  /** Good frames transmitted; reading clears. */
  public static final int GPTC = 0x4080;

  /** Frames received that were too long, and dropped; reading clears. */
  public static final int ROC = 0x40AC;

  /** Bytes 0 to 3 of the own address, byte 0 lowest; loaded from the EEPROM at reset. */
  public static final int RAL = 0x5400;

  /** Bytes 4 and 5 of the own address, and AV. */
  public static final int RAH = 0x5404;

  /** RAH: the address is valid. */
  public static final int RAH_AV = 1 << 31;

  private EthernetRegisters() {}
}
