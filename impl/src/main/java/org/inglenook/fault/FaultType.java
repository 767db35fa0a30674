package org.inglenook.fault;

import java.util.Locale;

/**
 * The fault catalogue, as data. The page {@code docs/faults.md} has the same table; a test holds
 * the two together.
 *
 * <p>Sources. <i>SWIFI</i>: the fault injector of the Nooks project (Swift, 2003, after that of the
 * Rio project) as it is shipped in the release of FGFT, whose numbers are the ids below 100.
 * <i>Lecture</i>: the failure models in Swift's lecture notes on Nooks. <i>Ours</i>: devices, which
 * none of the published injectors touches.
 */
public enum FaultType {
  /** Corrupted text. */
  TEXT(
      0,
      FaultCategory.CODE,
      "another instruction of the same shape, or another operand",
      "corruption",
      Source.SWIFI),
  /** Corrupted stack. */
  STACK(
      1,
      FaultCategory.MEMORY,
      "flips a bit of a local variable while a call is out",
      "stack corruption",
      Source.SWIFI),
  /** Corrupted heap or data section. */
  HEAP(
      2,
      FaultCategory.MEMORY,
      "flips a bit of a block or the data section of the driver",
      "heap corruption",
      Source.SWIFI),
  /** A variable without its first value. */
  INIT(
      3,
      FaultCategory.CODE,
      "erases the store of a constant to a local variable",
      "missing initialisation",
      Source.SWIFI),
  /** An instruction less. */
  NOP(4, FaultCategory.CODE, "erases an instruction", "elided statement", Source.SWIFI),
  /** A wrong destination. */
  DST(
      5,
      FaultCategory.CODE,
      "stores to another local variable or field",
      "wrong destination",
      Source.SWIFI),
  /** A wrong source. */
  SRC(
      6,
      FaultCategory.CODE,
      "loads another local variable or field, or flips a bit of a constant",
      "wrong source",
      Source.SWIFI),
  /** A test less. */
  BRANCH(7, FaultCategory.CODE, "erases a conditional jump", "missing test", Source.SWIFI),
  /** A wrong pointer. */
  PTR(
      8,
      FaultCategory.CODE,
      "flips a bit of the address of a load or store",
      "wrong pointer",
      Source.SWIFI),
  /** Memory freed too early, or never. */
  FREE(
      9,
      FaultCategory.CALL,
      "alternately leaves out a release and releases an old object early",
      "leak, use after free",
      Source.SWIFI),
  /** A copy that is too long. */
  BCOPY(
      10,
      FaultCategory.CALL,
      "fills a new block beyond its end; claims more bytes of a packet than came",
      "buffer overrun",
      Source.SWIFI),
  /** A loop with the wrong condition. */
  LOOP(
      12,
      FaultCategory.CODE,
      "inverts a conditional jump",
      "inverted loop condition",
      Source.SWIFI),
  /** Memory that is never freed. */
  LEAK(13, FaultCategory.CALL, "leaves out releases", "leak", Source.SWIFI),
  /** A wrong parameter. */
  INTERFACE(
      14,
      FaultCategory.CODE,
      "erases the load of a parameter, of each candidate with probability 3/4",
      "bad parameter",
      Source.SWIFI),
  /** One bit of the text, at an exact place. */
  DIRECT_FLIP(
      15, FaultCategory.CODE, "as text, at the very place that is given", "targeted", Source.SWIFI),
  /** One instruction less, at an exact place. */
  DIRECT_NOP(
      16, FaultCategory.CODE, "as nop, at the very place that is given", "targeted", Source.SWIFI),
  /** A loop without end. */
  WHILE1(21, FaultCategory.CALL, "loops without end in the driver", "hang", Source.SWIFI),
  /** Interrupts that stay off. */
  IRQ(
      26,
      FaultCategory.CALL,
      "leaves the interrupts of the processor disabled, in process context",
      "interrupts left disabled",
      Source.SWIFI),
  /** Memory that is not there. */
  ALLOC(27, FaultCategory.CALL, "lets allocations return 0", "unchecked failure", Source.SWIFI),
  /** Too late. */
  TIMING(100, FaultCategory.FAILURE, "answers late", "timing failure", Source.LECTURE),
  /** Not at all. */
  OMISSION(
      101,
      FaultCategory.FAILURE,
      "does nothing and says success",
      "omission failure",
      Source.LECTURE),
  /** Something else. */
  RESPONSE(
      102,
      FaultCategory.FAILURE,
      "works, and returns a wrong result",
      "response failure",
      Source.LECTURE),
  /** An exception. */
  CRASH(
      103, FaultCategory.FAILURE, "raises a processor exception", "crash failure", Source.LECTURE),
  /** Anything. */
  BYZANTINE(
      104,
      FaultCategory.FAILURE,
      "does one of the others or a store to anywhere, at every call anew",
      "Byzantine failure",
      Source.LECTURE),
  /** A device that is silent. */
  NO_INTERRUPT(
      200, FaultCategory.DEVICE, "never asserts its interrupt line", "lost interrupt", Source.OURS),
  /** A device that is loud. */
  INTERRUPT_STORM(
      201,
      FaultCategory.DEVICE,
      "does not take its interrupt back",
      "stuck interrupt",
      Source.OURS),
  /** A device that lies. */
  WRONG_DATA(
      202,
      FaultCategory.DEVICE,
      "flips a bit of what it transfers by DMA",
      "wrong data",
      Source.OURS),
  /** A device that misses. */
  DMA_WRONG_ADDRESS(
      203,
      FaultCategory.DEVICE,
      "flips a bit of the address of a DMA transfer",
      "stray DMA",
      Source.OURS),
  /** A device that stays as it is. */
  NO_RESET(204, FaultCategory.DEVICE, "ignores resets", "device that will not reset", Source.OURS);

  /** Where a type is from. */
  public enum Source {
    /** The fault injector of the Nooks project. */
    SWIFI("SWIFI, released source"),
    /** Swift's lecture notes. */
    LECTURE("Swift, lecture notes"),
    /** Nobody but us. */
    OURS("ours");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    /** Returns it in words. */
    public String words() {
      return words;
    }
  }

  private final int id;
  private final FaultCategory category;
  private final String effect;
  private final String emulates;
  private final Source source;

  FaultType(int id, FaultCategory category, String effect, String emulates, Source source) {
    this.id = id;
    this.category = category;
    this.effect = effect;
    this.emulates = emulates;
    this.source = source;
  }

  /** Returns its number: that of the published injector, or from 100 on. */
  public int id() {
    return id;
  }

  /** Returns where it is put. */
  public FaultCategory category() {
    return category;
  }

  /** Returns what it does. */
  public String effect() {
    return effect;
  }

  /** Returns which error of a programmer, or failure, it stands for. */
  public String emulates() {
    return emulates;
  }

  /** Returns where it is from. */
  public Source source() {
    return source;
  }

  /** Returns its name as people write it, such as {@code no-reset}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether distributions draw it: not what is aimed at a place by hand. */
  public boolean drawn() {
    return this != DIRECT_FLIP && this != DIRECT_NOP;
  }

  /** Returns whether it is a change of the driver's code, woven into it at load. */
  boolean isWoven() {
    return category == FaultCategory.CODE || this == STACK;
  }

  /** Returns whether it is something that driver code executes between its own instructions. */
  boolean strikes() {
    return this == HEAP || this == WHILE1 || this == IRQ;
  }
}
