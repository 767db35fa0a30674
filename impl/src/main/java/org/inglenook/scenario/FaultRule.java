package org.inglenook.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.fault.FaultSpec;
import org.inglenook.fault.FaultType;

/**
 * Which fault to inject.
 *
 * @param kind what happens
 * @param cycle when at the earliest, or {@link #ANY_CYCLE} to let the seed choose
 * @param type of which type of the catalogue the seed draws a fault, if it does
 * @param specs faults of the catalogue that are drawn already
 */
public record FaultRule(Kind kind, long cycle, Optional<FaultType> type, List<FaultSpec> specs) {
  /** The seed chooses when. */
  public static final long ANY_CYCLE = -1;

  /** No fault. */
  public static final FaultRule NONE = new FaultRule(Kind.NONE, ANY_CYCLE);

  /** Keeps an own copy of the faults. */
  public FaultRule {
    specs = List.copyOf(specs);
  }

  /** A fault that is not of the catalogue. */
  public FaultRule(Kind kind, long cycle) {
    this(kind, cycle, Optional.empty(), List.of());
  }

  /** Faults of the catalogue, each with a trigger of its own. */
  public static FaultRule injected(List<FaultSpec> specs) {
    return new FaultRule(Kind.INJECTED, ANY_CYCLE, Optional.empty(), specs);
  }

  /** A fault of the catalogue of which the seed chooses all but the type, and perhaps the cycle. */
  public static FaultRule drawn(FaultType type, long cycle) {
    return new FaultRule(Kind.INJECTED, cycle, Optional.of(type), List.of());
  }

  /** Returns why a driver in a domain does this unhindered; empty when it does not. */
  public Optional<Limit> limit() {
    if (kind != Kind.INJECTED) {
      return kind.limit();
    }
    return types().map(FaultRule::like).flatMap(like -> like.limit().stream()).findFirst();
  }

  /** Returns whether it can only be noticed by a watchdog. */
  public boolean loops() {
    return kind == Kind.WHILE1 || types().anyMatch(FaultType.WHILE1::equals);
  }

  private Stream<FaultType> types() {
    return Stream.concat(type.stream(), specs.stream().map(FaultSpec::type));
  }

  /** Returns the kind whose limit is that of a type of the catalogue. */
  private static Kind like(FaultType type) {
    return switch (type) {
      case WHILE1 -> Kind.WHILE1;
      case DMA_WRONG_ADDRESS -> Kind.DMA;
      case WRONG_DATA -> Kind.WRONG_VALUE;
      default -> Kind.NONE;
    };
  }

  /** What can happen. */
  public enum Kind {
    /** Nothing. */
    NONE,
    /**
     * The driver stores one word, by an ordinary store, into a word in use that the seed chooses.
     */
    WILD_STORE,
    /** Nothing goes wrong, but a person asks for the driver to be recovered. */
    REQUEST,
    /** The driver loads the kernel's page table, and then stores into a word of the kernel's. */
    PRIVILEGED_INSTRUCTION(
        "drivers run in ring 0, and this one has loaded the kernel's page table by itself: from"
            + " then on it stores with the kernel's rights",
        "MCMemoryPrivileged",
        "MEM-S8"),
    /** The driver tells its device to write a received frame over the kernel's memory. */
    DMA(
        "the device writes where its driver tells it to, past every page table; only an IOMMU"
            + " would stop it",
        "MCMemoryNoIommu",
        "MEM-S8"),
    /** The driver changes a received payload so that its checksum stays right. */
    WRONG_VALUE(
        "the value has the right type and comes in the right place; that it is wrong is known to"
            + " nobody but the driver",
        "MCResilientServiceWrongValue",
        "SVC-S2"),
    /** The driver is linked into the kernel, and stores into a word of the kernel's. */
    STATIC(
        "a driver that is linked into the kernel was never loaded into a domain, and runs as a part"
            + " of the kernel",
        "MCMemoryStatic",
        "MEM-S8"),
    /** Faults of the catalogue. */
    INJECTED,
    /** The driver goes in a circle: {@link FaultType#WHILE1}. */
    WHILE1(
        "the driver makes no call and causes no exception, so that nobody ever looks; only a"
            + " watchdog would",
        "MCRecoveryNoWatchdog",
        "REC-L5");

    private final String reason;
    private final String model;
    private final String property;

    /** Something against which a domain protects. */
    Kind() {
      this("", "", "");
    }

    /** Something against which it does not. */
    Kind(String reason, String model, String property) {
      this.reason = reason;
      this.model = model;
      this.property = property;
    }

    /** Returns why a driver in a domain does this unhindered; empty when it does not. */
    public Optional<Limit> limit() {
      return reason.isEmpty() ? Optional.empty() : Optional.of(new Limit(reason, model, property));
    }

    /** Returns whether it can happen in a driver that does this work. */
    public boolean suits(WorkloadKind workload) {
      return switch (this) {
        case DMA, WRONG_VALUE ->
            workload == WorkloadKind.RECEIVE_STREAM || workload == WorkloadKind.ECHO;
        default -> true;
      };
    }
  }
}
